namespace PaperTools.Searching;

/// <summary>
/// Papers as vectors of their words, (1 + ln count) · ln(1 + papers / papers with the word), of length 1 (Salton and Buckley,
/// "Term-weighting approaches in automatic text retrieval", 1988). A word of the title counts twice.
/// </summary>
internal sealed class PaperVectors
{
    private readonly Dictionary<string, double>[] _vectors;

    private PaperVectors(Dictionary<string, double>[] vectors)
    {
        _vectors = vectors;
    }

    /// <summary>The number of papers.</summary>
    public int Count => _vectors.Length;

    /// <summary>The words of a paper with their weights.</summary>
    public IReadOnlyDictionary<string, double> this[int index] => _vectors[index];

    /// <summary>The vectors of papers, words being rare or frequent among these.</summary>
    public static PaperVectors Of(IReadOnlyList<Paper> papers)
    {
        TermVector[] words = [.. papers.Select(paper => TermVector.Of($"{paper.Title}\n{SimilarPapers.TextOf(paper)}"))];
        var documents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (VectorTerm term in words.SelectMany(vector => vector.Terms))
        {
            documents[term.Stem] = documents.GetValueOrDefault(term.Stem) + 1;
        }

        return new PaperVectors([.. words.Select(vector => Normalized(vector, term => Math.Log(1 + ((double)papers.Count / documents[term]))))]);
    }

    /// <summary>The cosine of the angle between two papers: 0 for nothing in common, 1 for the same words.</summary>
    public double Similarity(int left, int right)
    {
        (Dictionary<string, double> small, Dictionary<string, double> large) =
            _vectors[left].Count <= _vectors[right].Count ? (_vectors[left], _vectors[right]) : (_vectors[right], _vectors[left]);
        double sum = 0;
        foreach ((string stem, double weight) in small)
        {
            sum += large.TryGetValue(stem, out double other) ? weight * other : 0;
        }

        return sum;
    }

    private static Dictionary<string, double> Normalized(TermVector vector, Func<string, double> rarity)
    {
        var weights = vector.Terms.ToDictionary(term => term.Stem, term => (1 + Math.Log(term.Count)) * rarity(term.Stem), StringComparer.Ordinal);
        double length = Math.Sqrt(weights.Values.Sum(weight => weight * weight));
        return length == 0 ? weights : weights.ToDictionary(pair => pair.Key, pair => pair.Value / length, StringComparer.Ordinal);
    }
}
