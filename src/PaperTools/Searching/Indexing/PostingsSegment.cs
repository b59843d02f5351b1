namespace PaperTools.Searching;

/// <summary>
/// An inverted index of some papers: for each word, folded, the papers that have it and how often. It knows the papers by
/// number only; each paper holds its segment (<see cref="Paper.Postings"/>), so that the index lives as long as they do.
/// </summary>
internal sealed class PostingsSegment
{
    private readonly string _letters;
    private readonly int[] _wordStarts;
    private readonly int[] _postingStarts;
    private readonly uint[] _postings;

    /// <summary>Makes a segment.</summary>
    /// <param name="letters">The words one after the other, in ordinal order.</param>
    /// <param name="wordStarts">Where each word starts in them; one more for the end.</param>
    /// <param name="postingStarts">Where the postings of each word start; one more for the end.</param>
    /// <param name="postings">Each a paper's number above <see cref="FieldCounts.Bits"/> bits of counts.</param>
    /// <param name="titleLengths">The characters of each paper's title.</param>
    /// <param name="abstractLengths">The characters of each paper's abstract.</param>
    public PostingsSegment(string letters, int[] wordStarts, int[] postingStarts, uint[] postings, int[] titleLengths, int[] abstractLengths)
    {
        _letters = letters;
        _wordStarts = wordStarts;
        _postingStarts = postingStarts;
        _postings = postings;
        TitleLengths = titleLengths;
        AbstractLengths = abstractLengths;
    }

    /// <summary>The number of papers.</summary>
    public int Count => TitleLengths.Length;

    /// <summary>The bytes that it takes.</summary>
    public long Size => (sizeof(char) * (long)_letters.Length)
        + (sizeof(int) * ((long)_wordStarts.Length + _postingStarts.Length + _postings.Length + TitleLengths.Length + AbstractLengths.Length));

    /// <summary>The characters of each paper's title.</summary>
    public int[] TitleLengths { get; }

    /// <summary>The characters of each paper's abstract.</summary>
    public int[] AbstractLengths { get; }

    /// <summary>Counts terms in the papers.</summary>
    /// <param name="counts">For each term, the counts of the papers by number; they are added to.</param>
    /// <param name="terms">The terms.</param>
    public void Fill(FieldCounts[][] counts, IReadOnlyList<Term> terms)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            Fill(counts[i], terms[i]);
        }
    }

    private void Fill(FieldCounts[] counts, Term term)
    {
        for (int word = FirstWord(term.Needle); word < _wordStarts.Length - 1 && Word(word).StartsWith(term.Needle); word++)
        {
            if (!term.Matches(Word(word), Word(word)))
            {
                continue;
            }

            foreach (uint posting in _postings.AsSpan(_postingStarts[word].._postingStarts[word + 1]))
            {
                ref FieldCounts count = ref counts[posting >> FieldCounts.Bits];
                var more = new FieldCounts(posting & ((1u << FieldCounts.Bits) - 1));
                count = count.IsEmpty ? more : count + more;
            }
        }
    }

    /// <summary>The first word that does not come before the needle.</summary>
    private int FirstWord(string needle)
    {
        int low = 0;
        int high = _wordStarts.Length - 1;
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

    private ReadOnlySpan<char> Word(int index) => _letters.AsSpan(_wordStarts[index].._wordStarts[index + 1]);
}

/// <summary>Where a paper stands in an index.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Number">The paper's number in it, from 0.</param>
internal sealed record PostingsPlace(PostingsSegment Segment, int Number);
