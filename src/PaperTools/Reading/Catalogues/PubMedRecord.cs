using System.Xml;
using PaperTools.Reading.Fields;
using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Catalogues;

/// <summary>One record of PubMed, gathered from its elements.</summary>
internal sealed class PubMedRecord
{
    private readonly List<string> _abstract = [];
    private readonly List<string> _otherAbstract = [];
    private readonly List<Author> _authors = [];
    private readonly List<Author> _editors = [];
    private readonly List<string> _keywords = [];
    private readonly List<string> _headings = [];
    private PaperIdsBuilder _ids;
    private string? _title;
    private string? _vernacularTitle;
    private string? _bookTitle;
    private string? _journal;
    private string? _journalAbbreviation;
    private string? _volume;
    private string? _issue;
    private string? _pages;
    private string? _firstPage;
    private string? _lastPage;
    private string? _publisher;
    private PaperDate? _published;
    private PaperDate? _electronic;
    private PaperDate? _revised;

    /// <summary>The PubMed identifier, as it stands.</summary>
    public string? Pmid { get; private set; }

    /// <summary>Reads the record that the reader is on.</summary>
    /// <exception cref="XmlException">The record is malformed.</exception>
    public static PubMedRecord Parse(XmlReader reader)
    {
        var record = new PubMedRecord();
        record.ReadContainer(reader);
        return record;
    }

    /// <summary>The paper; null where the record has no title.</summary>
    public Paper? ToPaper(ReadContext context, int line)
    {
        string? title = _title ?? _vernacularTitle ?? _bookTitle;
        if (title is null)
        {
            return null;
        }

        bool isChapter = _bookTitle is not null && title != _bookTitle;
        return new Paper
        {
            Title = title,
            Abstract = string.Join(' ', _abstract.Count > 0 ? _abstract : _otherAbstract),
            Authors = _authors.Count > 0 ? _authors : _editors,
            Published = _published ?? _electronic,
            Updated = _revised,
            Ids = _ids.Build(),
            Venue = _bookTitle is null ? _journal ?? _journalAbbreviation : isChapter ? _bookTitle : null,
            Type = _bookTitle is null ? "article-journal" : isChapter ? "chapter" : "book",
            Volume = _volume,
            Issue = _issue,
            Pages = _pages ?? PageRange.Between(_firstPage, _lastPage),
            Publisher = _publisher,
            Keywords = [.. _keywords.Concat(_headings).Distinct(StringComparer.OrdinalIgnoreCase)],
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }

    /// <summary>Reads an element whose children are elements, such as Article or Journal; references and comments are not the paper's own.</summary>
    private void ReadContainer(XmlReader reader)
    {
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            switch (reader.LocalName)
            {
                case "MedlineCitation" or "Article" or "Journal" or "JournalIssue" or "Pagination" or "MedlineJournalInfo" or "PubmedData" or "PubmedBookData"
                    or "BookDocument" or "Book" or "Publisher" or "ArticleIdList" or "KeywordList" or "MeshHeadingList" or "MeshHeading":
                    ReadContainer(reader);
                    break;
                case "Abstract":
                    ReadAbstract(reader, _abstract);
                    break;
                case "OtherAbstract" when _otherAbstract.Count == 0:
                    ReadAbstract(reader, _otherAbstract);
                    break;
                case "AuthorList":
                    PubMedAuthors.Read(reader, reader.GetAttribute("Type") == "editors" ? _editors : _authors);
                    break;
                case "PubDate":
                    _published ??= PubMedDate.Read(reader);
                    break;
                case "ArticleDate":
                    _electronic ??= PubMedDate.Read(reader);
                    break;
                case "DateRevised":
                    _revised ??= PubMedDate.Read(reader);
                    break;
                default:
                    ReadLeaf(reader);
                    break;
            }
        }
    }

    private void ReadLeaf(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "PMID":
                Pmid ??= reader.ReadText().Trim();
                _ids.AddPmid(Pmid);
                break;
            case "ArticleTitle":
                _title ??= Text(reader);
                break;
            case "VernacularTitle":
                _vernacularTitle ??= Text(reader);
                break;
            case "BookTitle":
                _bookTitle ??= Text(reader);
                break;
            case "Title":
                _journal ??= Text(reader);
                break;
            case "ISOAbbreviation" or "MedlineTA":
                _journalAbbreviation ??= Text(reader);
                break;
            case "Volume":
                _volume ??= Text(reader);
                break;
            case "Issue":
                _issue ??= Text(reader);
                break;
            case "MedlinePgn":
                _pages ??= Text(reader);
                break;
            case "StartPage":
                _firstPage ??= Text(reader);
                break;
            case "EndPage":
                _lastPage ??= Text(reader);
                break;
            case "PublisherName":
                _publisher ??= Text(reader);
                break;
            case "Isbn":
                _ids.AddIsbn(Text(reader));
                break;
            case "Keyword":
                Add(_keywords, Text(reader));
                break;
            case "DescriptorName":
                Add(_headings, Text(reader));
                break;
            case "ELocationID" or "ArticleId":
                ReadIdentifier(reader);
                break;
        }
    }

    private void ReadIdentifier(XmlReader reader)
    {
        string? type = reader.GetAttribute("IdType") ?? reader.GetAttribute("EIdType");
        if (reader.GetAttribute("ValidYN") == "N")
        {
            return;
        }

        switch (type)
        {
            case "doi":
                _ids.AddDoi(reader.ReadText());
                break;
            case "pmc":
                _ids.AddPmcid(reader.ReadText().Trim());
                break;
            case "pubmed":
                _ids.AddPmid(reader.ReadText());
                break;
        }
    }

    /// <summary>The parts of a structured abstract, each behind its label as MEDLINE has it: <c>METHODS: ...</c></summary>
    private static void ReadAbstract(XmlReader reader, List<string> parts)
    {
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            if (reader.LocalName != "AbstractText")
            {
                continue;
            }

            string? label = TextCleaner.FoldOrNull(reader.GetAttribute("Label"));
            bool isNamed = label is not null && label is not ("UNLABELLED" or "UNASSIGNED");
            if (Text(reader) is string text)
            {
                parts.Add(isNamed ? $"{label!.TrimEnd(':')}: {text}" : text);
            }
        }
    }

    private static string? Text(XmlReader reader) => TextCleaner.FoldOrNull(reader.ReadText());

    private static void Add(List<string> list, string? text)
    {
        if (text is not null)
        {
            list.Add(text);
        }
    }
}
