namespace PaperTools.Searching;

/// <summary>Papers that no index knows, or that one was just built of, in the order they came.</summary>
internal sealed class PaperBatch : PaperBlock
{
    private readonly List<Paper> _papers = [];
    private readonly List<long> _positions = [];

    /// <summary>The papers.</summary>
    public IReadOnlyList<Paper> Papers => _papers;

    /// <inheritdoc/>
    public override int Count => _papers.Count;

    /// <inheritdoc/>
    public override RowSet Rows => RowSet.All(Count);

    /// <summary>The index of exactly these papers; null to read their text.</summary>
    public PostingsSegment? Segment { get; set; }

    /// <summary>One more paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="position">Its place among all papers searched.</param>
    public void Add(Paper paper, long position)
    {
        _papers.Add(paper);
        _positions.Add(position);
    }

    /// <summary>Makes room for the counts.</summary>
    public void Prepare(int terms)
    {
        TitleLengths = new int[Count];
        AbstractLengths = new int[Count];
        PrepareCounts(terms);
    }

    /// <inheritdoc/>
    public override Paper PaperAt(int row) => _papers[row];

    /// <inheritdoc/>
    public override long PositionAt(int row) => _positions[row];

    /// <inheritdoc/>
    public override void Fill(IReadOnlyList<Term> terms)
    {
        if (Segment is null)
        {
            BatchCounter.Fill(this, terms);
            return;
        }

        PrepareCounts(terms.Count);
        TitleLengths = Segment.TitleLengths;
        AbstractLengths = Segment.AbstractLengths;
        Segment.Fill(Counts, terms);
    }
}
