using System.Collections.Frozen;
using System.Text;

namespace PaperTools.Writing;

/// <summary>Words as citation keys hold them: letters and digits in lower case, without diacritics.</summary>
internal static class KeyText
{
    private const int MaximumLength = 60;

    /// <summary>Words that say nothing of a title.</summary>
    private static readonly FrozenSet<string> s_emptyWords = FrozenSet.ToFrozenSet(
        ["a", "an", "the", "on", "in", "of", "for", "to", "from", "by", "with", "at", "as", "and", "or", "is", "are", "do", "does", "can",
         "what", "how", "why", "when", "towards", "toward", "le", "la", "les", "un", "une", "der", "die", "das", "ein", "eine", "el", "los"],
        StringComparer.Ordinal);

    /// <summary>Letters that have no decomposition in Unicode, and how they are spelled without.</summary>
    private static readonly FrozenDictionary<char, string> s_spelled = new Dictionary<char, string>
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ħ'] = "h",
    }.ToFrozenDictionary();

    /// <summary>The letters and digits of a text.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder();
        for (int i = 0; i < text.Length && key.Length < MaximumLength; i++)
        {
            AppendFolded(key, char.ToLowerInvariant(text[i]));
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

    private static void AppendFolded(StringBuilder key, char letter)
    {
        if (char.IsAscii(letter))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                key.Append(letter);
            }
        }
        else if (s_spelled.TryGetValue(letter, out string? spelled))
        {
            key.Append(spelled);
        }
        else if (char.IsLetter(letter) || char.IsNumber(letter))
        {
            foreach (char part in letter.ToString().Normalize(NormalizationForm.FormKD))
            {
                if (char.IsLetterOrDigit(part))
                {
                    key.Append(char.ToLowerInvariant(part));
                }
            }
        }
    }
}
