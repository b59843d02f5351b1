using System.Runtime.InteropServices;

namespace PaperTools.Searching;

/// <summary>
/// Which papers are neighbours: those that share one of their strongest words and are similar enough. Only papers that share
/// such a word are compared.
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
    private readonly int[][] _strongestWords;
    private readonly List<int>[] _papersByWord;

    private Neighbourhoods(PaperVectors vectors)
    {
        _vectors = vectors;
        _strongestWords = new int[vectors.Count][];
        AllCores.For(vectors.Count, paper => _strongestWords[paper] = StrongestOf(paper));
        _papersByWord = [.. Enumerable.Range(0, vectors.Words.Count).Select(_ => new List<int>())];
        for (int paper = 0; paper < vectors.Count; paper++)
        {
            foreach (int word in _strongestWords[paper])
            {
                _papersByWord[word].Add(paper);
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
        var neighbourhoods = new Neighbourhoods(vectors);
        var neighbours = new List<int>[vectors.Count];
        for (int start = 0; start < neighbours.Length; start += Step)
        {
            cancellation.ThrowIfCancellationRequested();
            int first = start;
            int compared = Math.Min(Step, neighbours.Length - start);
            AllCores.For(compared, index => neighbours[first + index] = neighbourhoods.Before(first + index, similarity - Rounding));
            onProgress?.Invoke(start + compared);
        }

        for (int paper = 0; paper < neighbours.Length; paper++)
        {
            // Those behind the paper come in when it is their turn.
            neighbours[paper].ForEach(other => neighbours[other].Add(paper));
        }

        return neighbours;
    }

    /// <summary>The neighbours of a paper among those before it.</summary>
    private List<int> Before(int paper, double least)
    {
        List<int> candidates = Candidates(paper);
        double[] similarities = _vectors.Similarities(paper, CollectionsMarshal.AsSpan(candidates));
        return [.. candidates.Where((_, index) => similarities[index] >= least)];
    }

    /// <summary>The papers before a paper that share a strong word with it, each once.</summary>
    private List<int> Candidates(int paper)
    {
        bool[] isFound = new bool[paper];
        List<int> found = [];
        foreach (int word in _strongestWords[paper])
        {
            foreach (int other in _papersByWord[word].TakeWhile(other => other < paper))
            {
                if (!isFound[other])
                {
                    isFound[other] = true;
                    found.Add(other);
                }
            }
        }

        return found;
    }

    private int[] StrongestOf(int paper) =>
    [
        .. _vectors[paper].ToArray()
            .OrderByDescending(word => word.Weight)
            .ThenBy(word => _vectors.Words[word.Word], StringComparer.Ordinal)
            .Take(StrongestWords)
            .Select(word => word.Word),
    ];
}
