namespace PaperTools.Searching;

/// <summary>A paper that matches, and its score.</summary>
/// <param name="Matches">What it is one of.</param>
/// <param name="Index">Its place in them.</param>
/// <param name="Score">The score.</param>
internal readonly record struct RankedMatch(IMatches Matches, int Index, double Score)
{
    /// <summary>The paper.</summary>
    public Paper Paper => Matches.PaperOf(Index);

    /// <summary>The paper's place among all papers searched.</summary>
    public long Position => Matches.PositionOf(Index);
}

/// <summary>Papers that match, in order.</summary>
/// <param name="sources">The papers.</param>
/// <param name="ranker">Scores them.</param>
internal sealed class RankedMatches(IReadOnlyList<IMatches> sources, Bm25F ranker)
{
    /// <summary>The best first, equals by their place among all papers searched.</summary>
    /// <param name="expected">The number that will be looked at, as far as is known: a heap finds them before the others are sorted.</param>
    public IEnumerable<RankedMatch> BestFirst(long? expected)
    {
        (double[] scores, (int Source, int Index)[] places) = Scores();
        int first = expected < scores.Length ? (int)expected.Value : 0;
        foreach (int place in Best(scores, places, first))
        {
            yield return Match(scores[place], places[place]);
        }

        if (first < scores.Length)
        {
            Sort(scores, places);
            for (int i = first; i < scores.Length; i++)
            {
                yield return Match(scores[i], places[i]);
            }
        }
    }

    /// <summary>Scores all, on all cores: a name that must be worked out takes longer than all else.</summary>
    private (double[] Scores, (int Source, int Index)[] Places) Scores()
    {
        int[] starts = new int[sources.Count + 1];
        for (int source = 0; source < sources.Count; source++)
        {
            starts[source + 1] = starts[source] + sources[source].Count;
        }

        double[] scores = new double[starts[^1]];
        var places = new (int Source, int Index)[scores.Length];
        Parallel.For(0, sources.Count, source =>
        {
            for (int index = 0; index < sources[source].Count; index++)
            {
                scores[starts[source] + index] = ranker.Score(sources[source], index);
                places[starts[source] + index] = (source, index);
            }
        });
        return (scores, places);
    }

    private RankedMatch Match(double score, (int Source, int Index) place) => new(sources[place.Source], place.Index, score);

    private long Position((int Source, int Index) place) => sources[place.Source].PositionOf(place.Index);

    private int[] Best(double[] scores, (int Source, int Index)[] places, int count)
    {
        // The worst of those kept is on top, to be pushed out by a better one.
        var heap = new PriorityQueue<int, (double Score, long NegatedPosition)>();
        double worst = double.NegativeInfinity;
        for (int i = 0; i < scores.Length && count > 0; i++)
        {
            if (scores[i] < worst)
            {
                continue;
            }

            (double, long) priority = (scores[i], -Position(places[i]));
            if (heap.Count < count)
            {
                heap.Enqueue(i, priority);
                continue;
            }

            heap.EnqueueDequeue(i, priority);
            heap.TryPeek(out _, out (double Score, long) top);
            worst = top.Score;
        }

        int[] best = new int[heap.Count];
        for (int i = best.Length - 1; i >= 0; i--)
        {
            best[i] = heap.Dequeue();
        }

        return best;
    }

    private void Sort(double[] scores, (int Source, int Index)[] places)
    {
        Array.Sort(scores, places);
        Array.Reverse(scores);
        Array.Reverse(places);
        int start = 0;
        for (int i = 1; i <= scores.Length; i++)
        {
            if (i == scores.Length || scores[i] != scores[start])
            {
                places.AsSpan(start, i - start).Sort((left, right) => Position(left).CompareTo(Position(right)));
                start = i;
            }
        }
    }
}
