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
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Text(ref reader) is string authors ? AuthorList.Parse(authors, AuthorSeparator.Comma) : [];
    }

    private IReadOnlyList<Author> ReadParsed()
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return [];
        }

        List<Author> authors = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
            }
            else if (ReadAuthor(ref reader) is Author author)
            {
                authors.Add(author);
            }
        }

        return authors;
    }

    private static Author? ReadAuthor(ref Utf8JsonReader reader)
    {
        string? family = null;
        string? given = null;
        string? suffix = null;
        for (int part = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; part++)
        {
            string? text = Text(ref reader) is string latex ? LatexDecoder.Decode(latex) : null;
            (family, given, suffix) = part switch
            {
                0 => (text, given, suffix),
                1 => (family, text, suffix),
                2 => (family, given, text),
                _ => (family, given, suffix),
            };
        }

        bool isWhole = string.IsNullOrWhiteSpace(given);
        return isWhole && NameWords.IsOthers(family) ? null
            : isWhole ? AuthorParser.FromParts(null, null, literal: family)
            : AuthorParser.FromParts(given, family, suffix: suffix);
    }

    /// <summary>The string that the reader is at; null where something else stands there, which is passed over. One that breaks off in the middle of a character has no text.</summary>
    private static string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
