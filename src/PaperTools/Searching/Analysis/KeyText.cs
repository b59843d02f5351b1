using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PaperTools.Searching.Analysis;

/// <summary>Words as citation keys hold them: letters and digits in lower case, without diacritics.</summary>
internal static class KeyText
{
    private const int MaximumLength = 60;

    /// <summary>Words that say nothing of a title.</summary>
    private static readonly FrozenSet<string> s_emptyWords = FrozenSet.ToFrozenSet(
        ["a", "an", "the", "on", "in", "of", "for", "to", "from", "by", "with", "at", "as", "and", "or", "is", "are", "do", "does", "can",
         "what", "how", "why", "when", "towards", "toward", "le", "la", "les", "un", "une", "der", "die", "das", "ein", "eine", "el", "los"],
        StringComparer.Ordinal);

    /// <summary>The letters and digits of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximumLength">Where to stop, after the word that is longer.</param>
    public static string Of(string text, int maximumLength = MaximumLength)
    {
        var key = new StringBuilder();
        for (int start = 0; start < text.Length && key.Length < maximumLength; start++)
        {
            int end = start;
            while (end < text.Length && end - start < TermFolding.MaximumLength && IsOfWord(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                AppendLetters(key, TermFolding.Fold(text[start..end]));
                start = end - 1;
            }
        }

        return key.ToString();
    }

    /// <summary>The family name, or the first words of a group's name.</summary>
    public static string OfAuthor(Author author) => Of(author.Family ?? author.Literal ?? author.Given ?? "");

    /// <summary>The first word that says something of the title; where none does, the first.</summary>
    public static string FirstWord(string title)
    {
        string first = "";
        foreach (string word in title.Split([' ', '-', ':', '/', '\u2013', '\u2014', ',', '.', '?', '!', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            string key = Of(word);
            if (key.Length > 0 && !s_emptyWords.Contains(key))
            {
                return key;
            }

            first = first.Length > 0 ? first : key;
        }

        return first;
    }

    private static bool IsOfWord(char c) =>
        char.IsLetter(c) || char.IsNumber(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static void AppendLetters(StringBuilder key, string term)
    {
        foreach (char c in term)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(c);
            }
        }
    }
}
