namespace PaperTools.Searching;

/// <summary>
/// How similar papers are at most, found sooner than how similar they are, so that few pairs need be compared (the pruning of
/// Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", WWW 2007, with the bound of Anastasiu and Karypis,
/// "L2AP: fast cosine similarity search with prefix L2-norm bounds", ICDE 2014). What two papers have in common in rare words
/// is summed over the papers that have each; the frequent words add at most the product of the two vectors' lengths in these
/// (Cauchy and Schwarz), which is little, since they weigh little.
/// </summary>
internal sealed class SimilarityBounds
{
    /// <summary>A word is rare that at most one paper in so many has. Fewer rare words are summed sooner, and tell fewer pairs apart.</summary>
    private const int RareShare = 4;

    /// <summary>By how much a bound may be too low: the sums are of single precision, which has 24 bits.</summary>
    private const double Rounding = 1e-4;

    private readonly PaperVectors _vectors;

    /// <summary>The place of each word's papers among those of all words, and behind the last one the end; frequent words have none.</summary>
    private readonly int[] _starts;
    private readonly int[] _papers;
    private readonly float[] _weights;
    private readonly double[] _frequentLengths;

    /// <summary>Makes them ready.</summary>
    /// <param name="vectors">The papers.</param>
    public SimilarityBounds(PaperVectors vectors)
    {
        _vectors = vectors;
        _starts = new int[vectors.Words.Count + 1];
        int mostPapers = vectors.Count / RareShare;
        for (int word = 0; word < vectors.Words.Count; word++)
        {
            int papers = vectors.PapersWithWord[word];
            _starts[word + 1] = _starts[word] + (papers <= mostPapers ? papers : 0);
        }

        _papers = new int[_starts[^1]];
        _weights = new float[_papers.Length];
        _frequentLengths = new double[vectors.Count];
        int[] ends = _starts[..^1];
        for (int paper = 0; paper < vectors.Count; paper++)
        {
            _frequentLengths[paper] = Math.Sqrt(Enter(paper, ends));
        }
    }

    /// <summary>What a paper and each of those before it have in common in rare words.</summary>
    public float[] Shared(int paper)
    {
        float[] shared = new float[paper];
        ReadOnlySpan<int> words = _vectors.WordsOf(paper);
        ReadOnlySpan<double> weights = _vectors.WeightsOf(paper);
        for (int i = 0; i < words.Length; i++)
        {
            Add(words[i], (float)weights[i], shared);
        }

        return shared;
    }

    /// <summary>The similarity of two papers at most.</summary>
    /// <param name="paper">One of them.</param>
    /// <param name="other">The other.</param>
    /// <param name="shared">What they have in common in rare words.</param>
    public double Of(int paper, int other, float shared) => shared + (_frequentLengths[paper] * _frequentLengths[other]) + Rounding;

    private void Add(int word, float weight, float[] shared)
    {
        int[] papers = _papers;
        float[] weights = _weights;
        int end = _starts[word + 1];
        for (int place = _starts[word]; place < end; place++)
        {
            int other = papers[place];
            if (other >= shared.Length)
            {
                break;
            }

            shared[other] += weight * weights[place];
        }
    }

    /// <summary>Enters a paper with its rare words; returns the sum of the squares of its frequent ones.</summary>
    private double Enter(int paper, int[] ends)
    {
        ReadOnlySpan<int> words = _vectors.WordsOf(paper);
        ReadOnlySpan<double> weights = _vectors.WeightsOf(paper);
        double frequent = 0;
        for (int i = 0; i < words.Length; i++)
        {
            int word = words[i];
            if (_starts[word] == _starts[word + 1])
            {
                frequent += weights[i] * weights[i];
                continue;
            }

            _papers[ends[word]] = paper;
            _weights[ends[word]++] = (float)weights[i];
        }

        return frequent;
    }
}
