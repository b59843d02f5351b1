using System.Runtime.InteropServices;

namespace PaperTools.Searching;

/// <summary>
/// Which papers are neighbours: those that share one of their strongest words and are similar enough. Only papers that share
/// such a word and can be similar enough are compared.
/// </summary>
internal sealed class Neighbourhoods
{
    /// <summary>The strongest words of a paper: only papers that share one can be neighbours.</summary>
    private const int StrongestWords = 12;

    /// <summary>By how much the cosine of equal vectors may fall short of 1: their lengths are rounded.</summary>
    private const double Rounding = 1e-9;

    /// <summary>The papers that are compared before the progress is told and the cancellation asked.</summary>
    private const int Step = 64;

    private readonly PaperVectors _vectors;
    private readonly SimilarityBounds _bounds;
    private readonly int[][] _strongestWords;
    private readonly List<int>?[] _papersByWord;
    private readonly double _least;

    private Neighbourhoods(PaperVectors vectors, double least)
    {
        _vectors = vectors;
        _least = least;
        _bounds = new SimilarityBounds(vectors);
        _strongestWords = new int[vectors.Count][];
        _papersByWord = new List<int>?[vectors.Words.Count];
        for (int paper = 0; paper < vectors.Count; paper++)
        {
            _strongestWords[paper] = HeaviestWords.Of(vectors.Words, vectors.WordsOf(paper), vectors.WeightsOf(paper), StrongestWords);
            foreach (int word in _strongestWords[paper])
            {
                (_papersByWord[word] ??= []).Add(paper);
            }
        }
    }

    /// <summary>Finds the neighbours of each paper.</summary>
    /// <param name="vectors">The papers.</param>
    /// <param name="similarity">The cosine from which two papers are neighbours.</param>
    /// <param name="onProgress">Takes the number of papers that were compared with those before them.</param>
    /// <param name="cancellation">Ends the comparing.</param>
    /// <exception cref="OperationCanceledException">The cancellation came.</exception>
    public static List<int>[] Of(PaperVectors vectors, double similarity, Action<long>? onProgress, CancellationToken cancellation)
    {
        var neighbourhoods = new Neighbourhoods(vectors, similarity - Rounding);
        using var comparers = new ThreadLocal<PaperComparer>(() => new PaperComparer(vectors));
        var neighbours = new List<int>[vectors.Count];
        for (int start = 0; start < neighbours.Length; start += Step)
        {
            cancellation.ThrowIfCancellationRequested();
            int first = start;
            int compared = Math.Min(Step, neighbours.Length - start);
            AllCores.For(compared, index => neighbours[first + index] = neighbourhoods.Before(first + index, comparers.Value!));
            onProgress?.Invoke(start + compared);
        }

        for (int paper = 0; paper < neighbours.Length; paper++)
        {
            // Those behind the paper come in when it is their turn.
            foreach (int other in CollectionsMarshal.AsSpan(neighbours[paper]))
            {
                neighbours[other].Add(paper);
            }
        }

        return neighbours;
    }

    /// <summary>The neighbours of a paper among those before it.</summary>
    private List<int> Before(int paper, PaperComparer comparer)
    {
        List<int> candidates = Candidates(paper);
        double[] similarities = comparer.Similarities(paper, CollectionsMarshal.AsSpan(candidates));
        List<int> neighbours = [];
        for (int i = 0; i < similarities.Length; i++)
        {
            if (similarities[i] >= _least)
            {
                neighbours.Add(candidates[i]);
            }
        }

        return neighbours;
    }

    /// <summary>The papers before a paper that share a strong word with it and can be similar enough, each once.</summary>
    private List<int> Candidates(int paper)
    {
        float[] shared = _bounds.Shared(paper);
        List<int> found = [];
        foreach (int word in _strongestWords[paper])
        {
            foreach (int other in CollectionsMarshal.AsSpan(_papersByWord[word]))
            {
                if (other >= paper)
                {
                    break;
                }

                if (_bounds.Of(paper, other, shared[other]) >= _least)
                {
                    found.Add(other);
                    shared[other] = float.NegativeInfinity;
                }
            }
        }

        return found;
    }
}
