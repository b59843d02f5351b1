using System.Buffers;
using System.Runtime.CompilerServices;

namespace PaperTools.Searching;

/// <summary>A paper that matches, and its score.</summary>
/// <remarks>A class, since collections of structures are compiled anew for each: the first search of a process would wait for it.</remarks>
/// <param name="matches">What it is one of.</param>
/// <param name="index">Its place in them.</param>
/// <param name="score">The score.</param>
internal sealed class RankedMatch(IMatches matches, int index, double score)
{
    /// <summary>What it is one of.</summary>
    public IMatches Matches => matches;

    /// <summary>Its place in them.</summary>
    public int Index => index;

    /// <summary>The score.</summary>
    public double Score => score;

    /// <summary>The paper.</summary>
    public Paper Paper => matches.PaperOf(index);

    /// <summary>The paper's place among all papers searched.</summary>
    public long Position => matches.PositionOf(index);
}

/// <summary>Papers that match, in order.</summary>
/// <param name="sources">The papers.</param>
/// <param name="ranker">Scores them.</param>
internal sealed class RankedMatches(IReadOnlyList<IMatches> sources, Bm25F ranker)
{
    /// <summary>The worst first; of equal scores, the one that comes later.</summary>
    private static readonly Comparer<RankedMatch> s_worstFirst = Comparer<RankedMatch>.Create(static (left, right) =>
        left.Score == right.Score ? right.Position.CompareTo(left.Position) : left.Score.CompareTo(right.Score));

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
            double[] scores = ArrayPool<double>.Shared.Rent(matches.Count);
            ranker.Score(matches, scores.AsSpan(0, matches.Count));
            for (int index = 0; index < matches.Count; index++)
            {
                ranks[starts[source] + index] = (-scores[index], matches.PositionOf(index), source, index);
            }

            ArrayPool<double>.Shared.Return(scores);
        });
        Array.Sort(ranks);
        return ranks.Select(rank => new RankedMatch(sources[rank.Source], rank.Index, -rank.NegatedScore));
    }

    private RankedMatch[] Best(int count)
    {
        var best = new RankedMatch[sources.Count][];
        AllCores.For(sources.Count, source => best[source] = BestOf(sources[source], count));
        return [.. best.SelectMany(matches => matches).OrderDescending(s_worstFirst).Take(count)];
    }

    /// <summary>The best of a source, in any order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private RankedMatch[] BestOf(IMatches source, int count)
    {
        double[] buffer = ArrayPool<double>.Shared.Rent(source.Count);
        Span<double> scores = buffer.AsSpan(0, source.Count);
        ranker.Score(source, scores);

        // The worst of those kept is on top, to be pushed out by a better one.
        var kept = new PriorityQueue<RankedMatch, RankedMatch>(s_worstFirst);
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
                kept.Enqueue(match, match);
            }
            else
            {
                kept.EnqueueDequeue(match, match);
                worst = kept.Peek().Score;
            }
        }

        ArrayPool<double>.Shared.Return(buffer);
        return [.. kept.UnorderedItems.Select(item => item.Element)];
    }
}
