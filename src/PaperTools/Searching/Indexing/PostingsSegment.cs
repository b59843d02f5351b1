namespace PaperTools.Searching;

/// <summary>
/// An inverted index of some papers: for each word, folded, the papers that have it and how often. It knows the papers by
/// number only, from 0; those of the same block of <see cref="PaperBlock.Capacity"/> are matched together.
/// <code>
/// postings of a word = { run }                in a segment of one block: { posting }
/// run                = head { posting }       head: the block above 12 bits of the number of postings less one
/// posting            = number in the block above 20 bits of counts
/// </code>
/// </summary>
internal sealed class PostingsSegment
{
    /// <summary>The bits of a run's head that hold its length.</summary>
    public const int RunBits = 12;

    private readonly char[] _letters;
    private readonly int[] _wordStarts;
    private readonly int[] _postingStarts;
    private readonly IPostings _postings;
    private int[]? _ranks;

    /// <summary>Makes a segment.</summary>
    /// <param name="letters">The words one after the other, in ordinal order.</param>
    /// <param name="wordStarts">Where each word starts in them; one more for the end.</param>
    /// <param name="postingStarts">Where the postings of each word start; one more for the end.</param>
    /// <param name="postings">The postings.</param>
    /// <param name="titleLengths">The characters of each paper's title.</param>
    /// <param name="abstractLengths">The characters of each paper's abstract.</param>
    /// <param name="tokens">The words of each paper in their order; null where that is not kept.</param>
    public PostingsSegment(char[] letters, int[] wordStarts, int[] postingStarts, IPostings postings, int[] titleLengths, int[] abstractLengths, ITokenBlocks? tokens)
    {
        _letters = letters;
        _wordStarts = wordStarts;
        _postingStarts = postingStarts;
        _postings = postings;
        TitleLengths = titleLengths;
        AbstractLengths = abstractLengths;
        Tokens = tokens;
    }

    /// <summary>The number of papers.</summary>
    public int Count => TitleLengths.Length;

    /// <summary>The number of blocks.</summary>
    public int BlockCount => PaperBlock.CountFor(Count);

    /// <summary>The number of words.</summary>
    public int WordCount => _wordStarts.Length - 1;

    /// <summary>The bytes that it takes.</summary>
    public long Size => (sizeof(char) * (long)_letters.Length)
        + (sizeof(int) * ((long)_wordStarts.Length + _postingStarts.Length + _postingStarts[^1] + TitleLengths.Length + AbstractLengths.Length));

    /// <summary>The characters of each paper's title.</summary>
    public int[] TitleLengths { get; }

    /// <summary>The characters of each paper's abstract.</summary>
    public int[] AbstractLengths { get; }

    /// <summary>The words of each paper in their order; null where that is not kept.</summary>
    public ITokenBlocks? Tokens { get; }

    /// <summary>The rank of each word by the number of its postings, 0 for the most frequent: token streams are the shorter for it.</summary>
    public int[] Ranks => _ranks ??= RanksOf(_postingStarts);

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> Word(int index) => _letters.AsSpan(_wordStarts[index].._wordStarts[index + 1]);

    /// <summary>Where the postings of a word are.</summary>
    public (int Start, int End) PostingsOf(int word) => (_postingStarts[word], _postingStarts[word + 1]);

    /// <summary>Postings from a place on: one at least, and as many as lie together.</summary>
    public ReadOnlySpan<uint> Postings(int start, int end) => _postings.Slice(start, end);

    /// <summary>The words that pass each term.</summary>
    public int[][] Find(IReadOnlyList<Term> terms) => [.. terms.Select(Find)];

    /// <summary>The ranks of words.</summary>
    /// <param name="postingStarts">Where the postings of each word start; one more for the end.</param>
    public static int[] RanksOf(int[] postingStarts)
    {
        long[] rarest = new long[postingStarts.Length - 1];
        for (int word = 0; word < rarest.Length; word++)
        {
            rarest[word] = ((long)(postingStarts[word] - postingStarts[word + 1]) << 32) | (uint)word;
        }

        Array.Sort(rarest);
        int[] ranks = new int[rarest.Length];
        for (int rank = 0; rank < ranks.Length; rank++)
        {
            ranks[(int)rarest[rank]] = rank;
        }

        return ranks;
    }

    /// <summary>The words that pass a term.</summary>
    public int[] Find(Term term)
    {
        List<int> found = [];
        for (int word = FirstWord(term.Needle); word < WordCount && Word(word).StartsWith(term.Needle); word++)
        {
            if (term.Matches(Word(word), Word(word)))
            {
                found.Add(word);
            }
        }

        return [.. found];
    }

    /// <summary>The first word that does not come before the needle.</summary>
    private int FirstWord(string needle)
    {
        int low = 0;
        int high = WordCount;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Word(middle).SequenceCompareTo(needle) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

/// <summary>The postings of a segment, wherever they are.</summary>
internal interface IPostings
{
    /// <summary>Postings from a place on: one at least, and as many as lie together.</summary>
    ReadOnlySpan<uint> Slice(int start, int end);
}

/// <summary>Postings in memory.</summary>
internal sealed class PostingsInMemory(uint[] postings) : IPostings
{
    /// <inheritdoc/>
    public ReadOnlySpan<uint> Slice(int start, int end) => postings.AsSpan(start, end - start);
}

/// <summary>Where a paper stands in an index.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Number">The paper's number in it, from 0.</param>
internal sealed record PostingsPlace(PostingsSegment Segment, int Number);
