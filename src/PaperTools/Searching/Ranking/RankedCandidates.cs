namespace PaperTools.Searching;

/// <summary>A candidate and its score.</summary>
internal readonly record struct ScoredCandidate(Candidate Candidate, double Score);

/// <summary>Puts candidates in order.</summary>
internal static class RankedCandidates
{
    /// <summary>The best first, equals by their place among all papers searched; a heap holds no more than are wanted.</summary>
    public static IEnumerable<ScoredCandidate> Best(IEnumerable<Candidate> candidates, Bm25F ranker, SearchOptions options)
    {
        IEnumerable<ScoredCandidate> scored = candidates.Select(candidate => new ScoredCandidate(candidate, ranker.Score(candidate)));
        if (options.Diversity > 0)
        {
            scored = DiverseOrder.Reorder([.. Sorted(scored)], options.Diversity, wanted: (long)options.Skip + (options.First ?? int.MaxValue));
        }
        else
        {
            scored = options.First is int first ? Heap(scored, (long)first + options.Skip) : Sorted(scored);
        }

        return scored.Skip(options.Skip).Take(options.First ?? int.MaxValue);
    }

    private static IEnumerable<ScoredCandidate> Sorted(IEnumerable<ScoredCandidate> scored) =>
        scored.OrderByDescending(found => found.Score).ThenBy(found => found.Candidate.Position);

    private static IEnumerable<ScoredCandidate> Heap(IEnumerable<ScoredCandidate> scored, long count)
    {
        // The worst of those kept is on top, to be pushed out by a better one.
        var heap = new PriorityQueue<ScoredCandidate, (double Score, long NegatedPosition)>();
        foreach (ScoredCandidate found in scored)
        {
            (double, long) priority = (found.Score, -found.Candidate.Position);
            if (heap.Count < count)
            {
                heap.Enqueue(found, priority);
            }
            else if (count > 0)
            {
                heap.EnqueueDequeue(found, priority);
            }
        }

        return Sorted(heap.UnorderedItems.Select(item => item.Element));
    }
}
