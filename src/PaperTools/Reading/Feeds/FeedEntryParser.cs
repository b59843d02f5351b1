using System.Xml;
using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Feeds;

/// <summary>
/// Reads an entry of Atom (RFC 4287), RSS 2.0 or RSS 1.0, with the modules that paper feeds use: Dublin Core, PRISM,
/// content and arXiv's own.
/// </summary>
internal static class FeedEntryParser
{
    /// <summary>Reads the entry that the reader is on.</summary>
    /// <exception cref="XmlException">The entry is malformed.</exception>
    public static FeedEntry Parse(XmlReader reader)
    {
        var entry = new FeedEntry { Id = reader.GetAttribute("rdf:about") };
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            // Media RSS repeats title and description for pictures; those are not the entry's.
            if (reader.Prefix != "media" && !ReadElement(reader, entry))
            {
                ReadModuleElement(reader, entry);
            }
        }

        return entry;
    }

    private static bool ReadElement(XmlReader reader, FeedEntry entry)
    {
        switch (reader.LocalName)
        {
            case "id" or "guid":
                entry.Id = reader.ReadText().Trim();
                return true;
            case "title":
                entry.Title ??= reader.ReadText();
                return true;
            case "summary" or "description" or "abstract":
                entry.Summary ??= reader.ReadText();
                return true;
            case "content" or "encoded":
                entry.Content ??= reader.ReadText();
                return true;
            case "published" or "pubDate" or "date" or "publicationDate" or "issued":
                entry.Published ??= reader.ReadText();
                return true;
            case "updated" or "modified":
                entry.Updated ??= reader.ReadText();
                return true;
            case "author" or "creator":
                ReadCreator(reader, entry);
                return true;
            case "category" or "subject":
                entry.Categories.Add(reader.GetAttribute("term") ?? reader.ReadText());
                return true;
            case "link":
                ReadLink(reader, entry);
                return true;
            default:
                return false;
        }
    }

    private static void ReadModuleElement(XmlReader reader, FeedEntry entry)
    {
        switch (reader.LocalName)
        {
            case "primary_category":
                entry.PrimaryCategory = reader.GetAttribute("term");
                break;
            case "doi" or "DOI":
                entry.Identifiers.Insert(0, reader.ReadText());
                break;
            case "identifier":
                entry.Identifiers.Add(reader.ReadText());
                break;
            case "comment" when reader.Prefix.Length > 0:
                entry.Comment = reader.ReadText();
                break;
            case "journal_ref" or "journal_reference" or "publicationName":
                entry.Venue = reader.ReadText();
                break;
            case "volume":
                entry.Volume = reader.ReadText();
                break;
            case "number" or "issueIdentifier":
                entry.Issue = reader.ReadText();
                break;
            case "startingPage":
                entry.FirstPage = reader.ReadText();
                break;
            case "endingPage":
                entry.LastPage = reader.ReadText();
                break;
            case "publisher":
                entry.Publisher = reader.ReadText();
                break;
            case "announce_type":
                entry.AnnounceType = reader.ReadText().Trim();
                break;
        }
    }

    /// <summary>Atom's author is an element with a name in it; Dublin Core's creator and RSS's author are text.</summary>
    private static void ReadCreator(XmlReader reader, FeedEntry entry)
    {
        if (reader.LocalName == "creator" || reader.NamespaceURI.Length == 0)
        {
            string text = reader.ReadText();
            if (!string.IsNullOrWhiteSpace(text))
            {
                entry.Creators.Add(text);
            }

            return;
        }

        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            if (reader.LocalName == "name")
            {
                entry.Creators.Add(reader.ReadText());
                entry.HasSingleCreators = true;
            }
        }
    }

    private static void ReadLink(XmlReader reader, FeedEntry entry)
    {
        string? relation = reader.GetAttribute("rel");
        string? title = reader.GetAttribute("title");
        string address = reader.GetAttribute("href") ?? reader.ReadText();
        if (!string.IsNullOrWhiteSpace(address))
        {
            entry.Links.Add(new FeedLink(address.Trim(), relation ?? "alternate", title));
        }
    }
}
