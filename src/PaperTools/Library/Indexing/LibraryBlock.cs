using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>Papers of a block of a segment; they are loaded when something of them must be known that the index does not.</summary>
internal sealed class LibraryBlock : PaperBlock
{
    /// <summary>Of fewer papers than this part of a block, the values are not worth being kept.</summary>
    private const int SmallestPart = 128;

    /// <summary>The papers that values are worked out of at the same time.</summary>
    private const int PapersAtOnce = 256;

    private readonly LibrarySegment _segment;
    private readonly SegmentCursor _cursor;
    private readonly IReadOnlyDictionary<SequenceEvidence, SequenceWords?> _sequences;
    private readonly LibraryPapers _library;
    private readonly int _number;
    private readonly ArraySegment<long> _ids;
    private readonly List<int> _expected = [];
    private readonly Dictionary<int, Paper> _papers = [];
    private readonly Dictionary<int, Paper> _texts = [];

    /// <summary>Makes a block.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="number">The block's number in it.</param>
    /// <param name="searched">The segment's papers that are searched.</param>
    /// <param name="cursor">Counts terms in the segment; it stands before this block.</param>
    /// <param name="sequences">The segment's words that each sequence is made of; null where tokens do not tell.</param>
    /// <param name="library">Loads the papers.</param>
    public LibraryBlock(LibrarySegment segment, int number, RowSet searched, SegmentCursor cursor, IReadOnlyDictionary<SequenceEvidence, SequenceWords?> sequences, LibraryPapers library)
    {
        int first = number * Capacity;
        Count = Math.Min(Capacity, segment.Ids.Length - first);
        Rows = searched.Slice(first, Count);
        _ids = new ArraySegment<long>(segment.Ids, first, Count);
        _segment = segment;
        _number = number;
        _cursor = cursor;
        _sequences = sequences;
        _library = library;
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <inheritdoc/>
    public override RowSet Rows { get; }

    /// <inheritdoc/>
    public override ReadOnlySpan<int> TitleLengths => _segment.Postings.TitleLengths.AsSpan(_number * Capacity, Count);

    /// <inheritdoc/>
    public override ReadOnlySpan<int> AbstractLengths => _segment.Postings.AbstractLengths.AsSpan(_number * Capacity, Count);

    /// <inheritdoc/>
    public override Paper PaperAt(int row)
    {
        if (_expected.Count > 0)
        {
            Load(_expected, _papers, _library.Papers);
            _expected.Clear();
        }

        return _papers.TryGetValue(row, out Paper? paper) ? paper : _library.Papers([_ids[row]])[0];
    }

    /// <inheritdoc/>
    public override Paper TextAt(int row) => _texts.TryGetValue(row, out Paper? text) ? text : _library.Texts([_ids[row]])[0];

    /// <inheritdoc/>
    public override PaperNumbers NumbersAt(int row) => _segment.Numbers[(_number * Capacity) + row];

    /// <inheritdoc/>
    public override long PositionAt(int row) => _ids[row];

    /// <inheritdoc/>
    public override string? NameAt(int row) => _segment.NameOf((_number * Capacity) + row, _library.FactsVersion, _library.Name);

    /// <inheritdoc/>
    public override void Expect(int row) => _expected.Add(row);

    /// <inheritdoc/>
    public override void LoadTexts(RowSet rows) => Load(rows.ToArray(), _texts, _library.Texts);

    /// <inheritdoc/>
    public override RowSet Select(RowSet rows, ValueCondition condition)
    {
        ValueBlock values = _segment.Values.Block(_number, _library.FactsVersion);
        RowSet unknown = rows.Except(values.Known);
        if (unknown.Count > Count / SmallestPart)
        {
            values = KeepValues(values, unknown);
            unknown = rows.Except(values.Known);
        }

        Load(unknown.ToArray(), _papers, _library.Papers);
        return values.Select(rows.Except(unknown), condition).Or(unknown.Where(row => condition.IsMetBy(PaperAt(row))));
    }

    /// <inheritdoc/>
    public override void Fill(IReadOnlyList<Term> terms) => Counts = _cursor.Count(_number, Count);

    /// <inheritdoc/>
    public override FieldCounts[]? CountIn(RowSet rows, SequenceEvidence sequence)
    {
        if (_sequences[sequence] is not SequenceWords words)
        {
            return null;
        }

        var counts = new FieldCounts[Count];
        if (!rows.IsEmpty)
        {
            words.Count(_segment.Postings.Tokens!.Block(_number), rows, sequence.Fields, counts);
        }

        return counts;
    }

    /// <inheritdoc/>
    public override void LetGo()
    {
        base.LetGo();
        _papers.Clear();
        _texts.Clear();
    }

    /// <summary>Keeps the values of more papers with those of others, few at a time, so that no more are in memory.</summary>
    private ValueBlock KeepValues(ValueBlock known, RowSet more)
    {
        var builder = new ValueBlockBuilder(known.FactsVersion);
        foreach (int[] rows in Enumerable.Range(0, Count).Chunk(PapersAtOnce))
        {
            int[] wanted = Array.FindAll(rows, more.Contains);
            var papers = wanted.Zip(_library.Papers(Array.ConvertAll(wanted, row => _ids[row]))).ToDictionary(pair => pair.First, pair => pair.Second);
            foreach (int row in rows)
            {
                // A paper that has changed since it was indexed is in another segment as it is now.
                if (papers.TryGetValue(row, out Paper? paper) && paper.Entry?.Updated.ToUnixTimeMilliseconds() == _segment.Moments[(_number * Capacity) + row])
                {
                    builder.Add(paper);
                }
                else
                {
                    builder.Copy(known, row);
                }
            }
        }

        ValueBlock block = builder.Complete();
        _segment.Values.Set(_number, block);
        return block;
    }

    private void Load(IEnumerable<int> rows, Dictionary<int, Paper> loaded, Func<IReadOnlyList<long>, Paper[]> load)
    {
        int[] wanted = [.. rows.Where(row => !loaded.ContainsKey(row))];
        Paper[] papers = wanted.Length == 0 ? [] : load([.. wanted.Select(row => _ids[row])]);
        for (int i = 0; i < papers.Length; i++)
        {
            loaded[wanted[i]] = papers[i];
        }
    }
}
