using System.Globalization;

namespace PaperTools.Library;

/// <summary>
/// The keys that a paper is looked up by: papers that share none are different, those that share one may be the same, which
/// <see cref="PaperMatcher"/> tells. There is a key for each identifier; for the title as a whole, for what stands before
/// and behind its first colon; for its beginning and its end, one of which a slip leaves alone; and for the abstract's beginning.
/// </summary>
public static class IdentityKeys
{
    private const int LongestPlainKey = 24;

    /// <summary>The letters of a long title's beginning and of its end that make a key.</summary>
    private const int EndLetters = 20;

    private const int FewestLetters = 4;

    private const int AbstractLetters = 60;

    /// <summary>How many letters make a key, for titles of which lengths; these overlap, so that a letter more or less changes no key.</summary>
    private static readonly (int Length, int Fewest, int Most)[] s_ends = [(EndLetters, 40, int.MaxValue), (12, 24, 44), (6, 10, 28)];

    /// <summary>The keys of a paper: <c>arxiv:2305.12345</c>, <c>doi:10.1000/x</c>, <c>title:...</c>.</summary>
    public static IReadOnlyList<string> Of(Paper paper) => Of(new PaperProfile(paper));

    internal static IReadOnlyList<string> Of(PaperProfile profile)
    {
        var keys = new List<string>();
        foreach (PaperIdentifier id in profile.Ids)
        {
            keys.Add(id.Key);
        }

        foreach (TitleForm title in profile.Titles)
        {
            AddTitle(keys, title, profile.Authors.Length > 0 ? profile.Authors[0].LooseFamily : null);
        }

        AddAbstract(keys, profile.Paper.Abstract);
        return keys;
    }

    private static void AddTitle(List<string> keys, TitleForm title, string? family)
    {
        if (title.Letters.Length == 0)
        {
            return;
        }

        Add(keys, "title", title.Letters);
        int part = Array.FindIndex(title.Words, word => word.StartsPart);
        if (part > 0)
        {
            AddPart(keys, title.Words.AsSpan(0, part));
            AddPart(keys, title.Words.AsSpan(part));
        }

        string letters = TitleForm.LettersOf(Array.FindAll(title.Words, word => !TitleWords.IsLight(word)));
        foreach ((int length, int fewest, int most) in s_ends)
        {
            // The shorter beginnings are of many titles, and the author is needed beside them.
            string? suffix = length == EndLetters ? "" : family is null ? null : $"/{family}";
            if (suffix is not null && letters.Length >= fewest && letters.Length <= most)
            {
                Add(keys, "start", letters[..length] + suffix);
                Add(keys, "end", letters[^length..] + suffix);
            }
        }
    }

    private static void AddPart(List<string> keys, ReadOnlySpan<TitleWord> words)
    {
        string letters = TitleForm.LettersOf(words[0].Text is "a" or "an" or "the" ? words[1..] : words);
        if (letters.Length >= FewestLetters)
        {
            Add(keys, "title", letters);
        }
    }

    /// <summary>The first words tell an abstract: one that was cut short begins as the whole does.</summary>
    private static void AddAbstract(List<string> keys, string text)
    {
        Span<char> letters = stackalloc char[AbstractLetters];
        int length = 0;
        foreach (char c in text)
        {
            if (length == AbstractLetters)
            {
                Add(keys, "abstract", letters.ToString());
                return;
            }

            if (char.IsLetterOrDigit(c))
            {
                letters[length++] = char.ToLowerInvariant(c);
            }
        }
    }

    private static void Add(List<string> keys, string kind, string value)
    {
        string key = $"{kind}:{(value.Length <= LongestPlainKey ? value : Hash(value).ToString("x16", CultureInfo.InvariantCulture))}";
        if (!keys.Contains(key))
        {
            keys.Add(key);
        }
    }

    /// <summary>FNV-1a (Fowler, Noll and Vo): the same on every machine. That two texts have one hash costs a comparison and nothing else.</summary>
    private static ulong Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return hash;
    }
}
