using System.Xml;
using PaperTools.Reading.Fields;
using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Catalogues;

/// <summary>Reads PubMed's AuthorList: persons in parts, and groups by their CollectiveName.</summary>
internal static class PubMedAuthors
{
    public static void Read(XmlReader reader, List<Author> authors)
    {
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            // A name that is not valid is an old spelling, which stands beside the right one.
            bool isValid = reader.GetAttribute("ValidYN") != "N";
            if (reader.LocalName == "Author" && ReadAuthor(reader) is Author author && isValid)
            {
                authors.Add(author);
            }
        }
    }

    private static Author? ReadAuthor(XmlReader reader)
    {
        string? family = null;
        string? given = null;
        string? initials = null;
        string? suffix = null;
        string? group = null;
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            switch (reader.LocalName)
            {
                case "LastName":
                    family = reader.ReadText();
                    break;
                case "ForeName" or "FirstName":
                    given = reader.ReadText();
                    break;
                case "Initials":
                    initials = reader.ReadText();
                    break;
                case "Suffix":
                    suffix = reader.ReadText();
                    break;
                case "CollectiveName":
                    group = reader.ReadText();
                    break;
            }
        }

        return AuthorParser.FromParts(string.IsNullOrWhiteSpace(given) ? initials : given, family, suffix: suffix, literal: group);
    }
}
