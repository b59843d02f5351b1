using System.Text.Json;
using PaperTools.Reading.Fields;
using PaperTools.Reading.Json;
using PaperTools.Reading.Records;

namespace PaperTools.Reading.Yaml;

/// <summary>An entry of Hayagriva (github.com/typst/hayagriva, docs/file-format.md): a mapping under its citation key.</summary>
internal static class HayagrivaEntry
{
    public static bool IsEntry(YamlEntry entry) => entry.Key is not null && entry.Element.ValueKind == JsonValueKind.Object;

    public static Paper? Read(YamlEntry entry, ReadContext context)
    {
        JsonElement element = entry.Element;
        JsonElement parent = Parent(element);
        var record = new PaperRecord();
        record.Add(RecordField.CitationKey, entry.Key);
        record.Add(RecordField.Title, Value(element, "title"));
        record.Add(RecordField.Abstract, Value(element, "abstract"));
        record.Add(RecordField.Published, Value(element, "date") ?? Value(parent, "date"));
        record.Add(RecordField.Venue, Value(parent, "title") ?? Value(element, "organization"));
        record.Add(RecordField.Volume, Value(element, "volume") ?? Value(parent, "volume"));
        record.Add(RecordField.Issue, Value(element, "issue") ?? Value(parent, "issue"));
        record.Add(RecordField.Pages, Value(element, "page-range"));
        record.Add(RecordField.Publisher, Value(element, "publisher") ?? Value(parent, "publisher"));
        record.Add(RecordField.Type, Value(element, "type"));
        record.Add(RecordField.Note, Value(element, "note"));
        record.Add(RecordField.Url, Value(element, "url"));
        AddSerialNumbers(record, element);
        AddAuthors(record, element.Member("author"));
        return record.ToPaper(context, entry.Line);
    }

    /// <summary>What the entry is part of; the first of several.</summary>
    private static JsonElement Parent(JsonElement element) => element.Member("parent") switch
    {
        { ValueKind: JsonValueKind.Object } parent => parent,
        { ValueKind: JsonValueKind.Array } parents => parents.EnumerateArray().FirstOrDefault(parent => parent.ValueKind == JsonValueKind.Object),
        _ => default,
    };

    /// <summary>A value, or the <c>value</c> or <c>name</c> of a mapping that says more than the value.</summary>
    private static string? Value(JsonElement element, string name)
    {
        string? text = element.Member(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Object } mapping => mapping.Text("value") ?? mapping.Text("name"),
            JsonElement value => value.Text(),
        };

        // Braces keep the case of what is in them.
        return name is "title" or "publisher" or "organization" ? text?.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal) : text;
    }

    private static void AddSerialNumbers(PaperRecord record, JsonElement element)
    {
        if (element.Member("serial-number") is not JsonElement numbers)
        {
            return;
        }

        record.Add(RecordField.Doi, numbers.Text("doi") ?? numbers.Text());
        record.Add(RecordField.Arxiv, numbers.Text("arxiv"));
        record.Add(RecordField.Pmid, numbers.Text("pmid"));
        record.Add(RecordField.Pmcid, numbers.Text("pmcid"));
        record.Add(RecordField.Isbn, numbers.Text("isbn"));
    }

    /// <summary>One name or a list of them, each <c>Family, Given</c>, in parts, or without a comma a name that has none.</summary>
    private static void AddAuthors(PaperRecord record, JsonElement? authors)
    {
        foreach (JsonElement author in authors switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().ToArray(),
            JsonElement one => [one],
        })
        {
            record.AddAuthor(author.ValueKind == JsonValueKind.Object
                ? AuthorParser.FromParts(author.Text("given-name"), author.Text("name"), author.Text("prefix"), author.Text("suffix"))
                : author.Text() is string name && !name.Contains(',', StringComparison.Ordinal) ? AuthorParser.FromParts(null, null, literal: name)
                : AuthorParser.Parse(author.Text()));
        }
    }
}
