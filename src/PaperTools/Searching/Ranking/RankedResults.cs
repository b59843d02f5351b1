namespace PaperTools.Searching;

/// <summary>Makes the results of a search of what matched.</summary>
/// <param name="query">What was looked for.</param>
/// <param name="options">What was asked for.</param>
internal sealed class RankedResults(CompiledQuery query, SearchOptions options)
{
    /// <summary>Results that are made together, so that those in a library are loaded together.</summary>
    private const int Chunk = 2048;

    /// <summary>The papers, the best first; equals by their place among all papers searched.</summary>
    /// <param name="matches">What matched.</param>
    /// <param name="statistics">What ranking must know of all papers searched.</param>
    public IEnumerable<Paper> Of(IReadOnlyList<IMatches> matches, SearchStatistics statistics)
    {
        var ranker = new Bm25F(query, statistics);
        return Wanted(new RankedMatches(matches, ranker)).Chunk(Chunk).SelectMany(chunk => WithScores(chunk, ranker));
    }

    private IEnumerable<RankedMatch> Wanted(RankedMatches ranked)
    {
        long? expected = options.First is int first ? (long)first + options.Skip : null;
        IEnumerable<RankedMatch> wanted = options.Diversity > 0
            ? DiverseOrder.Reorder(Others(ranked.BestFirst(Math.Max(expected ?? 0, DiverseOrder.MaximumPool))), options.Diversity, expected ?? long.MaxValue, query.Cancellation)
            : Others(ranked.BestFirst(expected));
        return wanted.Skip(options.Skip).Take(options.First ?? int.MaxValue);
    }

    /// <summary>Leaves out the paper that the others should be like.</summary>
    private IEnumerable<RankedMatch> Others(IEnumerable<RankedMatch> found) =>
        options.LikePaper is Paper like ? found.Where(match => !SimilarPapers.AreSame(like, match.Paper)) : found;

    private Paper[] WithScores(RankedMatch[] found, Bm25F ranker)
    {
        foreach (RankedMatch match in found)
        {
            match.Matches.Expect(match.Index);
        }

        var papers = new Paper[found.Length];
        for (int i = 0; i < papers.Length; i++)
        {
            papers[i] = found[i].Paper;
        }

        // Papers lie far from each other in memory. Where nothing else is done between them, the processor fetches many at once.
        _ = papers.Count(paper => paper.Score is null);
        for (int i = 0; i < papers.Length; i++)
        {
            ScoreExplanation? explanation = options.Explain ? ranker.Explain(found[i].Matches, found[i].Index) : null;
            papers[i] = papers[i].WithScore(found[i].Score, query, explanation);
        }

        return papers;
    }
}
