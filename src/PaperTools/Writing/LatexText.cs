using System.Buffers;
using System.Globalization;
using System.Text;

namespace PaperTools.Writing;

/// <summary>Text as LaTeX and BibTeX hold it: what has a meaning to TeX is escaped, so that the text reads as it stands.</summary>
internal static class LatexText
{
    /// <summary>What is not written as it stands, or not beside its like; all other text is copied.</summary>
    private static readonly SearchValues<char> s_special =
        SearchValues.Create([.. "\\{}$&#%_^~<>|`'-", .. Enumerable.Range(0, 0x100).Select(code => (char)code).Where(char.IsControl)]);

    /// <summary>
    /// The text with TeX's special characters escaped and line breaks as spaces; mathematics stays. Control characters are left out.
    /// BibTeX counts braces even where a backslash stands before them: those of a text where they do not pair become commands.
    /// </summary>
    public static string Escape(string text)
    {
        ReadOnlySpan<char> rest = text;
        int special = rest.IndexOfAny(s_special);
        if (special < 0)
        {
            return text;
        }

        bool hasPairs = HasPairedBraces(text);
        var escaped = new StringBuilder(text.Length + 16);
        char before = '\0';
        for (; special >= 0; special = rest.IndexOfAny(s_special))
        {
            escaped.Append(rest[..special]);
            int mathematics = LatexMath.LengthAtStart(rest[special..]);
            if (mathematics > 0)
            {
                escaped.Append(rest.Slice(special, mathematics));
            }
            else
            {
                Append(escaped, rest[special], special > 0 ? rest[special - 1] : before, hasPairs);
            }

            special += Math.Max(1, mathematics);
            before = rest[special - 1];
            rest = rest[special..];
        }

        return escaped.Append(rest).ToString();
    }

    /// <summary>A title, with braces around the words whose capitals must stay whatever a style does with the title.</summary>
    /// <param name="title">The title.</param>
    /// <param name="names">Names whose capitals must stay, although they look like any word at the start of a sentence.</param>
    public static string EscapeTitle(string title, IReadOnlyCollection<string> names)
    {
        var escaped = new StringBuilder(title.Length + 32);
        for (int start = 0; start < title.Length;)
        {
            int length = WordLength(title.AsSpan(start));
            if (length > 0)
            {
                escaped.Append(escaped.Length > 0 ? " " : "");
                AppendTitleWord(escaped, title.Substring(start, length), names);
            }

            start += length + 1;
        }

        return escaped.ToString();
    }

    /// <summary>An address or identifier as a verbatim field holds it: what cannot stand in one is percent-encoded.</summary>
    public static string Verbatim(string address)
    {
        var verbatim = new StringBuilder(address.Length);
        foreach (Rune rune in address.EnumerateRunes())
        {
            bool isForbidden = rune.Value is '{' or '}' or '\\' || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            verbatim.Append(isForbidden ? Uri.EscapeDataString(rune.ToString()) : rune.ToString());
        }

        return verbatim.ToString();
    }

    /// <summary>The length of the word that a text begins with; mathematics is in one word whatever spaces it has.</summary>
    private static int WordLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && !char.IsWhiteSpace(text[length]))
        {
            length += Math.Max(1, LatexMath.LengthAtStart(text[length..]));
        }

        return length;
    }

    private static bool HasMathematics(string word)
    {
        int dollar = word.IndexOf('$', StringComparison.Ordinal);
        return dollar >= 0 && LatexMath.LengthAtStart(word.AsSpan(dollar)) > 0;
    }

    private static void AppendTitleWord(StringBuilder escaped, string word, IReadOnlyCollection<string> names)
    {
        string core = word.Trim(',', '.', ':', ';', '?', '!', '(', ')', '\'', '"');
        if (!HasPairedBraces(core) || !(MustKeepCapitals(core, names) || HasMathematics(core)))
        {
            escaped.Append(Escape(word));
            return;
        }

        // Braces that open on a backslash are a "special character" to BibTeX, whose letters change case.
        string text = Escape(core);
        string kept = text[0] == '\\' ? $"{{{{{text}}}}}" : $"{{{text}}}";
        int start = word.IndexOf(core, StringComparison.Ordinal);
        escaped.Append(Escape(word[..start])).Append(kept).Append(Escape(word[(start + core.Length)..]));
    }

    private static void Append(StringBuilder escaped, char c, char before, bool hasPairs)
    {
        switch (c)
        {
            case '$' or '&' or '#' or '%' or '_':
                escaped.Append('\\').Append(c);
                break;
            case '{' or '}' when hasPairs:
                escaped.Append('\\').Append(c);
                break;
            case '-' or '\'' when c == before:
                // Two of them would become one dash or quotation mark.
                escaped.Append("{}").Append(c);
                break;
            case '\n' or '\r' or '\t':
                escaped.Append(' ');
                break;
            default:
                if (Command(c) is string command)
                {
                    escaped.Append(command);
                }
                else if (!char.IsControl(c))
                {
                    escaped.Append(c);
                }

                break;
        }
    }

    private static string? Command(char c) => c switch
    {
        '\\' => "\\textbackslash{}",
        '{' => "\\textbraceleft{}",
        '}' => "\\textbraceright{}",
        '^' => "\\textasciicircum{}",
        '~' => "\\textasciitilde{}",
        '<' => "\\textless{}",
        '>' => "\\textgreater{}",
        '|' => "\\textbar{}",
        '`' => "\\textasciigrave{}",
        _ => null,
    };

    private static bool HasPairedBraces(string text)
    {
        int depth = 0;
        ReadOnlySpan<char> rest = text;
        for (int brace = rest.IndexOfAny('{', '}'); brace >= 0 && depth >= 0; brace = rest.IndexOfAny('{', '}'))
        {
            depth += rest[brace] == '{' ? 1 : -1;
            rest = rest[(brace + 1)..];
        }

        return depth == 0;
    }

    /// <summary>
    /// A capital behind the first letter, or a letter beside a digit, is no capital of a sentence: OptMATH, LLMs, GPT-4, 3D.
    /// The parts of Title-Cased compounds (Self-Distillation) are words of their own.
    /// </summary>
    private static bool MustKeepCapitals(string word, IReadOnlyCollection<string> names)
    {
        if (names.Contains(word, StringComparer.Ordinal))
        {
            return word.Any(char.IsUpper);
        }

        bool hasUpper = false;
        bool isInside = false;
        bool hasDigit = false;
        foreach (char c in word)
        {
            bool isUpper = char.IsUpper(c);
            if (isUpper && isInside)
            {
                return true;
            }

            hasUpper |= isUpper;
            hasDigit |= char.IsDigit(c);
            isInside = char.GetUnicodeCategory(c) is not (UnicodeCategory.DashPunctuation or UnicodeCategory.OtherPunctuation);
        }

        return hasUpper && hasDigit;
    }
}
