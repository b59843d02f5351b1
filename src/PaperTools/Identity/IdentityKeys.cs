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
        var keys = new KeyTexts();
        Add(keys, profile);
        return keys.Found;
    }

    /// <summary>The keys as numbers, which take less room. That two keys have one number costs a comparison and nothing else.</summary>
    internal static IReadOnlyList<long> HashesOf(PaperProfile profile)
    {
        var keys = new KeyHashes();
        Add(keys, profile);
        return keys.Found;
    }

    private static void Add(IKeySink keys, PaperProfile profile)
    {
        foreach (PaperIdentifier id in profile.Ids)
        {
            keys.Add(id.Scheme, id.Value, author: null);
        }

        foreach (TitleForm title in profile.Titles)
        {
            AddTitle(keys, title, profile);
        }

        AddAbstract(keys, profile.Paper.AbstractText);
    }

    private static void AddTitle(IKeySink keys, TitleForm title, PaperProfile profile)
    {
        if (title.Letters.Length == 0)
        {
            return;
        }

        keys.Add("title", title.Letters, author: null);
        if (title.IsPoor && profile.FirstFamily is string author)
        {
            keys.Add("title", title.Letters, author);
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
            string? family = length == EndLetters ? null : profile.FirstFamily;
            if (length == EndLetters || family is not null)
            {
                keys.Add("start", letters.AsSpan(0, length), family);
                keys.Add("end", letters.AsSpan(letters.Length - length), family);
            }
        }
    }

    private static void AddPart(IKeySink keys, ReadOnlySpan<TitleWord> words, double least)
    {
        double weight = 0;
        foreach (TitleWord word in words)
        {
            weight += TitleWords.Weight(word);
        }

        if (weight >= least)
        {
            keys.Add("title", TitleForm.LettersOf(words[0].Text is "a" or "an" or "the" ? words[1..] : words), author: null);
        }
    }

    /// <summary>The first words tell an abstract: one that was cut short begins as the whole does.</summary>
    private static void AddAbstract(IKeySink keys, LazyText text)
    {
        Span<char> letters = stackalloc char[AbstractLetters];
        int length = 0;
        for (int i = 0; i < text.Length && length < AbstractLetters; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                letters[length++] = char.ToLowerInvariant(text[i]);
            }
        }

        if (length == AbstractLetters)
        {
            keys.Add("abstract", letters, author: null);
        }
    }

    /// <summary>Takes keys, each once.</summary>
    private interface IKeySink
    {
        /// <summary>Takes a key: <c>kind:value</c>, or <c>kind:value/author</c>.</summary>
        void Add(string kind, ReadOnlySpan<char> value, string? author);
    }

    private sealed class KeyTexts : IKeySink
    {
        public List<string> Found { get; } = [];

        public void Add(string kind, ReadOnlySpan<char> value, string? author)
        {
            string key = author is null ? $"{kind}:{value}" : $"{kind}:{value}/{author}";
            if (!Found.Contains(key))
            {
                Found.Add(key);
            }
        }
    }

    /// <summary>Makes FNV-1a of 64 bits (Fowler, Noll and Vo) of the keys: the same on every machine and in every version.</summary>
    private sealed class KeyHashes : IKeySink
    {
        private const ulong Basis = 14695981039346656037;
        private const ulong Prime = 1099511628211;

        public List<long> Found { get; } = [];

        public void Add(string kind, ReadOnlySpan<char> value, string? author)
        {
            ulong hash = Continue(Continue(Continue(Basis, kind), ":"), value);
            hash = author is null ? hash : Continue(Continue(hash, "/"), author);
            long key = unchecked((long)hash);
            if (!Found.Contains(key))
            {
                Found.Add(key);
            }
        }

        private static ulong Continue(ulong hash, ReadOnlySpan<char> text)
        {
            foreach (byte unit in MemoryMarshal.AsBytes(text))
            {
                hash = unchecked((hash ^ unit) * Prime);
            }

            return hash;
        }
    }
}
