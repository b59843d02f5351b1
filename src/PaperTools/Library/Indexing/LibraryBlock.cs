using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>Papers of a block of a segment; they are loaded when something of them must be known that the index does not.</summary>
internal sealed class LibraryBlock : PaperBlock
{
    /// <summary>Of fewer papers than this part of a block, the values are not worth being kept.</summary>
    private const int SmallestPart = 128;

    private readonly LibrarySegment _segment;
    private readonly SegmentCursor _cursor;
    private readonly IReadOnlyDictionary<SequenceEvidence, SequenceWords?> _sequences;
    private readonly LibraryPapers _library;
    private readonly int _number;
    private readonly ArraySegment<long> _ids;
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
    public override Paper PaperAt(int row) => _papers.TryGetValue(row, out Paper? paper) ? paper : _library.Papers([_ids[row]])[0];

    /// <inheritdoc/>
    public override Paper TextAt(int row) => _texts.TryGetValue(row, out Paper? text) ? text : _library.Texts([_ids[row]])[0];

    /// <inheritdoc/>
    public override Paper NumbersAt(int row) => _segment.Numbers[(_number * Capacity) + row].ToPaper();

    /// <inheritdoc/>
    public override long PositionAt(int row) => _ids[row];

    /// <inheritdoc/>
    public override string? NameAt(int row) => _segment.NameOf((_number * Capacity) + row, _library.FactsVersion, _library.Name);

    /// <inheritdoc/>
    public override void Load(RowSet rows) => Load(rows, _papers, _library.Papers);

    /// <inheritdoc/>
    public override void LoadTexts(RowSet rows) => Load(rows, _texts, _library.Texts);

    /// <inheritdoc/>
    public override RowSet Select(RowSet rows, ValueCondition condition)
    {
        ValueBlock values = _segment.Values.Block(_number, _library.FactsVersion);
        RowSet met = values.Select(rows.And(values.Known), condition);
        RowSet unknown = rows.Except(values.Known);
        if (unknown.IsEmpty)
        {
            return met;
        }

        Load(unknown);
        if (unknown.Count >= Count / SmallestPart)
        {
            KeepValues(values, unknown);
        }

        return met.Or(unknown.Where(row => condition.IsMetBy(PaperAt(row))));
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

    /// <summary>Keeps the values of papers that were loaded with those of others.</summary>
    private void KeepValues(ValueBlock known, RowSet loaded)
    {
        var builder = new ValueBlockBuilder(known.FactsVersion);
        for (int row = 0; row < Count; row++)
        {
            // A paper that has changed since it was indexed is in another segment as it is now.
            if (loaded.Contains(row) && PaperAt(row).Entry?.Updated.ToUnixTimeMilliseconds() == _segment.Moments[(_number * Capacity) + row])
            {
                builder.Add(PaperAt(row));
            }
            else
            {
                builder.Copy(known, row);
            }
        }

        _segment.Values.Set(_number, builder.Complete());
    }

    private void Load(RowSet rows, Dictionary<int, Paper> loaded, Func<IReadOnlyList<long>, Paper[]> load)
    {
        List<int> wanted = [];
        foreach (int row in rows)
        {
            if (!loaded.ContainsKey(row))
            {
                wanted.Add(row);
            }
        }

        Paper[] papers = wanted.Count == 0 ? [] : load([.. wanted.Select(row => _ids[row])]);
        for (int i = 0; i < papers.Length; i++)
        {
            loaded[wanted[i]] = papers[i];
        }
    }
}
