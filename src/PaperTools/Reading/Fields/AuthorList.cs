using System.Text;

namespace PaperTools.Reading.Fields;

/// <summary>What stands between the names of a list.</summary>
internal enum AuthorSeparator
{
    /// <summary>The word <c>and</c>, as in BibTeX.</summary>
    And,

    /// <summary>Semicolons.</summary>
    Semicolon,

    /// <summary>Commas and <c>and</c>, given names first, affiliations in parentheses: arXiv's lists.</summary>
    Comma,

    /// <summary>Whatever of the above the list itself shows.</summary>
    Any,
}

/// <summary>Reads a list of names in one field. <c>others</c> and <c>et al.</c> are no authors.</summary>
internal static class AuthorList
{
    private const int MostCommasInAName = 2;

    /// <summary>The authors in order.</summary>
    public static IReadOnlyList<Author> Parse(string? text, AuthorSeparator separator) => Parse(text.AsSpan(), separator);

    /// <summary>The authors in order.</summary>
    public static IReadOnlyList<Author> Parse(ReadOnlySpan<char> text, AuthorSeparator separator)
    {
        var authors = new List<Author>();
        switch (separator)
        {
            case AuthorSeparator.And:
                AddByAnd(authors, text);
                break;
            case AuthorSeparator.Semicolon:
                AddBySemicolon(authors, text);
                break;
            case AuthorSeparator.Comma:
                AddByComma(authors, WithoutParentheses(text));
                break;
            default:
                AddByAny(authors, text);
                break;
        }

        return authors.Count == 0 ? [] : authors;
    }

    private static void AddByAny(List<Author> authors, ReadOnlySpan<char> text)
    {
        if (text.Contains(',') && text.ToString().TrimEnd('.').Split(',', StringSplitOptions.TrimEntries) is { Length: > 1 } names && Array.TrueForAll(names, HasInitialsBehind))
        {
            // PubMed's and Embase's tables: Doe J, van der Berg KA.
            authors.AddRange(names.Select(name => AuthorParser.ParseWithInitials(name)).OfType<Author>());
        }
        else if (text.Contains(';'))
        {
            AddBySemicolon(authors, text);
        }
        else if (IsCommaList(text))
        {
            AddByComma(authors, WithoutParentheses(text));
        }
        else
        {
            AddByAnd(authors, text);
        }
    }

    /// <summary>Whether a name has a family name in ordinary letters, and initials without full stops behind it.</summary>
    private static bool HasInitialsBehind(string name)
    {
        const int MostInitials = 3;
        int space = name.LastIndexOf(' ');
        bool isInitials = space > 1 && name.Length - space - 1 <= MostInitials && name.AsSpan(space + 1).IndexOfAnyExceptInRange('A', 'Z') < 0;
        return isInitials && name.AsSpan(0, space).ContainsAnyInRange('a', 'z');
    }

    /// <summary>Whether commas separate names, not parts of names: each name between them is of several words.</summary>
    private static bool IsCommaList(ReadOnlySpan<char> text)
    {
        int comma = NameScanner.IndexOfComma(text);
        return comma > 0 && text[..comma].Trim().Contains(' ') && text[(comma + 1)..].Trim().Contains(' ');
    }

    private static void AddByAnd(List<Author> authors, ReadOnlySpan<char> text)
    {
        bool hasAnd = false;
        while (true)
        {
            int and = IndexOfAnd(text, out int next);
            hasAnd |= and >= 0;
            ReadOnlySpan<char> name = and < 0 ? text : text[..and];
            AddNameOrNames(authors, name, hasAnd);
            if (and < 0)
            {
                return;
            }

            text = text[next..];
        }
    }

    /// <summary>Between two <c>and</c> stands one name; where somebody put several there, they are told apart.</summary>
    private static void AddNameOrNames(List<Author> authors, ReadOnlySpan<char> name, bool hasAnd)
    {
        if (!hasAnd && !name.Contains('{') && name.Contains(';'))
        {
            AddBySemicolon(authors, name);
        }
        else if (CountCommas(name) > MostCommasInAName && !ExtendedName.IsExtended(name))
        {
            AddByComma(authors, name);
        }
        else
        {
            Add(authors, name);
        }
    }

    private static void AddBySemicolon(List<Author> authors, ReadOnlySpan<char> text)
    {
        while (true)
        {
            int semicolon = text.IndexOf(';');
            Add(authors, semicolon < 0 ? text : text[..semicolon]);
            if (semicolon < 0)
            {
                return;
            }

            text = text[(semicolon + 1)..];
        }
    }

    private static void AddByComma(List<Author> authors, ReadOnlySpan<char> text)
    {
        List<string> names = SplitAtCommas(text);
        bool isInverted = IsInverted(names);
        for (int i = 0; i < names.Count; i++)
        {
            string name = names[i];
            if (isInverted)
            {
                i++;
                name = $"{name}, {names[i]}";
            }
            else if (i + 1 < names.Count && NameWords.IsSuffix(names[i + 1]))
            {
                i++;
                name = $"{name}, {names[i]}";
            }

            Add(authors, name);
        }
    }

    /// <summary>Whether the parts alternate between family names and initials: <c>Smith, J., Doe, K.</c></summary>
    private static bool IsInverted(List<string> names)
    {
        if (names.Count % 2 != 0)
        {
            return false;
        }

        for (int i = 1; i < names.Count; i += 2)
        {
            if (!AuthorParser.IsInitials(names[i]) || !names[i].Contains('.', StringComparison.Ordinal))
            {
                return false;
            }
        }

        return names.Count > 0;
    }

    private static List<string> SplitAtCommas(ReadOnlySpan<char> text)
    {
        var names = new List<string>();
        while (!text.IsEmpty)
        {
            int comma = NameScanner.IndexOfComma(text);
            ReadOnlySpan<char> part = comma < 0 ? text : text[..comma];
            text = comma < 0 ? default : text[(comma + 1)..];
            while (!part.IsEmpty)
            {
                int and = IndexOfAnd(part, out int next);
                AddPart(names, and < 0 ? part : part[..and]);
                part = and < 0 ? default : part[next..];
            }
        }

        return names;
    }

    /// <summary>A group's name with a colon stands before its members: <c>LIGO Collaboration: A. Smith</c>.</summary>
    private static void AddPart(List<string> names, ReadOnlySpan<char> part)
    {
        int colon = part.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && NameWords.IsGroup(part[..colon].Trim()))
        {
            names.Add(part[..colon].Trim().ToString());
            part = part[(colon + 1)..];
        }

        part = part.Trim();
        part = part.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? part["and ".Length..].Trim() : part;
        if (!part.IsEmpty)
        {
            names.Add(part.ToString());
        }
    }

    private static string WithoutParentheses(ReadOnlySpan<char> text)
    {
        if (!text.Contains('('))
        {
            return text.ToString();
        }

        var kept = new StringBuilder(text.Length);
        int depth = 0;
        foreach (char c in text)
        {
            depth += c == '(' ? 1 : 0;
            if (depth == 0)
            {
                kept.Append(c);
            }

            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        // A parenthesis that nothing closes is no affiliation.
        return depth == 0 ? kept.ToString() : text.ToString();
    }

    private static void Add(List<Author> authors, ReadOnlySpan<char> name)
    {
        if (AuthorParser.Parse(NameWords.WithoutOthers(name)) is Author author)
        {
            authors.Add(author);
        }
    }

    private static int CountCommas(ReadOnlySpan<char> text)
    {
        int count = 0;
        int comma = NameScanner.IndexOfComma(text);
        while (comma >= 0 && count <= MostCommasInAName)
        {
            count++;
            text = text[(comma + 1)..];
            comma = NameScanner.IndexOfComma(text);
        }

        return count;
    }

    /// <summary>The next <c>and</c> (or <c>&amp;</c>) that stands between white space outside braces; -1 where there is none.</summary>
    private static int IndexOfAnd(ReadOnlySpan<char> text, out int next)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (depth == 0 && char.IsWhiteSpace(c) && AndLength(text[(i + 1)..]) is int length and > 0)
            {
                next = i + 1 + length;
                return i;
            }

            depth = NameScanner.Depth(depth, c);
        }

        next = text.Length;
        return -1;
    }

    private static int AndLength(ReadOnlySpan<char> rest)
    {
        int length = rest.StartsWith("and", StringComparison.OrdinalIgnoreCase) ? 3
            : rest.StartsWith("\\&") ? 2
            : rest.StartsWith("&") ? 1
            : 0;
        return length > 0 && length < rest.Length && char.IsWhiteSpace(rest[length]) ? length : 0;
    }
}
