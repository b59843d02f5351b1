using System.Text;

namespace PaperTools;

/// <summary>
/// Text that is safe to show: a paper's words come from anywhere, and a terminal obeys control characters (ECMA-48: C0 and
/// C1). They are left out as text enters the model; text without them, which is nearly all, stays the same string.
/// </summary>
internal static class PlainText
{
    /// <summary>Text of one line: line breaks and tabs become a space each.</summary>
    public static string Line(string text) => IsCleanLine(text) ? text : Clean(text, isLine: true);

    /// <inheritdoc cref="Line(string)"/>
    public static string? LineOrNull(string? text) => text is null ? null : Line(text);

    /// <summary>Text that may have lines.</summary>
    public static string Block(string text) => IsCleanBlock(text) ? text : Clean(text, isLine: false);

    /// <inheritdoc cref="Block(string)"/>
    public static LazyText Block(LazyText text) => text.Ascii.IsEmpty ? Block(text.ToString()) : text;

    /// <summary>Lines; the same list where all are clean.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<string> texts) =>
        texts.All(text => IsCleanLine(text)) ? texts : [.. texts.Select(Line)];

    /// <summary>
    /// A line to be shown in a message, of as many characters: a space stands for white space, for control characters, and for
    /// those that turn the direction of text (UAX #9, section 2), by which a line could seem to say something else.
    /// </summary>
    public static string Shown(string text) => text.Any(IsNotShown) ? string.Concat(text.Select(character => IsNotShown(character) ? ' ' : character)) : text;

    /// <inheritdoc cref="Shown(string)"/>
    public static string? ShownOrNull(string? text) => text is null ? null : Shown(text);

    // Ranges, not a set of characters: the search for a set starts slowly in a new process, and this looks at every text.
    private static bool IsCleanLine(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = AfterPrintable(text);
        return rest.IsEmpty || (!rest.ContainsAnyInRange('\0', '\x1F') && !rest.ContainsAnyInRange('\x7F', '\x9F'));
    }

    private static bool IsCleanBlock(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = AfterPrintable(text);
        if (rest.IsEmpty)
        {
            return true;
        }

        if (rest.ContainsAnyInRange('\x7F', '\x9F'))
        {
            return false;
        }

        int found;
        while ((found = rest.IndexOfAnyInRange('\0', '\x1F')) >= 0)
        {
            if (!IsLayout(rest[found]))
            {
                return false;
            }

            rest = rest[(found + 1)..];
        }

        return true;
    }

    /// <summary>Nearly every text is printable ASCII up to some place, which one pass tells.</summary>
    private static ReadOnlySpan<char> AfterPrintable(ReadOnlySpan<char> text)
    {
        int other = text.IndexOfAnyExceptInRange(' ', '~');
        return other < 0 ? [] : text[other..];
    }

    private static bool IsNotShown(char character) =>
        char.IsControl(character) || char.IsWhiteSpace(character)
        || character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsLayout(char character) => character is '\t' or '\n' or '\r';

    private static string Clean(string text, bool isLine)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            bool isLayout = IsLayout(character);
            if (isLayout && isLine)
            {
                clean.Append(' ');
            }
            else if (isLayout || !char.IsControl(character))
            {
                clean.Append(character);
            }
        }

        return clean.ToString();
    }
}
