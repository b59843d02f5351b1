using System.Runtime.InteropServices;

namespace PaperTools.Identity;

/// <summary>
/// The keys that a paper is looked up by: papers that share none are different, those that share one may be the same, which
/// <see cref="PaperMatcher"/> tells. There is a key for each identifier; for the title as a whole, for what stands before
/// and behind its first colon; for its beginning and its end, one of which a slip leaves alone; and for the abstract's beginning.
/// </summary>
public static class IdentityKeys
{
    /// <summary>The letters of a long title's beginning and of its end that make a key.</summary>
    private const int EndLetters = 20;

    private const int AbstractLetters = 40;

    /// <summary>The weight of a title's part at least, that is a key for itself.</summary>
    private const double FirstPartWeight = 0.9;

    private const double LaterPartWeight = 2;

    /// <summary>How many letters make a key, for titles of which lengths; these overlap, so that a letter more or less changes no key.</summary>
    private static readonly (int Length, int Fewest, int Most)[] s_ends = [(EndLetters, 36, int.MaxValue), (12, 22, 40), (6, 10, 26)];

    /// <summary>The keys of a paper: <c>arxiv:2305.12345</c>, <c>doi:10.1000/x</c>, <c>title:onengines</c>, ...</summary>
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
            AddTitle(keys, title, profile);
        }

        AddAbstract(keys, profile.Paper.Abstract);
        return keys;
    }

    /// <summary>The keys as numbers, which take less room. That two keys have one number costs a comparison and nothing else.</summary>
    internal static long[] HashesOf(PaperProfile profile)
    {
        IReadOnlyList<string> keys = Of(profile);
        long[] hashes = new long[keys.Count];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = Hash(MemoryMarshal.AsBytes(keys[i].AsSpan()));
        }

        return hashes;
    }

    /// <summary>FNV-1a of 64 bits (Fowler, Noll and Vo): the same on every machine and in every version.</summary>
    internal static long Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = 14695981039346656037;
        foreach (byte unit in text)
        {
            hash = unchecked((hash ^ unit) * 1099511628211);
        }

        return unchecked((long)hash);
    }

    private static void AddTitle(List<string> keys, TitleForm title, PaperProfile profile)
    {
        if (title.Letters.Length == 0)
        {
            return;
        }

        Add(keys, "title", title.Letters);
        if (title.IsPoor && profile.FirstFamily is string author)
        {
            Add(keys, "title", $"{title.Letters}/{author}");
        }

        int part = Array.FindIndex(title.Words, word => word.StartsPart);
        if (part > 0)
        {
            AddPart(keys, title.Words.AsSpan(0, part), FirstPartWeight);
            AddPart(keys, title.Words.AsSpan(part), LaterPartWeight);
        }

        string letters = TitleForm.LettersOf(Array.FindAll(title.Words, TitleWords.IsTelling));
        foreach ((int length, int fewest, int most) in s_ends)
        {
            if (letters.Length < fewest || letters.Length > most)
            {
                continue;
            }

            // The shorter beginnings are of many titles, and the author is needed beside them.
            string? suffix = length == EndLetters ? "" : profile.FirstFamily is string family ? $"/{family}" : null;
            if (suffix is not null)
            {
                Add(keys, "start", letters[..length] + suffix);
                Add(keys, "end", letters[^length..] + suffix);
            }
        }
    }

    private static void AddPart(List<string> keys, ReadOnlySpan<TitleWord> words, double least)
    {
        double weight = 0;
        foreach (TitleWord word in words)
        {
            weight += TitleWords.Weight(word);
        }

        if (weight >= least)
        {
            Add(keys, "title", TitleForm.LettersOf(words[0].Text is "a" or "an" or "the" ? words[1..] : words));
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
                break;
            }

            if (char.IsLetterOrDigit(c))
            {
                letters[length++] = char.ToLowerInvariant(c);
            }
        }

        if (length == AbstractLetters)
        {
            Add(keys, "abstract", letters.ToString());
        }
    }

    private static void Add(List<string> keys, string kind, string value)
    {
        string key = $"{kind}:{value}";
        if (!keys.Contains(key))
        {
            keys.Add(key);
        }
    }
}
