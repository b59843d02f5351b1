using System.Runtime.CompilerServices;
using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>
/// Builds segments, one after the other: the words of each paper are counted as it comes, and the counts sorted by word in the
/// end. The room that one segment took is used for the next, since it is much.
/// </summary>
/// <param name="keepsOrder">Whether the order of the words is kept, too.</param>
internal sealed class SegmentBuilder(bool keepsOrder)
{
    private readonly WordList _words = new();
    private readonly List<int> _entryWords = [];
    private readonly List<uint> _entries = [];

    /// <summary>For each word, its entry of the latest paper that had it.</summary>
    private readonly List<int> _latestEntries = [];

    private readonly List<int> _titleLengths = [];
    private readonly List<int> _abstractLengths = [];

    /// <summary>The token streams, with a word's number in place of its rank.</summary>
    private readonly TokenBlockBuilder _tokens = new();

    private readonly TokenBlockBuilder _rankedTokens = new();

    /// <summary>Takes an abstract that has no string.</summary>
    private char[] _characters = [];

    /// <summary>The number of papers so far.</summary>
    public int Count => _titleLengths.Count;

    /// <summary>Indexes papers, <see cref="PaperBlock.Capacity"/> at most.</summary>
    public static PostingsSegment Build(IEnumerable<Paper> papers, bool keepsOrder)
    {
        var builder = new SegmentBuilder(keepsOrder);
        foreach (Paper paper in papers)
        {
            builder.Add(paper);
        }

        return builder.Complete();
    }

    /// <summary>Indexes one more paper, which need not be kept; <see cref="PaperBlock.Capacity"/> at most.</summary>
    public void Add(Paper paper)
    {
        uint number = (uint)Count;
        _titleLengths.Add(paper.Title.Length);
        _abstractLengths.Add(paper.AbstractText.Length);
        AddText(number, WordFields.Title, paper.Title);
        AddText(number, WordFields.Abstract, paper.AbstractText.Characters(ref _characters));
        foreach (string keyword in paper.Keywords)
        {
            AddText(number, WordFields.Keywords, keyword);
        }

        _tokens.EndPaper();
    }

    private void AddText(uint number, WordFields field, ReadOnlySpan<char> text)
    {
        var sink = new EntrySink(this, number, field, keepsOrder);
        WordBreaker.Break(text, ref sink);
        if (keepsOrder)
        {
            TokenCode.Write(_tokens.Streams, TokenCode.EndOfText);
        }
    }

    private int Add(ReadOnlySpan<char> folded, uint number, WordFields field)
    {
        int word = _words.Add(folded);
        if (word == _latestEntries.Count)
        {
            _latestEntries.Add(-1);
        }

        int entry = _latestEntries[word];
        if (entry < 0 || _entries[entry] >> FieldCounts.Bits != number)
        {
            entry = _entries.Count;
            _latestEntries[word] = entry;
            _entryWords.Add(word);
            _entries.Add(number << FieldCounts.Bits);
        }

        uint paper = number << FieldCounts.Bits;
        _entries[entry] = paper | new FieldCounts(_entries[entry] - paper).Increment(field).Packed;
        return word;
    }

    private void Keep(WordToken token, int parts, int word)
    {
        if (token.Kind == WordKind.Joined)
        {
            TokenCode.Write(_tokens.Streams, TokenCode.Joined);
            TokenCode.Write(_tokens.Streams, parts - token.Position);
        }
        else if (token.Kind == WordKind.Signed)
        {
            TokenCode.Write(_tokens.Streams, TokenCode.Signed);
        }

        TokenCode.Write(_tokens.Streams, TokenCode.FirstWord + word);
    }

    /// <summary>The segment of all papers; the next one begins empty.</summary>
    public PostingsSegment Complete()
    {
        int[] order = [.. Enumerable.Range(0, _words.Count)];
        Array.Sort(order, (left, right) => _words[left].SequenceCompareTo(_words[right]));
        char[] letters = new char[_words.Length];
        int[] wordStarts = new int[order.Length + 1];
        int[] ranks = new int[order.Length];
        for (int rank = 0; rank < order.Length; rank++)
        {
            ReadOnlySpan<char> word = _words[order[rank]];
            ranks[order[rank]] = rank;
            word.CopyTo(letters.AsSpan(wordStarts[rank]));
            wordStarts[rank + 1] = wordStarts[rank] + word.Length;
        }

        int[] postingStarts = new int[order.Length + 1];
        foreach (int word in _entryWords)
        {
            postingStarts[ranks[word] + 1]++;
        }

        for (int rank = 0; rank < order.Length; rank++)
        {
            postingStarts[rank + 1] += postingStarts[rank];
        }

        int[] next = postingStarts[..^1];
        uint[] postings = new uint[_entries.Count];
        for (int entry = 0; entry < _entries.Count; entry++)
        {
            postings[next[ranks[_entryWords[entry]]]++] = _entries[entry];
        }

        var segment = new PostingsSegment(
            letters, wordStarts, postingStarts, new PostingsInMemory(postings),
            [.. _titleLengths], [.. _abstractLengths],
            keepsOrder ? new TokenBlockInMemory(Tokens(ranks, PostingsSegment.RanksOf(postingStarts))) : null);
        Clear();
        return segment;
    }

    private void Clear()
    {
        _words.Clear();
        _entryWords.Clear();
        _entries.Clear();
        _latestEntries.Clear();
        _titleLengths.Clear();
        _abstractLengths.Clear();
        _tokens.Clear();
    }

    /// <summary>The token streams.</summary>
    /// <param name="places">The place of each word, by its number here, in the order of the words.</param>
    /// <param name="frequencyRanks">The rank of the word at each place.</param>
    private TokenBlock Tokens(int[] places, int[] frequencyRanks)
    {
        int[] ranks = Array.ConvertAll(places, place => frequencyRanks[place]);
        for (int paper = 0; paper < Count; paper++)
        {
            TokenCode.Copy(_tokens.Of(paper), _rankedTokens.Streams, ranks);
            _rankedTokens.EndPaper();
        }

        return _rankedTokens.Complete();
    }

    private struct EntrySink(SegmentBuilder builder, uint number, WordFields field, bool keepsOrder) : IWordSink
    {
        private int _parts;

        [SkipLocalsInit]
        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            Span<char> folded = stackalloc char[TermFolding.MaximumLength];
            int word = builder.Add(folded[..TermFolding.Fold(text, folded)], number, field);
            if (keepsOrder)
            {
                _parts += token.Kind == WordKind.Part ? 1 : 0;
                builder.Keep(token, _parts, word);
            }
        }
    }
}
