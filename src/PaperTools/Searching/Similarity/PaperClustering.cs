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

    private const int LabelWords = 3;

    /// <summary>The strongest words of a paper: only papers that share one are compared.</summary>
    private const int KeyWords = 12;

    /// <summary>By how much the cosine of equal vectors may fall short of 1: their lengths are rounded.</summary>
    private const double Rounding = 1e-9;

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
        PaperVectors vectors = PaperVectors.Of(papers);
        List<int>[] neighbours = Neighbours(vectors, similarity, onProgress, cancellation);
        int[] groups = new int[papers.Count];
        Array.Fill(groups, -1);
        List<List<int>> members = [];
        foreach (int centre in Enumerable.Range(0, papers.Count).OrderByDescending(index => neighbours[index].Count).ThenBy(index => index))
        {
            if (groups[centre] < 0)
            {
                List<int> group = [centre, .. neighbours[centre].Where(index => groups[index] < 0).OrderByDescending(index => vectors.Similarity(centre, index)).ThenBy(index => index)];
                group.ForEach(index => groups[index] = members.Count);
                members.Add(group);
            }
        }

        return [.. members.OrderByDescending(group => group.Count).ThenBy(group => group.Min()).Select(group => new PaperGroup(Label(vectors, papers, group), [.. group.Select(index => papers[index])]))];
    }

    private static List<int>[] Neighbours(PaperVectors vectors, double similarity, Action<long>? onProgress, CancellationToken cancellation)
    {
        var papersByWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        List<int>[] neighbours = [.. Enumerable.Range(0, vectors.Count).Select(_ => new List<int>())];
        int[] comparedWith = new int[vectors.Count];
        Array.Fill(comparedWith, -1);
        for (int i = 0; i < vectors.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach ((string word, _) in vectors[i].OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(KeyWords))
            {
                List<int> others = papersByWord.TryGetValue(word, out List<int>? known) ? known : papersByWord[word] = [];
                foreach (int other in others)
                {
                    bool isCompared = comparedWith[other] == i;
                    comparedWith[other] = i;
                    if (!isCompared && vectors.Similarity(i, other) >= similarity - Rounding)
                    {
                        neighbours[i].Add(other);
                        neighbours[other].Add(i);
                    }
                }

                others.Add(i);
            }

            onProgress?.Invoke(i + 1);
        }

        return neighbours;
    }

    /// <summary>
    /// The words that weigh most in the group as a whole, of those that half of its papers share, as running text writes
    /// them: titles have capitals.
    /// </summary>
    private static string Label(PaperVectors vectors, IReadOnlyList<Paper> papers, List<int> group)
    {
        var weights = new Dictionary<string, (double Sum, int Papers)>(StringComparer.Ordinal);
        foreach ((string word, double weight) in group.SelectMany(index => vectors[index]))
        {
            (double sum, int count) = weights.GetValueOrDefault(word);
            weights[word] = (sum + weight, count + 1);
        }

        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (VectorTerm term in group.SelectMany(index => TermVector.Of($"{papers[index].Abstract}\n{SimilarPapers.TextOf(papers[index])}").Terms))
        {
            written.TryAdd(term.Stem, term.Written);
        }

        IEnumerable<string> words = weights
            .OrderByDescending(pair => 2 * pair.Value.Papers > group.Count)
            .ThenByDescending(pair => pair.Value.Sum)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(LabelWords)
            .Select(pair => written.GetValueOrDefault(pair.Key, pair.Key));
        string label = string.Join(", ", words);
        return label.Length > 0 ? label : papers[group[0]].Title;
    }
}
