using System.Collections;
using System.Text.Json;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Arxiv;

/// <summary>Authors that are made when somebody asks for them.</summary>
/// <param name="json">arXiv's <c>authors_parsed</c>, a list of <c>[family, given, suffix]</c>, or <c>authors</c>, a string.</param>
/// <param name="isParsed">Which of the two.</param>
internal sealed class DeferredAuthors(byte[] json, bool isParsed) : IReadOnlyList<Author>
{
    private IReadOnlyList<Author>? _authors;

    public int Count => Authors.Count;

    public Author this[int index] => Authors[index];

    private IReadOnlyList<Author> Authors => _authors ??= isParsed ? ReadParsed() : ReadText();

    public IEnumerator<Author> GetEnumerator() => Authors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IReadOnlyList<Author> ReadText()
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.String ? AuthorList.Parse(Text(document.RootElement), AuthorSeparator.Comma) : [];
    }

    private IReadOnlyList<Author> ReadParsed()
    {
        using JsonDocument document = JsonDocument.Parse(json);
        List<Author> authors = [];
        foreach (JsonElement parts in document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray() : default)
        {
            if (parts.ValueKind == JsonValueKind.Array && ReadAuthor(parts) is Author author)
            {
                authors.Add(author);
            }
        }

        return authors;
    }

    private static Author? ReadAuthor(JsonElement parts)
    {
        string?[] texts = [.. parts.EnumerateArray().Select(part => part.ValueKind == JsonValueKind.String ? LatexDecoder.Decode(Text(part)) : null)];
        string? family = texts.ElementAtOrDefault(0);
        string? given = texts.ElementAtOrDefault(1);
        bool isWhole = string.IsNullOrWhiteSpace(given);
        return isWhole && NameWords.IsOthers(family) ? null
            : isWhole ? AuthorParser.FromParts(null, null, literal: family)
            : AuthorParser.FromParts(given, family, suffix: texts.ElementAtOrDefault(2));
    }

    /// <summary>A string that breaks off in the middle of a character has no text.</summary>
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
