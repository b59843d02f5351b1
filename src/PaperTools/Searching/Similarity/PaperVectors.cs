using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>
/// Papers as vectors of their words, (1 + ln count) · ln(1 + papers / papers with the word), of length 1 (Salton and Buckley,
/// "Term-weighting approaches in automatic text retrieval", 1988). A word of the title counts twice.
/// </summary>
internal sealed class PaperVectors
{
    private readonly int[][] _words;
    private readonly double[][] _weights;
    private readonly int[] _papersWithWord;

    private PaperVectors(StemNumbers numbers, int[][] words, double[][] weights)
    {
        Words = numbers;
        _words = words;
        _weights = weights;
        _papersWithWord = new int[numbers.Count];
        foreach (int[] vector in words)
        {
            foreach (int word in vector)
            {
                _papersWithWord[word]++;
            }
        }

        double[] rarities = Array.ConvertAll(_papersWithWord, count => Math.Log(1 + ((double)words.Length / count)));
        for (int paper = 0; paper < words.Length; paper++)
        {
            Normalize(words[paper], weights[paper], rarities);
        }
    }

    /// <summary>The number of papers.</summary>
    public int Count => _words.Length;

    /// <summary>The numbers of the words.</summary>
    public StemNumbers Words { get; }

    /// <summary>How many papers have each word.</summary>
    public ReadOnlySpan<int> PapersWithWord => _papersWithWord;

    /// <summary>The vectors of papers, words being rare or frequent among these.</summary>
    /// <exception cref="OperationCanceledException">The cancellation came.</exception>
    public static PaperVectors Of(IReadOnlyList<Paper> papers, CancellationToken cancellation = default)
    {
        var numbers = new StemNumbers();
        var counts = new WordCounts();
        var counter = new Counter(numbers, counts);
        int[][] words = new int[papers.Count][];
        double[][] weights = new double[papers.Count][];
        for (int paper = 0; paper < words.Length; paper++)
        {
            cancellation.ThrowIfCancellationRequested();
            WordBreaker.Break(papers[paper].Title, ref counter);
            foreach ((_, string text) in PaperTexts.Of(papers[paper], WordFields.All))
            {
                WordBreaker.Break(text, ref counter);
            }

            (words[paper], weights[paper]) = counts.Take();
        }

        return new PaperVectors(numbers, words, weights);
    }

    /// <summary>The words of a paper in the order of their numbers.</summary>
    public ReadOnlySpan<int> WordsOf(int paper) => _words[paper];

    /// <summary>How much each word of a paper says of it: its part in the paper's vector, above 0 and at most 1.</summary>
    public ReadOnlySpan<double> WeightsOf(int paper) => _weights[paper];

    /// <summary>Makes a vector of counts one of length 1.</summary>
    private static void Normalize(int[] words, double[] weights, double[] rarities)
    {
        double squares = 0;
        for (int i = 0; i < words.Length; i++)
        {
            weights[i] = (1 + Math.Log(weights[i])) * rarities[words[i]];
            squares += weights[i] * weights[i];
        }

        double length = Math.Sqrt(squares);
        for (int i = 0; i < words.Length; i++)
        {
            weights[i] /= length;
        }
    }

    private readonly struct Counter(StemNumbers numbers, WordCounts counts) : IWordSink
    {
        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            if (token.Kind == WordKind.Part && numbers.Of(text) is int number)
            {
                counts.Add(number);
            }
        }
    }
}
