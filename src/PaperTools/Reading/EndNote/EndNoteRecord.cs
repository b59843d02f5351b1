using System.Xml;
using PaperTools.Reading.Fields;
using PaperTools.Reading.Xml;

namespace PaperTools.Reading.EndNote;

/// <summary>
/// A record of EndNote's XML. Text may be wrapped in <c>style</c> elements, several for one value; only the text counts.
/// </summary>
internal sealed class EndNoteRecord
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<Author> _authors = [];
    private readonly List<string> _keywords = [];
    private readonly List<string> _urls = [];
    private readonly List<string> _fileUrls = [];

    /// <summary>Reads a record.</summary>
    /// <param name="reader">On the record's start tag.</param>
    /// <exception cref="XmlException">The record is malformed.</exception>
    public static EndNoteRecord Parse(XmlReader reader)
    {
        var record = new EndNoteRecord();
        record.ReadChildren(reader);
        return record;
    }

    /// <summary>The paper; null where the record has neither title nor abstract, authors nor identifier.</summary>
    public Paper? ToPaper(ReadContext context, int line)
    {
        string? title = Text("title");
        PaperIdsBuilder ids = Ids();
        if (title is null && _authors.Count == 0 && ids.IsEmpty && Text("abstract") is null)
        {
            return null;
        }

        ids.AddCitationKey(Text("label"));
        return new Paper
        {
            Title = title is null ? "" : TextCleaner.Plain(title),
            Abstract = TextCleaner.Plain(Text("abstract") ?? ""),
            Authors = _authors,
            Published = Date(),
            Ids = ids.Build(),
            Version = ids.Version,
            Url = _urls.FirstOrDefault(),
            DigestLinks = [.. _urls.Skip(1).Select(url => new PaperLink(url, LinkKind.Other, url)), .. _fileUrls.Select(url => new PaperLink(url, LinkKind.Paper, url))],
            Venue = Text("secondary-title") ?? Text("full-title") ?? Text("alt-title"),
            Type = EndNoteTypes.ToCsl(Text("ref-type")),
            Volume = Text("volume"),
            Issue = Text("number"),
            Pages = Text("pages"),
            Publisher = Text("publisher"),
            Note = Text("notes"),
            Keywords = _keywords,
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }

    private void ReadChildren(XmlReader reader)
    {
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            string name = reader.LocalName;
            switch (name)
            {
                case "contributors" or "authors" or "titles" or "periodical" or "alt-periodical" or "dates" or "pub-dates" or "keywords" or "urls" or "web-urls" or "related-urls":
                    ReadChildren(reader);
                    break;
                case "pdf-urls" or "text-urls" or "image-urls":
                    _fileUrls.AddRange(WebAddress.TidyAll(reader.ReadText()));
                    break;
                case "author":
                    AddAuthor(reader.ReadText());
                    break;
                case "keyword":
                    // Keywords that were typed on several lines are in one element, with carriage returns between them.
                    _keywords.AddRange(reader.ReadText().Split('\r').Select(TextCleaner.Fold).Where(keyword => keyword.Length > 0));
                    break;
                case "url":
                    AddUrl(reader.ReadText());
                    break;
                case "ref-type":
                    _texts[name] = reader.GetAttribute("name") ?? reader.ReadText();
                    break;
                case "secondary-authors" or "tertiary-authors" or "subsidiary-authors" or "translated-authors" or "foreign-keys":
                    break;
                default:
                    _texts.TryAdd(name, TextCleaner.Fold(reader.ReadText()));
                    break;
            }
        }
    }

    private void AddAuthor(string name)
    {
        if (AuthorParser.Parse(TextCleaner.Fold(name)) is Author author)
        {
            _authors.Add(author);
        }
    }

    private void AddUrl(string text) => _urls.AddRange(WebAddress.TidyAll(text).Where(url => !_urls.Contains(url)));

    private string? Text(string name) => _texts.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

    /// <summary>The date under <c>pub-dates</c> often has no year: <c>Mar 3</c>.</summary>
    private PaperDate? Date()
    {
        PaperDate? year = DateParser.Parse(Text("year"));
        PaperDate? whole = DateParser.Parse(Text("date"));
        return year is null || whole?.Year == year.Value.Year ? whole ?? year : DateParser.FromParts(Text("year"), Text("date"));
    }

    private PaperIdsBuilder Ids()
    {
        var ids = default(PaperIdsBuilder);
        ids.AddDoi(Text("electronic-resource-num"));
        ids.AddArxiv(Text("electronic-resource-num"));
        ids.AddArxiv(Text("accession-num") is string accession && ArxivId.ParsePlace(accession) is not null ? accession : null);
        ids.AddPmcid(Identifiers.Pmcid(Text("custom2")));
        ids.AddIsbn(Text("isbn"));
        foreach (string url in _urls)
        {
            ids.AddUrl(url);
        }

        bool isPubMed = Text("remote-database-provider") is "NLM" || Text("remote-database-name") is "PubMed" or "Medline";
        ids.AddPmid(isPubMed ? Text("accession-num") : null);
        return ids;
    }
}
