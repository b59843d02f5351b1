using System.Text.Json;
using System.Xml;
using PaperTools.Reading.Bibtex;
using PaperTools.Reading.Fields;
using PaperTools.Reading.Json;
using PaperTools.Reading.Records;
using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Catalogues;

/// <summary>A record of dblp: in its XML (dblp.org/xml, named after BibTeX's types), or in an answer of its search, where it stands in <c>info</c>.</summary>
internal sealed class DblpRecord
{
    private readonly PaperRecord _record = new();

    /// <summary>Its key: <c>conf/acl/Author20</c>.</summary>
    public string? Key { get; private set; }

    /// <summary>Reads the record that the reader is on.</summary>
    /// <exception cref="XmlException">It is malformed.</exception>
    public static DblpRecord Parse(XmlReader reader)
    {
        var record = new DblpRecord();
        record._record.Add(RecordField.Type, BibtexTypes.ToCsl(reader.LocalName));
        record.AddKey(reader.GetAttribute("key"));
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            if (reader.LocalName == "authors")
            {
                int authors = reader.Depth;
                while (reader.MoveToChild(authors))
                {
                    record.Add("author", reader.ReadText());
                }
            }
            else
            {
                record.Add(reader.LocalName, reader.ReadText());
            }
        }

        return record;
    }

    /// <summary>Reads a record of an answer in JSON.</summary>
    public static DblpRecord Parse(JsonElement info)
    {
        var record = new DblpRecord();
        JsonElement authors = (info.Member("authors") ?? default).Member("author") ?? default;
        foreach (JsonElement author in authors.ValueKind == JsonValueKind.Array ? authors.EnumerateArray().ToArray() : [authors])
        {
            record.Add("author", author.Text("text") ?? author.Text());
        }

        foreach (string name in (ReadOnlySpan<string>)["key", "title", "year", "volume", "number", "pages", "venue", "publisher", "type", "doi", "ee"])
        {
            record.Add(name, info.Text(name));
        }

        return record;
    }

    /// <summary>The paper; null where the record has no title.</summary>
    public Paper? ToPaper(ReadContext context, int line) => _record.ToPaper(context, line);

    private void Add(string name, string? text)
    {
        switch (name)
        {
            case "author":
                _record.AddAuthor(AuthorParser.Parse(TextCleaner.Fold(text ?? "")));
                break;
            case "title":
                // dblp ends every title with a full stop, which its own BibTeX has not.
                _record.Add(RecordField.Title, text?.Trim().TrimEnd('.'));
                break;
            case "key":
                AddKey(text);
                break;
            case "type":
                _record.Add(RecordField.Type, Type(text));
                break;
            case "ee":
                _record.Add(RecordField.Url, text);
                break;
            case "school":
                _record.Add(RecordField.Publisher, text);
                break;
            case "volume" when text?.StartsWith("abs/", StringComparison.Ordinal) == true:
                // CoRR's volumes are arXiv's identifiers.
                _record.Add(RecordField.Arxiv, text["abs/".Length..]);
                break;
            case "journal" or "booktitle" or "venue" or "year" or "month" or "volume" or "number" or "pages" or "publisher" or "isbn" or "doi":
                _record.Add(RecordFields.Find(name)!.Value, text);
                break;
        }
    }

    /// <summary>In a bibliography dblp's key is the citation key, with <c>DBLP:</c> before it.</summary>
    private void AddKey(string? key)
    {
        Key ??= key;
        _record.Add(RecordField.CitationKey, key is { Length: > 0 } ? $"DBLP:{key}" : null);
    }

    private static string? Type(string? type) => type switch
    {
        "Journal Articles" => "article-journal",
        "Conference and Workshop Papers" => "paper-conference",
        "Parts in Books or Collections" => "chapter",
        "Books and Theses" or "Editorship" => "book",
        "Reference Works" => "entry-encyclopedia",
        "Informal and Other Publications" => "article",
        "Data and Artifacts" => "dataset",
        _ => null,
    };
}
