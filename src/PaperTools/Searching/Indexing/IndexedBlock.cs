namespace PaperTools.Searching;

/// <summary>Papers of one index segment; a row is a paper's number in it.</summary>
/// <param name="segment">The segment.</param>
internal sealed class IndexedBlock(PostingsSegment segment) : PaperBlock
{
    private readonly Paper?[] _papers = new Paper?[segment.Count];
    private readonly long[] _positions = new long[segment.Count];

    /// <inheritdoc/>
    public override int Count => _papers.Length;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> TitleLengths => segment.TitleLengths;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> AbstractLengths => segment.AbstractLengths;

    /// <inheritdoc/>
    public override RowSet Rows
    {
        get
        {
            var rows = new RowSet(_papers.Length);
            for (int row = 0; row < _papers.Length; row++)
            {
                if (_papers[row] is not null)
                {
                    rows.Add(row);
                }
            }

            return rows;
        }
    }

    /// <summary>The papers, with their places among all papers searched.</summary>
    public IEnumerable<(Paper Paper, long Position)> Papers
    {
        get
        {
            foreach (int row in Rows)
            {
                yield return (_papers[row]!, _positions[row]);
            }
        }
    }

    /// <summary>One more paper; false where it is here already.</summary>
    public bool TryAdd(Paper paper, long position, int number)
    {
        if (_papers[number] is not null)
        {
            return false;
        }

        _papers[number] = paper;
        _positions[number] = position;
        return true;
    }

    /// <inheritdoc/>
    public override Paper PaperAt(int row) => _papers[row]!;

    /// <inheritdoc/>
    public override long PositionAt(int row) => _positions[row];

    /// <inheritdoc/>
    public override void Fill(IReadOnlyList<Term> terms) => FillFrom(segment, terms);
}
