namespace PaperTools.Searching;

/// <summary>
/// Groups papers by star clustering (Aslam, Pelekhov and Rus, "The star clustering algorithm for static and dynamic
/// information organization", 2004): the paper with the most neighbours not yet in a group is the centre of the next one,
/// and its neighbours join it. Every paper of a group is similar to the centre, and the order of the papers decides nothing
/// but ties.
/// </summary>
public static class PaperClustering
{
    /// <summary>The similarity from which papers are neighbours, unless told otherwise: found on digests of one field.</summary>
    public const double DefaultSimilarity = 0.2;

    /// <summary>Groups papers.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="similarity">
    /// The cosine from which two papers are neighbours: from 0, for all that share one of their strongest words, to 1.
    /// </param>
    /// <param name="onProgress">Takes the number of papers that were compared with those before them.</param>
    /// <param name="cancellation">Ends the comparing.</param>
    /// <returns>The groups, the largest first; each paper is in one.</returns>
    /// <exception cref="OperationCanceledException">The cancellation came.</exception>
    public static IReadOnlyList<PaperGroup> Group(IReadOnlyList<Paper> papers, double similarity = DefaultSimilarity, Action<long>? onProgress = null, CancellationToken cancellation = default)
    {
        PaperVectors vectors = PaperVectors.Of(papers, cancellation);
        List<int>[] neighbours = Neighbourhoods.Of(vectors, similarity, onProgress, cancellation);
        var comparer = new PaperComparer(vectors);
        bool[] isGrouped = new bool[papers.Count];
        List<int[]> groups = [];
        foreach (int centre in Enumerable.Range(0, papers.Count).OrderByDescending(index => neighbours[index].Count))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!isGrouped[centre])
            {
                int[] group = [centre, .. MostSimilarFirst(comparer, centre, [.. neighbours[centre].Where(index => !isGrouped[index])])];
                Array.ForEach(group, index => isGrouped[index] = true);
                groups.Add(group);
            }
        }

        var labels = new GroupLabels(vectors, papers);
        List<PaperGroup> labelled = [];
        foreach (int[] group in groups.OrderByDescending(group => group.Length).ThenBy(group => group.Min()))
        {
            cancellation.ThrowIfCancellationRequested();
            labelled.Add(new PaperGroup(labels.Of(group), [.. group.Select(index => papers[index])]));
        }

        return labelled;
    }

    private static int[] MostSimilarFirst(PaperComparer comparer, int centre, int[] others)
    {
        double[] similarities = comparer.Similarities(centre, others);
        int[] places = [.. Enumerable.Range(0, others.Length)];
        Array.Sort(places, (left, right) => similarities[left] == similarities[right]
            ? others[left].CompareTo(others[right])
            : similarities[right].CompareTo(similarities[left]));
        return Array.ConvertAll(places, place => others[place]);
    }
}
