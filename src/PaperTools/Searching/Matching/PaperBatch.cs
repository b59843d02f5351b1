namespace PaperTools.Searching;

/// <summary>Papers that no index knows, or that one was just built of, in the order they came.</summary>
/// <param name="capacity">The number of papers at most.</param>
/// <param name="counters">Count terms in the text.</param>
internal sealed class PaperBatch(int capacity, BatchCounters counters) : PaperBlock
{
    private readonly List<Paper> _papers = new(capacity);
    private readonly long[] _positions = new long[capacity];
    private PostingsSegment? _segment;
    private int[] _titleLengths = [];
    private int[] _abstractLengths = [];

    /// <summary>The papers.</summary>
    public IReadOnlyList<Paper> Papers => _papers;

    /// <inheritdoc/>
    public override int Count => _papers.Count;

    /// <inheritdoc/>
    public override RowSet Rows => RowSet.All(Count);

    /// <inheritdoc/>
    public override ReadOnlySpan<int> TitleLengths => _segment is null ? _titleLengths : _segment.TitleLengths;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> AbstractLengths => _segment is null ? _abstractLengths : _segment.AbstractLengths;

    /// <summary>Whether no more paper has room.</summary>
    public bool IsFull => _papers.Count == capacity;

    /// <summary>One more paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="position">Its place among all papers searched.</param>
    public void Add(Paper paper, long position)
    {
        _positions[_papers.Count] = position;
        _papers.Add(paper);
    }

    /// <summary>Indexes the papers, and tells each its place, for the next search.</summary>
    public void BuildIndex()
    {
        _segment = SegmentBuilder.Build(_papers, keepsOrder: false);
        for (int i = 0; i < _papers.Count; i++)
        {
            _papers[i].Postings = new PostingsPlace(_segment, i);
        }
    }

    /// <summary>Makes room for the counts.</summary>
    public void Prepare(int terms)
    {
        _titleLengths = new int[Count];
        _abstractLengths = new int[Count];
        Counts = new FieldCounts[terms][];
        for (int term = 0; term < terms; term++)
        {
            Counts[term] = new FieldCounts[Count];
        }
    }

    /// <summary>Notes the lengths of a paper's texts.</summary>
    public void SetLengths(int row, int title, int text)
    {
        _titleLengths[row] = title;
        _abstractLengths[row] = text;
    }

    /// <inheritdoc/>
    public override Paper PaperAt(int row) => _papers[row];

    /// <inheritdoc/>
    public override long PositionAt(int row) => _positions[row];

    /// <inheritdoc/>
    public override void Fill(IReadOnlyList<Term> terms)
    {
        if (_segment is null)
        {
            counters.Fill(this);
        }
        else
        {
            FillFrom(_segment, terms);
        }
    }
}
