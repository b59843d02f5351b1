namespace PaperTools.Searching;

/// <summary>What was found in a block.</summary>
internal sealed class BlockMatches : IMatches, IDisposable
{
    private readonly PaperBlock _block;
    private readonly RowSet _matching;
    private readonly int[] _rows;

    /// <summary>Notes what was found.</summary>
    /// <param name="block">The papers.</param>
    /// <param name="statistics">What ranking must know of the block.</param>
    /// <param name="counts">How often each of the query's evidence occurs in them.</param>
    /// <param name="matching">The papers that match.</param>
    public BlockMatches(PaperBlock block, SearchStatistics statistics, BlockCounts counts, RowSet matching)
    {
        _block = block;
        _matching = matching;
        Statistics = statistics;
        Count = matching.Count;
        _rows = MatchArrays.Numbers.Rent(Count);
        matching.CopyTo(_rows);
        Counts = counts.Of(_rows.AsSpan(0, Count));
    }

    /// <summary>What ranking must know of the block.</summary>
    public SearchStatistics Statistics { get; }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public MatchCounts Counts { get; }

    /// <summary>Papers that do not match, as many as wanted at most.</summary>
    public IEnumerable<Paper> Others(int wanted) =>
        Enumerable.Range(0, _block.Count).Where(row => !_matching.Contains(row)).Take(wanted).Select(_block.PaperAt);

    /// <inheritdoc/>
    public void Expect(int index) => _block.Expect(_rows[index]);

    /// <inheritdoc/>
    public Paper PaperOf(int index) => _block.PaperAt(_rows[index]);

    /// <inheritdoc/>
    public string? NameOf(int index) => _block.NameAt(_rows[index]);

    /// <inheritdoc/>
    public long PositionOf(int index) => _block.PositionAt(_rows[index]);

    /// <inheritdoc/>
    public void Dispose()
    {
        MatchArrays.Numbers.Return(_rows);
        Counts.Dispose();
    }
}
