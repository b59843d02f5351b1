using System.Buffers;
using System.Runtime.InteropServices;
using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>A word of a paper, and how much it says of it.</summary>
/// <param name="Word">The word's number.</param>
/// <param name="Weight">Its part in the paper's vector, above 0 and at most 1.</param>
internal readonly record struct WordWeight(int Word, double Weight);

/// <summary>
/// Papers as vectors of their words, (1 + ln count) · ln(1 + papers / papers with the word), of length 1 (Salton and Buckley,
/// "Term-weighting approaches in automatic text retrieval", 1988). A word of the title counts twice.
/// </summary>
internal sealed class PaperVectors
{
    private readonly WordWeight[][] _vectors;

    private PaperVectors(StemNumbers words, WordWeight[][] vectors)
    {
        Words = words;
        _vectors = vectors;
    }

    /// <summary>The number of papers.</summary>
    public int Count => _vectors.Length;

    /// <summary>The numbers of the words.</summary>
    public StemNumbers Words { get; }

    /// <summary>The words of a paper in the order of their numbers.</summary>
    public ReadOnlySpan<WordWeight> this[int paper] => _vectors[paper];

    /// <summary>The vectors of papers, words being rare or frequent among these.</summary>
    /// <exception cref="OperationCanceledException">The cancellation came.</exception>
    public static PaperVectors Of(IReadOnlyList<Paper> papers, CancellationToken cancellation = default)
    {
        var words = new StemNumbers();
        var vectors = new WordWeight[papers.Count][];
        for (int paper = 0; paper < vectors.Length; paper++)
        {
            cancellation.ThrowIfCancellationRequested();
            var counter = new Counter(words, []);
            WordBreaker.Break($"{papers[paper].Title}\n{SimilarPapers.TextOf(papers[paper])}", ref counter);
            vectors[paper] = [.. counter.Counts.Select(count => new WordWeight(count.Key, 1 + Math.Log(count.Value)))];
        }

        int[] papersWithWord = new int[words.Count];
        foreach (WordWeight word in vectors.SelectMany(vector => vector))
        {
            papersWithWord[word.Word]++;
        }

        double[] rarities = [.. papersWithWord.Select(count => Math.Log(1 + ((double)vectors.Length / count)))];
        Array.ForEach(vectors, vector => Normalize(vector, rarities));
        return new PaperVectors(words, vectors);
    }

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

        double[] room = ArrayPool<double>.Shared.Rent(Words.Count);
        Span<double> weights = room.AsSpan(0, Words.Count);
        weights.Clear();
        foreach ((int word, double weight) in _vectors[paper])
        {
            weights[word] = weight;
        }

        double[] similarities = new double[others.Length];
        for (int i = 0; i < similarities.Length; i++)
        {
            double sum = 0;
            foreach ((int word, double weight) in _vectors[others[i]])
            {
                sum += weights[word] * weight;
            }

            similarities[i] = sum;
        }

        ArrayPool<double>.Shared.Return(room);
        return similarities;
    }

    /// <summary>Makes a vector of counts one of length 1, in the order of the words.</summary>
    private static void Normalize(WordWeight[] vector, double[] rarities)
    {
        double squares = 0;
        foreach (ref WordWeight word in vector.AsSpan())
        {
            word = word with { Weight = word.Weight * rarities[word.Word] };
            squares += word.Weight * word.Weight;
        }

        double length = Math.Sqrt(squares);
        foreach (ref WordWeight word in vector.AsSpan())
        {
            word = word with { Weight = word.Weight / length };
        }

        Array.Sort(vector, (left, right) => left.Word.CompareTo(right.Word));
    }

    private readonly struct Counter(StemNumbers numbers, Dictionary<int, int> counts) : IWordSink
    {
        /// <summary>How often each word occurs, by its number.</summary>
        public Dictionary<int, int> Counts => counts;

        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            if (token.Kind == WordKind.Part && numbers.Of(text) is int number)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, number, out _)++;
            }
        }
    }
}
