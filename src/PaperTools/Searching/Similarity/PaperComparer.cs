namespace PaperTools.Searching;

/// <summary>Compares papers by their vectors, on one thread.</summary>
/// <param name="vectors">The papers.</param>
internal sealed class PaperComparer(PaperVectors vectors)
{
    /// <summary>The weights of the words of the paper that is compared, by their numbers; all 0 before and after.</summary>
    private readonly double[] _weights = new double[vectors.Words.Count];

    /// <summary>
    /// The cosines of the angles between a paper and others: 0 for nothing in common, 1 for the same words. They are the same
    /// to the last digit whichever of two papers is the one.
    /// </summary>
    public double[] Similarities(int paper, ReadOnlySpan<int> others)
    {
        if (others.IsEmpty)
        {
            return [];
        }

        ReadOnlySpan<int> words = vectors.WordsOf(paper);
        for (int i = 0; i < words.Length; i++)
        {
            _weights[words[i]] = vectors.WeightsOf(paper)[i];
        }

        double[] similarities = new double[others.Length];
        for (int i = 0; i < similarities.Length; i++)
        {
            similarities[i] = Product(vectors.WordsOf(others[i]), vectors.WeightsOf(others[i]));
        }

        foreach (int word in words)
        {
            _weights[word] = 0;
        }

        return similarities;
    }

    private double Product(ReadOnlySpan<int> words, ReadOnlySpan<double> weights)
    {
        double[] room = _weights;
        double sum = 0;
        for (int i = 0; i < words.Length; i++)
        {
            sum += room[words[i]] * weights[i];
        }

        return sum;
    }
}
