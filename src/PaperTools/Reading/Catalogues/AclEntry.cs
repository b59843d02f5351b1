using System.Xml;
using PaperTools.Reading.Fields;
using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Catalogues;

/// <summary>A paper of the ACL Anthology, or what a volume says of all its papers.</summary>
internal sealed class AclEntry
{
    private readonly List<Author> _authors = [];
    private PaperIdsBuilder _ids;
    private string? _title;
    private string? _abstract;
    private string? _year;
    private string? _month;
    private string? _pages;
    private string? _publisher;
    private string? _url;

    /// <summary>The number within the volume.</summary>
    public string? Id { get; private set; }

    public bool IsVolume { get; private init; }

    public string? BookTitle { get; private set; }

    /// <summary>Reads the <c>meta</c> or <c>paper</c> that the reader is on.</summary>
    /// <exception cref="XmlException">It is malformed.</exception>
    public static AclEntry Parse(XmlReader reader)
    {
        var entry = new AclEntry { IsVolume = reader.LocalName == "meta", Id = reader.GetAttribute("id") };
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            entry.ReadField(reader);
        }

        return entry;
    }

    /// <summary>The paper; null where it has no title.</summary>
    public Paper? ToPaper(AclEntry? volume, ReadContext context, int line)
    {
        if (_title is null)
        {
            return null;
        }

        return new Paper
        {
            Title = _title,
            Abstract = _abstract ?? "",
            Authors = _authors,
            Published = DateParser.FromParts(_year ?? volume?._year, _month ?? volume?._month),
            Ids = _ids.Build(),
            Url = _url,
            Venue = BookTitle ?? volume?.BookTitle,
            Type = "paper-conference",
            Pages = _pages,
            Publisher = _publisher ?? volume?._publisher,
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }

    private void ReadField(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "title":
                _title = TextCleaner.FoldOrNull(reader.ReadText());
                break;
            case "booktitle":
                BookTitle = TextCleaner.FoldOrNull(reader.ReadText());
                break;
            case "abstract":
                _abstract = TextCleaner.FoldOrNull(reader.ReadText());
                break;
            case "author":
                _authors.AddRange(ReadAuthor(reader) is Author author ? [author] : []);
                break;
            case "year":
                _year = reader.ReadText();
                break;
            case "month":
                _month = reader.ReadText();
                break;
            case "pages":
                _pages = TextCleaner.FoldOrNull(reader.ReadText());
                break;
            case "publisher":
                _publisher = TextCleaner.FoldOrNull(reader.ReadText());
                break;
            case "doi":
                _ids.AddDoi(reader.ReadText());
                break;
            case "bibkey":
                _ids.AddCitationKey(reader.ReadText().Trim());
                break;
            case "url":
                ReadUrl(reader.ReadText().Trim());
                break;
        }
    }

    /// <summary>An address, or the Anthology's identifier, which its address ends in.</summary>
    private void ReadUrl(string url)
    {
        _ids.AddAcl(url);
        _url = WebAddress.Tidy(url) ?? (Identifiers.Acl(url) is string id ? $"https://aclanthology.org/{id}/" : null);
    }

    private static Author? ReadAuthor(XmlReader reader)
    {
        string? given = null;
        string? family = null;
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            switch (reader.LocalName)
            {
                case "first":
                    given = reader.ReadText();
                    break;
                case "last":
                    family = reader.ReadText();
                    break;
            }
        }

        return AuthorParser.FromParts(given, family);
    }
}
