using System.Text.Json;
using PaperTools.Reading.Fields;
using PaperTools.Reading.Json;

namespace PaperTools.Reading.Records;

/// <summary>Makes a paper of an object whose members are named as a table's columns might be, or as papis names them.</summary>
internal static class RecordElement
{
    /// <summary>The paper; null where the object has no title.</summary>
    public static Paper? Read(JsonElement element, ReadContext context, int line)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var record = new PaperRecord();
        bool hasParts = element.Items("author_list").Any();
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (member.Name == "author_list")
            {
                AddAuthors(record, member.Value);
            }
            else if (RecordFields.Find(member.Name) is RecordField field && !(hasParts && field == RecordField.Authors))
            {
                Add(record, field, member.Name, member.Value);
            }
        }

        return record.ToPaper(context, line);
    }

    private static void Add(PaperRecord record, RecordField field, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            bool isNames = field == RecordField.Authors && value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object);
            if (isNames)
            {
                AddAuthors(record, value);
            }
            else
            {
                record.Add(field, [.. value.EnumerateArray().Select(JsonFields.Text).OfType<string>()]);
            }
        }
        else if (name == "tags" && value.Text() is string tags && !tags.AsSpan().ContainsAny(',', ';'))
        {
            // papis separates tags by spaces.
            record.Add(field, tags.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        else
        {
            record.Add(field, value.Text());
        }
    }

    private static void AddAuthors(PaperRecord record, JsonElement list)
    {
        foreach (JsonElement author in list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default)
        {
            record.AddAuthor(author.ValueKind == JsonValueKind.Object ? Author(author) : AuthorParser.Parse(author.Text()));
        }
    }

    /// <summary>A name in the parts that papis, Hayagriva, CSL or CITATION.cff tell apart, or whole.</summary>
    private static Author? Author(JsonElement author)
    {
        string? given = author.Text("given") ?? author.Text("given-name") ?? author.Text("given-names") ?? author.Text("first");
        string? family = author.Text("family") ?? author.Text("last") ?? author.Text("family-names") ?? (author.Member("given-name") is null ? null : author.Text("name"));
        bool isWhole = given is null && family is null && author.Text("literal") is null;
        return isWhole
            ? AuthorParser.Parse(author.Text("name"))
            : AuthorParser.FromParts(given, family, author.Text("prefix") ?? author.Text("name-particle"), author.Text("suffix") ?? author.Text("name-suffix"), author.Text("literal"));
    }
}
