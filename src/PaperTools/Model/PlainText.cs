using System.Buffers;
using System.Text;

namespace PaperTools;

/// <summary>
/// Text that is safe to show: a paper's words come from anywhere, and a terminal obeys control characters (ECMA-48: C0 and
/// C1). They are left out as text enters the model; text without them, which is nearly all, stays the same string.
/// </summary>
internal static class PlainText
{
    private static readonly SearchValues<char> s_controlsOfLine = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '\x7F']);

    private static readonly SearchValues<char> s_controlsOfBlock = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except(['\t', '\n', '\r']), '\x7F']);

    /// <summary>Text of one line: line breaks and tabs become a space each.</summary>
    public static string Line(string text) => IsClean(text, s_controlsOfLine) ? text : Clean(text, isLine: true);

    /// <inheritdoc cref="Line(string)"/>
    public static string? LineOrNull(string? text) => text is null ? null : Line(text);

    /// <summary>Text that may have lines.</summary>
    public static string Block(string text) => IsClean(text, s_controlsOfBlock) ? text : Clean(text, isLine: false);

    /// <summary>Lines; the same list where all are clean.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<string> texts) =>
        texts.All(text => IsClean(text, s_controlsOfLine)) ? texts : [.. texts.Select(Line)];

    private static bool IsClean(string text, SearchValues<char> controls)
    {
        // Nearly every text is printable ASCII up to some place, which one pass tells.
        int other = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        return other < 0 || (!text.AsSpan(other).ContainsAny(controls) && !text.AsSpan(other).ContainsAnyInRange('\x80', '\x9F'));
    }

    private static string Clean(string text, bool isLine)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            bool isLayout = character is '\t' or '\n' or '\r';
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
