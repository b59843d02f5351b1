using System.Buffers;

namespace PaperTools.Reading.Fields;

/// <summary>
/// Reads one name. The grammar is BibTeX's (Patashnik, BibTeXing, section 4), which the other formats' forms are part of:
/// <code>
/// First von Last            Ludwig van Beethoven      the words from the first in lower case on are the family name
/// von Last, First           van Beethoven, Ludwig
/// von Last, Jr, First       King, Jr., Martin Luther  and RIS's  King, Martin Luther, Jr.
/// {Corporate Name}          and names that say they are a group's: The ATLAS Collaboration
/// given=.., family=..       BibLaTeX's extended names
/// </code>
/// LaTeX is decoded; words and commas inside braces belong together.
/// </summary>
internal static class AuthorParser
{
    private const int MostInitials = 5;

    /// <summary>The author; null where the name is empty or stands for others.</summary>
    public static Author? Parse(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.IsEmpty || NameWords.IsOthers(name))
        {
            return null;
        }

        if (IsWholeGroup(name))
        {
            return Literal(name[1..^1]);
        }

        int comma = NameScanner.IndexOfComma(name);
        if (comma >= 0 && ExtendedName.IsExtended(name))
        {
            return ExtendedName.Parse(name);
        }

        if (NameWords.IsGroup(name))
        {
            return Literal(name.TrimEnd(','));
        }

        return comma < 0 && EndsWithInitials(name) ? ParseWithInitials(name)
            : comma < 0 ? GivenFirst(WithoutNumber(name), suffix: null)
            : FamilyFirst(name[..comma].Trim(), name[(comma + 1)..].Trim());
    }

    /// <summary>Reads a name with initials behind it, as MEDLINE has them: <c>Smith JA</c>, <c>van der Berg J Jr</c>.</summary>
    /// <returns>The author; null where the name is empty.</returns>
    public static Author? ParseWithInitials(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        int last = name.LastIndexOf(' ');
        if (last < 0 || name.Contains(','))
        {
            return Parse(name);
        }

        string? suffix = null;
        ReadOnlySpan<char> person = name;
        if (NameWords.IsSuffix(name[(last + 1)..]))
        {
            suffix = name[(last + 1)..].ToString();
            person = name[..last].TrimEnd();
            last = person.LastIndexOf(' ');
        }

        ReadOnlySpan<char> initials = person[(last + 1)..];
        bool isInitials = last > 0 && initials.Length <= MostInitials && IsInitials(initials);
        return isInitials
            ? new Author { Family = Text(person[..last]), Given = Text(initials), Suffix = suffix }
            : Parse(name);
    }

    /// <summary>The author from the parts that a source tells apart; null where all are empty.</summary>
    /// <param name="given">Given names.</param>
    /// <param name="family">The family name.</param>
    /// <param name="particle">What goes before the family name: <c>van der</c>.</param>
    /// <param name="suffix"><c>Jr.</c></param>
    /// <param name="literal">The whole name, where it is not told apart.</param>
    public static Author? FromParts(string? given, string? family, string? particle = null, string? suffix = null, string? literal = null)
    {
        given = TextCleaner.FoldOrNull(given);
        family = TextCleaner.FoldOrNull(family);
        particle = TextCleaner.FoldOrNull(particle);
        if (given is null && family is null)
        {
            literal = TextCleaner.FoldOrNull(literal);
            return literal is null ? null : new Author { Literal = literal };
        }

        bool isJoined = particle is not null && particle[^1] is '\'' or '’';
        string? whole = particle is null ? family : family is null ? particle : isJoined ? particle + family : $"{particle} {family}";
        return new Author { Given = given, Family = whole, Suffix = TextCleaner.FoldOrNull(suffix) };
    }

    /// <summary>Whether these are initials only: <c>JA</c>, <c>J. A.</c>, <c>J.-A.</c></summary>
    public static bool IsInitials(ReadOnlySpan<char> text)
    {
        const int LongestInitials = 8;
        if (text.Length is 0 or > LongestInitials)
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!char.IsUpper(c) && c is not ('.' or '-' or ' '))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a name has initials with full stops behind the family name, as Scopus writes it: <c>Smith J.A.</c></summary>
    private static bool EndsWithInitials(ReadOnlySpan<char> name)
    {
        int last = name.LastIndexOf(' ');
        ReadOnlySpan<char> initials = name[(last + 1)..];
        bool isDotted = last > 0 && initials.Length is > 1 and <= MostInitials && initials[^1] == '.' && IsInitials(initials) && initials.Count('.') == CountUpper(initials);
        return isDotted && !IsInitials(name[..last]) && !name[..last].Contains('.');
    }

    private static int CountUpper(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += char.IsUpper(c) ? 1 : 0;
        }

        return count;
    }

    /// <summary>dblp tells people of one name apart by a number: <c>Jane Doe 0001</c>.</summary>
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> name)
    {
        const int NumberLength = 4;
        int last = name.LastIndexOf(' ');
        bool isNumbered = last > 0 && name.Length - last - 1 == NumberLength && !name[(last + 1)..].ContainsAnyExceptInRange('0', '9');
        return isNumbered ? name[..last].TrimEnd() : name;
    }

    /// <summary>A part of a name as Unicode text on one line.</summary>
    public static string Text(ReadOnlySpan<char> part)
    {
        part = part.Trim();
        if (!LatexDecoder.IsLatex(part) && TextCleaner.IsFolded(part))
        {
            return part.ToString();
        }

        char[] buffer = ArrayPool<char>.Shared.Rent(part.Length);
        int length = TextCleaner.Fold(buffer.AsSpan(0, LatexDecoder.Decode(part, buffer)), buffer);
        string text = new(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    private static Author? Literal(ReadOnlySpan<char> name)
    {
        string text = Text(name);
        return text.Length > 0 ? new Author { Literal = text } : null;
    }

    private static Author? FamilyFirst(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (right.IsEmpty)
        {
            // EndNote writes a group's name with a comma behind it.
            return Literal(left);
        }

        if (left.IsEmpty)
        {
            return GivenFirst(right, suffix: null);
        }

        if (right[0] == ',')
        {
            // So it does with two commas where the name has one: University of California,, Berkeley.
            return Literal($"{left}, {right[1..].Trim()}");
        }

        int comma = NameScanner.IndexOfComma(right);
        if (comma >= 0)
        {
            ReadOnlySpan<char> second = right[..comma].Trim();
            ReadOnlySpan<char> third = right[(comma + 1)..].Trim();
            bool isSuffixSecond = NameWords.IsSuffix(second);
            return Person(left, isSuffixSecond ? third : second, isSuffixSecond ? second : third);
        }

        return NameWords.IsSuffix(right) ? GivenFirst(left, right.ToString()) : Person(left, right, suffix: default);
    }

    private static Author? Person(ReadOnlySpan<char> family, ReadOnlySpan<char> given, ReadOnlySpan<char> suffix)
    {
        if (suffix.IsEmpty && SuffixStart(given) is int givenEnd and > 0)
        {
            suffix = given[givenEnd..];
            given = given[..givenEnd];
        }
        else if (suffix.IsEmpty && SuffixStart(family) is int familyEnd and > 0)
        {
            suffix = family[familyEnd..];
            family = family[..familyEnd];
        }

        return FromParts(TextOrNull(given), TextOrNull(family), particle: null, TextOrNull(suffix));
    }

    private static Author? GivenFirst(ReadOnlySpan<char> name, string? suffix)
    {
        if (suffix is null && SuffixStart(name) is int end and > 0)
        {
            suffix = TextOrNull(name[end..]);
            name = name[..end].TrimEnd();
        }

        int start = NameScanner.FamilyStart(name);
        string? given = TextOrNull(name[..start]);
        return TextOrNull(name[start..]) is string family
            ? new Author { Given = given, Family = family, Suffix = suffix }
            : given is null ? null : new Author { Literal = given };
    }

    /// <summary>Where <c>Jr.</c> begins at the end of a name or a part of one; 0 where there is none.</summary>
    private static int SuffixStart(ReadOnlySpan<char> name)
    {
        int space = name.LastIndexOf(' ');
        return space > 0 && NameWords.IsSuffix(name[(space + 1)..]) ? space : 0;
    }

    /// <summary>Whether one pair of braces is around it all.</summary>
    private static bool IsWholeGroup(ReadOnlySpan<char> name) =>
        name[0] == '{' && name[^1] == '}' && NameScanner.GroupEnd(name) == name.Length;

    private static string? TextOrNull(ReadOnlySpan<char> part)
    {
        string text = Text(part);
        return text.Length > 0 ? text : null;
    }
}
