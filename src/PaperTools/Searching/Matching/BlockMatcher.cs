namespace PaperTools.Searching;

/// <summary>Finds the papers of a block that meet a query. Changes nothing but the block, so that blocks can be matched at the same time.</summary>
internal static class BlockMatcher
{
    /// <summary>Matches a block.</summary>
    /// <exception cref="OperationCanceledException">The query's cancellation came.</exception>
    public static BlockMatches Match(PaperBlock block, CompiledQuery query)
    {
        query.Cancellation.ThrowIfCancellationRequested();
        block.Fill(query.Terms);
        var counts = BlockCounts.Of(block, query.Evidence, query.Cancellation);
        RowSet rows = block.Rows;
        var statistics = new SearchStatistics(query.Evidence.Count);
        statistics.AddPapers(rows.Count, rows.Sum(block.TitleLengths), rows.Sum(block.AbstractLengths));

        for (int i = 0; i < query.Evidence.Count; i++)
        {
            statistics.AddDocuments(i, counts.RowsWith(i).Count);
        }

        var matches = new BlockMatches(block, statistics, counts, query.Condition.Select(rows, counts));
        block.LetGo();
        return matches;
    }
}
