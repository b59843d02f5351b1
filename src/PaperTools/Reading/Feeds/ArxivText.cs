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
        return folded.Contains('\\', StringComparison.Ordinal) ? DecodeAccents(folded) : folded;
    }

    /// <summary>The same; null where nothing is left.</summary>
    public static string? CleanOrNull(string? text)
    {
        string clean = Clean(text);
        return clean.Length > 0 ? clean : null;
    }

    private static string DecodeAccents(string text)
    {
        StringBuilder? decoded = null;
        int copied = 0;
        int i = 0;
        while (text.AsSpan(i).IndexOfAny('$', '\\') is int found and >= 0)
        {
            i += found;
            int end = text[i] == '$' ? FormulaEnd(text, i) : AccentEnd(text, i);
            bool isAccent = text[i] == '\\' && end > i;
            if (!isAccent)
            {
                i = Math.Max(end, i + 1);
                continue;
            }

            decoded ??= new StringBuilder(text.Length);
            decoded.Append(text, copied, i - copied).Append(LatexDecoder.Decode(text[i..end]));
            i = end;
            if (i < text.Length && text[i] == '}' && IsGroupOf(decoded))
            {
                decoded.Remove(decoded.Length - 2, 1);
                i++;
            }

            copied = i;
        }

        return decoded is null ? text : decoded.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Whether braces are around the letter alone: <c>{\'e}</c>.</summary>
    private static bool IsGroupOf(StringBuilder decoded) => decoded.Length > 1 && decoded[^2] == '{';

    private static int FormulaEnd(string text, int start)
    {
        int close = text.IndexOf('$', start + 1);
        return close < 0 ? text.Length : close + 1;
    }

    /// <summary>The end of the accent and its letter, or of the Latin letter, that the command here stands for; the start where it is another command.</summary>
    private static int AccentEnd(string text, int start)
    {
        int nameEnd = start + 1;
        while (nameEnd < text.Length && char.IsAsciiLetter(text[nameEnd]))
        {
            nameEnd++;
        }

        ReadOnlySpan<char> name = text.AsSpan(start + 1, nameEnd - start - 1);
        bool isSign = name.IsEmpty && nameEnd < text.Length && LatexSymbols.SignAccents.Contains(text[nameEnd]);
        if (isSign || (name.Length == 1 && LatexSymbols.Combining(name[0]) != '\0'))
        {
            return LetterEnd(text, isSign ? nameEnd + 1 : nameEnd) ?? start;
        }

        bool isLetter = name.Length is 1 or 2 && LatexSymbols.Symbol(name) is { Length: > 0 } symbol && char.IsLetter(symbol[0]) && symbol[0] <= LastLatinLetter;
        return isLetter ? nameEnd : start;
    }

    /// <summary>The end of a letter, bare, in braces, or <c>\i</c>; null where there is none.</summary>
    private static int? LetterEnd(string text, int start)
    {
        const int longestGroup = 6;
        int i = start < text.Length && text[start] == ' ' ? start + 1 : start;
        if (i >= text.Length)
        {
            return null;
        }

        if (text[i] == '{')
        {
            int length = text.AsSpan(i, Math.Min(longestGroup, text.Length - i)).IndexOf('}');
            return length < 0 ? null : i + length + 1;
        }

        bool isDotless = text[i] == '\\' && i + 1 < text.Length && text[i + 1] is 'i' or 'j';
        return char.IsLetter(text[i]) ? i + 1 : isDotless ? i + 2 : null;
    }
}
