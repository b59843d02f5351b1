using System.Text;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Feeds;

/// <summary>
/// Titles and abstracts as arXiv keeps them: wrapped lines, TeX accents, formulas in dollars. As on arXiv's own pages only
/// the accents are decoded; dashes, braces and formulas stay as the authors typed them.
/// </summary>
internal static class ArxivText
{
    private const char LastLatinLetter = '\u024F';

    /// <summary>One line, accents decoded.</summary>
    public static string Clean(string? text)
    {
        string folded = TextCleaner.Fold(text ?? "");
        return HasAccents(folded) ? DecodeAccents(folded) : folded;
    }

    /// <summary>The same; null where nothing is left.</summary>
    public static string? CleanOrNull(string? text)
    {
        string clean = Clean(text);
        return clean.Length > 0 ? clean : null;
    }

    /// <summary>Whether a folded text has accents to decode.</summary>
    public static bool HasAccents(ReadOnlySpan<char> text) => text.Contains('\\') && NextAccent(text, 0) is not null;

    private static string DecodeAccents(string text)
    {
        var decoded = new StringBuilder(text.Length);
        int copied = 0;
        while (NextAccent(text, copied) is Range accent)
        {
            decoded.Append(text, copied, accent.Start.Value - copied).Append(LatexDecoder.Decode(text[accent]));
            copied = accent.End.Value;
            if (copied < text.Length && text[copied] == '}' && IsGroupOf(decoded))
            {
                decoded.Remove(decoded.Length - 2, 1);
                copied++;
            }
        }

        return decoded.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The next accent with its letter outside of formulas, from a place that is outside of them; null where there is none.</summary>
    private static Range? NextAccent(ReadOnlySpan<char> text, int start)
    {
        while (text[start..].IndexOfAny('$', '\\') is int found and >= 0)
        {
            start += found;
            bool isFormula = text[start] == '$';
            int end = isFormula ? FormulaEnd(text, start) : AccentEnd(text, start);
            if (!isFormula && end > start)
            {
                return start..end;
            }

            start = Math.Max(end, start + 1);
        }

        return null;
    }

    /// <summary>Whether braces are around the letter alone: <c>{\'e}</c>.</summary>
    private static bool IsGroupOf(StringBuilder decoded) => decoded.Length > 1 && decoded[^2] == '{';

    private static int FormulaEnd(ReadOnlySpan<char> text, int start)
    {
        int length = text[(start + 1)..].IndexOf('$');
        return length < 0 ? text.Length : start + length + 2;
    }

    /// <summary>The end of the accent and its letter, or of the Latin letter, that the command here stands for; the start where it is another command.</summary>
    private static int AccentEnd(ReadOnlySpan<char> text, int start)
    {
        int nameEnd = start + 1;
        while (nameEnd < text.Length && char.IsAsciiLetter(text[nameEnd]))
        {
            nameEnd++;
        }

        ReadOnlySpan<char> name = text[(start + 1)..nameEnd];
        bool isSign = name.IsEmpty && nameEnd < text.Length && LatexSymbols.SignAccents.Contains(text[nameEnd]);
        if (isSign || (name.Length == 1 && LatexSymbols.Combining(name[0]) != '\0'))
        {
            return LetterEnd(text, isSign ? nameEnd + 1 : nameEnd) ?? start;
        }

        bool isLetter = name.Length is 1 or 2 && LatexSymbols.Symbol(name) is { Length: > 0 } symbol && char.IsLetter(symbol[0]) && symbol[0] <= LastLatinLetter;
        return isLetter ? nameEnd : start;
    }

    /// <summary>The end of a letter, bare, in braces, or <c>\i</c>; null where there is none.</summary>
    private static int? LetterEnd(ReadOnlySpan<char> text, int start)
    {
        const int longestGroup = 6;
        int i = start < text.Length && text[start] == ' ' ? start + 1 : start;
        if (i >= text.Length)
        {
            return null;
        }

        if (text[i] == '{')
        {
            int length = text.Slice(i, Math.Min(longestGroup, text.Length - i)).IndexOf('}');
            return length < 0 ? null : i + length + 1;
        }

        bool isDotless = text[i] == '\\' && i + 1 < text.Length && text[i + 1] is 'i' or 'j';
        return char.IsLetter(text[i]) ? i + 1 : isDotless ? i + 2 : null;
    }
}
