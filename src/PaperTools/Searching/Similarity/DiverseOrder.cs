using System.Runtime.InteropServices;

namespace PaperTools.Searching;

/// <summary>
/// Maximal marginal relevance (Carbonell and Goldstein, "The use of MMR, diversity-based reranking for reordering
/// documents and producing summaries", SIGIR 1998): the next paper is the one with the highest
/// <code>(1 - diversity) · relevance - diversity · similarity to the most similar paper already chosen</code>
/// Both are put on one scale, or else the diversity would mean nothing: the best paper has relevance 1 and the worst that
/// is looked at 0; the paper most similar to what is chosen has similarity 1.
/// </summary>
internal static class DiverseOrder
{
    /// <summary>The best papers that are reordered at most; the rest follows as it is.</summary>
    public const int MaximumPool = 500;

    /// <summary>Puts ranked papers in a new order.</summary>
    /// <param name="ranked">The papers, the best first.</param>
    /// <param name="diversity">0 for the old order, 1 for as much difference as can be.</param>
    /// <param name="wanted">The number of papers that will be looked at.</param>
    /// <param name="cancellation">Ends the comparing.</param>
    /// <exception cref="OperationCanceledException">The cancellation came.</exception>
    public static IEnumerable<RankedMatch> Reorder(IEnumerable<RankedMatch> ranked, double diversity, long wanted, CancellationToken cancellation)
    {
        using IEnumerator<RankedMatch> next = ranked.GetEnumerator();
        List<RankedMatch> pool = [];
        while (pool.Count < MaximumPool && next.MoveNext())
        {
            pool.Add(next.Current);
        }

        var comparer = new PaperComparer(PaperVectors.Of([.. pool.Select(found => found.Paper)], cancellation));
        double[] relevances = Relevances(pool);
        double[] closest = new double[pool.Count];
        List<int> left = [.. Enumerable.Range(0, pool.Count)];
        while (left.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            int chosen = left[0];
            if (wanted-- > 0)
            {
                double most = Math.Max(left.Max(index => closest[index]), double.Epsilon);
                chosen = left.MaxBy(index => ((1 - diversity) * relevances[index]) - (diversity * closest[index] / most));
                double[] similarities = comparer.Similarities(chosen, CollectionsMarshal.AsSpan(left));
                for (int i = 0; i < similarities.Length; i++)
                {
                    closest[left[i]] = Math.Max(closest[left[i]], similarities[i]);
                }
            }

            left.Remove(chosen);
            yield return pool[chosen];
        }

        while (next.MoveNext())
        {
            yield return next.Current;
        }
    }

    private static double[] Relevances(List<RankedMatch> ranked)
    {
        double range = ranked.Count == 0 ? 0 : ranked[0].Score - ranked[^1].Score;
        return [.. ranked.Select(match => range > 0 ? (match.Score - ranked[^1].Score) / range : 1)];
    }
}
