namespace PaperTools.Searching;

/// <summary>Papers that match, in order.</summary>
/// <param name="sources">The papers.</param>
/// <param name="ranker">Scores them.</param>
internal sealed class RankedMatches(IReadOnlyList<IMatches> sources, Bm25F ranker)
{
    /// <summary>The best first, equals by their place among all papers searched.</summary>
    /// <param name="expected">The number that will be looked at, as far as is known: they are found without the others being sorted.</param>
    public IEnumerable<RankedMatch> BestFirst(long? expected)
    {
        int first = 0;
        if (expected is long count && count < Count())
        {
            first = (int)count;
            foreach (RankedMatch match in Best(first))
            {
                yield return match;
            }
        }

        foreach (RankedMatch match in All().Skip(first))
        {
            yield return match;
        }
    }

    private long Count()
    {
        long count = 0;
        foreach (IMatches source in sources)
        {
            count += source.Count;
        }

        return count;
    }

    /// <summary>Scores all, on all cores: a name that must be worked out takes longer than all else.</summary>
    private IEnumerable<RankedMatch> All()
    {
        int[] starts = new int[sources.Count + 1];
        for (int source = 0; source < sources.Count; source++)
        {
            starts[source + 1] = starts[source] + sources[source].Count;
        }

        // They are sorted as they stand: whatever compares two of them would ask for their positions again and again.
        var ranks = new (double NegatedScore, long Position, int Source, int Index)[starts[^1]];
        AllCores.For(sources.Count, source =>
        {
            IMatches matches = sources[source];
            double[] scores = ranker.Scores(matches);
            for (int index = 0; index < scores.Length; index++)
            {
                ranks[starts[source] + index] = (-scores[index], matches.PositionOf(index), source, index);
            }
        });
        Array.Sort(ranks);
        return ranks.Select(rank => new RankedMatch(sources[rank.Source], rank.Index, -rank.NegatedScore));
    }

    private RankedMatch[] Best(int count)
    {
        var best = new RankedMatch[sources.Count][];
        AllCores.For(sources.Count, source => best[source] = RankedMatch.Best(sources[source], ranker.Scores(sources[source]), count));
        return [.. best.SelectMany(matches => matches).OrderDescending(RankedMatch.WorstFirst).Take(count)];
    }
}
