using System.Globalization;
using System.Xml;
using PaperTools.Reading.Feeds;
using PaperTools.Reading.Fields;
using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Catalogues;

/// <summary>One record of OAI-PMH. The three metadata formats share their element names but for authors and dates.</summary>
internal sealed class OaiRecord
{
    private readonly List<Author> _authors = [];
    private readonly List<string> _descriptions = [];
    private readonly List<string> _subjects = [];
    private readonly List<string> _dates = [];
    private readonly List<string> _identifiers = [];
    private PaperIdsBuilder _ids;
    private string? _metadataFormat;
    private string? _title;
    private string? _authorNames;
    private string? _categories;
    private string? _comments;
    private string? _venue;
    private string? _publisher;
    private string? _created;
    private string? _updated;
    private int? _version;

    /// <summary>The record's identifier: <c>oai:arXiv.org:0704.0001</c>.</summary>
    public string? Identifier { get; private set; }

    public bool IsDeleted { get; private set; }

    /// <summary>Reads the record that the reader is on.</summary>
    /// <exception cref="XmlException">The record is malformed.</exception>
    public static OaiRecord Parse(XmlReader reader)
    {
        var record = new OaiRecord();
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            if (reader.LocalName == "header")
            {
                record.ReadHeader(reader);
            }
            else if (reader.LocalName == "metadata")
            {
                int metadata = reader.Depth;
                while (reader.MoveToChild(metadata))
                {
                    record.ReadMetadata(reader);
                }
            }
        }

        return record;
    }

    /// <summary>The paper; null where the record has no title.</summary>
    public Paper? ToPaper(ReadContext context, int line)
    {
        bool isArxiv = _metadataFormat is "arXiv" or "arXivRaw" || Identifier?.StartsWith("oai:arXiv.org:", StringComparison.OrdinalIgnoreCase) == true;
        string title = Text(_title, isArxiv);
        if (title.Length == 0)
        {
            return null;
        }

        _ids.AddUrl(Identifier);
        foreach (string identifier in _identifiers)
        {
            _ids.AddUrl(identifier);
            _ids.AddDoi(identifier);
        }

        return new Paper
        {
            Title = title,
            Abstract = Text(_descriptions.FirstOrDefault(), isArxiv),
            Authors = _authors.Count > 0 ? _authors : AuthorList.Parse(_authorNames, AuthorSeparator.Comma),
            Published = DateParser.Parse(_created ?? _dates.FirstOrDefault()),
            Updated = DateParser.Parse(_updated ?? (_dates.Count > 1 ? _dates[^1] : null)),
            Ids = _ids.Build(),
            Version = _version,
            Url = _identifiers.Select(WebAddress.Tidy).FirstOrDefault(address => address is not null),
            Venue = TextCleaner.FoldOrNull(_venue),
            Publisher = TextCleaner.FoldOrNull(_publisher),
            Note = Note(isArxiv),
            Categories = _categories?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Keywords = [.. _subjects.SelectMany(subject => subject.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }

    /// <summary>arXiv's fields are TeX; other repositories put HTML into theirs.</summary>
    private static string Text(string? text, bool isArxiv) => isArxiv ? ArxivText.Clean(text) : TextCleaner.Plain(text ?? "");

    /// <summary>In Dublin Core, arXiv gives its comments as a second description: <c>Comment: 37 pages</c>.</summary>
    private string? Note(bool isArxiv)
    {
        const string mark = "Comment: ";
        string? comment = _comments ?? (isArxiv ? _descriptions.Find(text => text.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..] : null);
        return TextCleaner.FoldOrNull(comment);
    }

    private void ReadHeader(XmlReader reader)
    {
        IsDeleted = reader.GetAttribute("status") == "deleted";
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            if (reader.LocalName == "identifier")
            {
                Identifier = reader.ReadText().Trim();
            }
        }
    }

    private void ReadMetadata(XmlReader reader)
    {
        _metadataFormat = reader.LocalName;
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            ReadField(reader);
        }
    }

    private void ReadField(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "title":
                _title ??= reader.ReadText();
                break;
            case "creator":
                _authors.AddRange(AuthorParser.Parse(reader.ReadText()) is Author creator ? [creator] : []);
                break;
            case "authors":
                ReadAuthors(reader);
                break;
            case "description" or "abstract":
                _descriptions.Add(reader.ReadText().Trim());
                break;
            case "subject":
                _subjects.Add(TextCleaner.Fold(reader.ReadText()));
                break;
            case "categories":
                _categories = reader.ReadText();
                break;
            case "date":
                _dates.Add(reader.ReadText());
                break;
            case "created":
                _created = reader.ReadText();
                break;
            case "updated":
                _updated = reader.ReadText();
                break;
            case "version":
                ReadVersion(reader);
                break;
            default:
                ReadIdentification(reader);
                break;
        }
    }

    private void ReadIdentification(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "id":
                _ids.AddArxiv(reader.ReadText());
                break;
            case "identifier":
                _identifiers.Add(reader.ReadText().Trim());
                break;
            case "doi":
                _ids.AddDoi(reader.ReadText());
                break;
            case "journal-ref" or "source":
                _venue ??= reader.ReadText();
                break;
            case "comments":
                _comments = reader.ReadText();
                break;
            case "publisher":
                _publisher ??= reader.ReadText();
                break;
        }
    }

    /// <summary>In <c>arXiv</c> authors in parts, in <c>arXivRaw</c> one text.</summary>
    private void ReadAuthors(XmlReader reader)
    {
        int depth = reader.Depth;
        bool hasParts = _metadataFormat == "arXiv";
        if (!hasParts)
        {
            _authorNames = reader.ReadText();
            return;
        }

        while (reader.MoveToChild(depth))
        {
            if (ReadAuthor(reader) is Author author)
            {
                _authors.Add(author);
            }
        }
    }

    private static Author? ReadAuthor(XmlReader reader)
    {
        string? family = null;
        string? given = null;
        string? suffix = null;
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            switch (reader.LocalName)
            {
                case "keyname":
                    family = LatexDecoder.Decode(reader.ReadText());
                    break;
                case "forenames":
                    given = LatexDecoder.Decode(reader.ReadText());
                    break;
                case "suffix":
                    suffix = reader.ReadText();
                    break;
            }
        }

        return given is null ? AuthorParser.FromParts(null, null, literal: family) : AuthorParser.FromParts(given, family, suffix: suffix);
    }

    private void ReadVersion(XmlReader reader)
    {
        _version = int.TryParse(reader.GetAttribute("version").AsSpan().TrimStart('v'), NumberStyles.None, CultureInfo.InvariantCulture, out int version) ? version : _version;
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            if (reader.LocalName == "date")
            {
                _updated = reader.ReadText();
                _created ??= _updated;
            }
        }
    }
}
