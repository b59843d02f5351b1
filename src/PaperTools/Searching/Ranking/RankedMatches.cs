using System.Buffers;
using System.Runtime.CompilerServices;

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
    /// <param name="expected">The number that will be looked at, as far as is known: they are found without the others being sorted.</param>
    public IEnumerable<RankedMatch> BestFirst(long? expected)
    {
        int first = 0;
        if (expected is long count && count < sources.Sum(source => (long)source.Count))
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

    private static (double Score, long NegatedPosition) PriorityOf(RankedMatch match) => (match.Score, -match.Position);

    /// <summary>Scores all, on all cores: a name that must be worked out takes longer than all else.</summary>
    private IEnumerable<RankedMatch> All()
    {
        int[] starts = new int[sources.Count + 1];
        for (int source = 0; source < sources.Count; source++)
        {
            starts[source + 1] = starts[source] + sources[source].Count;
        }

        // The positions are asked for once each: comparing asks for them again and again.
        var ranks = new (double Score, long Position, int Source, int Index)[starts[^1]];
        AllCores.For(sources.Count, source =>
        {
            IMatches matches = sources[source];
            double[] scores = ArrayPool<double>.Shared.Rent(matches.Count);
            ranker.Score(matches, scores.AsSpan(0, matches.Count));
            for (int index = 0; index < matches.Count; index++)
            {
                ranks[starts[source] + index] = (scores[index], matches.PositionOf(index), source, index);
            }

            ArrayPool<double>.Shared.Return(scores);
        });
        Array.Sort(ranks, static (left, right) => left.Score == right.Score ? left.Position.CompareTo(right.Position) : right.Score.CompareTo(left.Score));
        return ranks.Select(rank => new RankedMatch(sources[rank.Source], rank.Index, rank.Score));
    }

    private RankedMatch[] Best(int count)
    {
        var best = new RankedMatch[sources.Count][];
        AllCores.For(sources.Count, source => best[source] = BestOf(sources[source], count));
        return [.. best.SelectMany(matches => matches).OrderByDescending(PriorityOf).Take(count)];
    }

    /// <summary>The best of a source, in any order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private RankedMatch[] BestOf(IMatches source, int count)
    {
        double[] buffer = ArrayPool<double>.Shared.Rent(source.Count);
        Span<double> scores = buffer.AsSpan(0, source.Count);
        ranker.Score(source, scores);

        // The worst of those kept is on top, to be pushed out by a better one.
        var kept = new PriorityQueue<RankedMatch, (double Score, long NegatedPosition)>();
        double worst = double.NegativeInfinity;
        for (int index = 0; index < scores.Length && count > 0; index++)
        {
            if (scores[index] < worst)
            {
                continue;
            }

            var match = new RankedMatch(source, index, scores[index]);
            if (kept.Count < count)
            {
                kept.Enqueue(match, PriorityOf(match));
            }
            else
            {
                kept.EnqueueDequeue(match, PriorityOf(match));
                worst = kept.Peek().Score;
            }
        }

        ArrayPool<double>.Shared.Return(buffer);
        return [.. kept.UnorderedItems.Select(item => item.Element)];
    }
}
