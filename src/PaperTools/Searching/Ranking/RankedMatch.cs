using System.Runtime.CompilerServices;

namespace PaperTools.Searching;

/// <summary>A paper that matches, and its score.</summary>
/// <remarks>A class, since collections of structures are compiled anew for each: the first search of a process would wait for it.</remarks>
/// <param name="matches">What it is one of.</param>
/// <param name="index">Its place in them.</param>
/// <param name="score">The score.</param>
internal sealed class RankedMatch(IMatches matches, int index, double score)
{
    /// <summary>The worst first; of equal scores, the one that comes later.</summary>
    public static Comparer<RankedMatch> WorstFirst { get; } = Comparer<RankedMatch>.Create(static (left, right) =>
        left.Score == right.Score ? right.Position.CompareTo(left.Position) : left.Score.CompareTo(right.Score));

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

    /// <summary>Some papers with the highest scores, the best first.</summary>
    /// <param name="source">The papers.</param>
    /// <param name="scores">The score of each.</param>
    /// <param name="count">The number wanted.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static RankedMatch[] Best(IMatches source, ReadOnlySpan<double> scores, int count)
    {
        // The worst of those kept is on top, to be pushed out by a better one.
        var kept = new PriorityQueue<RankedMatch, RankedMatch>(WorstFirst);
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

        var best = new RankedMatch[kept.Count];
        for (int rank = best.Length - 1; rank >= 0; rank--)
        {
            best[rank] = kept.Dequeue();
        }

        return best;
    }
}
