using System.Buffers;
using System.Net;
using System.Text;

namespace PaperTools.Reading.Fields;

/// <summary>Makes one plain line of text out of what a source holds: white space folded, tags and entities resolved.</summary>
internal static class TextCleaner
{
    /// <summary>White space and control characters beyond ASCII.</summary>
    private static readonly SearchValues<char> s_lineSpace = SearchValues.Create(
        [.. Enumerable.Range(0x80, 0x21).Select(code => (char)code), '\u2028', '\u2029', '\uFEFF']);

    /// <summary>All white space but the space, and control characters, which are no text and part words as space does.</summary>
    private static readonly SearchValues<char> s_spaces = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '\u007F', .. Enumerable.Range(0x80, 0xFF80).Select(code => (char)code).Where(c => c <= '\u00A0' || char.IsWhiteSpace(c) || c is '\u2028' or '\u2029' or '\uFEFF')]);

    /// <summary>Folds every run of white space, line ends, no-break spaces and control characters too, into one space, and trims.</summary>
    public static string Fold(string text)
    {
        if (IsFolded(text))
        {
            return text;
        }

        char[] buffer = ArrayPool<char>.Shared.Rent(text.Length);
        string folded = new(buffer, 0, Fold(text, buffer));
        ArrayPool<char>.Shared.Return(buffer);
        return folded;
    }

    /// <summary>Folds white space into a buffer that is at least as long; it may be the text's own.</summary>
    /// <returns>The number of characters written.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> output)
    {
        text.CopyTo(output);
        output = output[..text.Length];
        int position = 0;
        while (output[position..].IndexOfAny(s_spaces) is int found and >= 0)
        {
            position += found;
            output[position++] = ' ';
        }

        return FoldSpaces(output, output);
    }

    /// <summary>The same for a text in which only spaces are white space.</summary>
    private static int FoldSpaces(ReadOnlySpan<char> text, Span<char> output)
    {
        text = text.Trim(' ');
        int written = 0;
        while (true)
        {
            int run = text.IndexOf("  ", StringComparison.Ordinal);
            int length = run < 0 ? text.Length : run + 1;
            text[..length].CopyTo(output[written..]);
            written += length;
            if (run < 0)
            {
                return written;
            }

            text = text[length..].TrimStart(' ');
        }
    }

    /// <summary>Whether folding would change nothing.</summary>
    public static bool IsFolded(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        // Nearly every text is printable ASCII up to some place, which one pass tells; the signs beyond cost more to look for.
        int other = text.IndexOfAnyExceptInRange(' ', '~');
        return text[0] != ' ' && text[^1] != ' ' && (other < 0 || !HasSpaceBeyond(text[other..])) && !text.Contains("  ", StringComparison.Ordinal);
    }

    /// <summary>The folded text; null where nothing is left.</summary>
    public static string? FoldOrNull(string? text)
    {
        string folded = Fold(text ?? "");
        return folded.Length > 0 ? folded : null;
    }

    /// <summary>Whether a text holds control characters, or white space beyond ASCII.</summary>
    private static bool HasSpaceBeyond(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('\0', '\u001F') >= 0 || text.Contains('\u007F') || (!Ascii.IsValid(text) && text.ContainsAny(s_lineSpace));

    /// <summary>
    /// Plain text of a value that may hold HTML, JATS or MathML tags and entities, folded. What only looks like a tag
    /// (<c>p &lt; 0.05</c>) stays. Escaped markup (<c>&amp;lt;i&amp;gt;</c>), which services give too, is resolved as well.
    /// </summary>
    public static string Plain(string text)
    {
        if (!HasMarkup(text))
        {
            return Fold(text);
        }

        string plain = WebUtility.HtmlDecode(MarkupStripper.Strip(text));
        if (plain.AsSpan().IndexOfAny('<', '&') >= 0)
        {
            plain = WebUtility.HtmlDecode(MarkupStripper.Strip(plain));
        }

        return Fold(plain);
    }

    /// <summary>Whether there may be a tag or an entity in the text.</summary>
    public static bool HasMarkup(ReadOnlySpan<char> text) => text.IndexOfAny('<', '&') >= 0;

    /// <summary>The plain text; null where nothing is left.</summary>
    public static string? PlainOrNull(string? text)
    {
        string plain = Plain(text ?? "");
        return plain.Length > 0 ? plain : null;
    }
}
