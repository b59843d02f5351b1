using System.Runtime.InteropServices;
using PaperTools.Searching;

namespace PaperTools.Writing.Html;

/// <summary>A paper that is like another.</summary>
/// <param name="Index">Its place among the papers.</param>
/// <param name="Similarity">What the words that count add to the cosine of the two papers' vectors, above 0 and at most 1.</param>
internal readonly record struct Neighbour(int Index, double Similarity);

/// <summary>
/// For each paper the few that are most like it, by the words that they share. A word of very many papers says nothing here, and
/// is left out.
/// </summary>
internal static class PaperNeighbours
{
    private const int Wanted = 10;

    /// <summary>Finds every paper's neighbours, the most similar first.</summary>
    public static Neighbour[][] Of(IReadOnlyList<Paper> papers)
    {
        var vectors = PaperVectors.Of(papers);
        List<Neighbour>[] papersOfWord = Invert(vectors);
        var similarities = new double[vectors.Count];
        var neighbours = new Neighbour[vectors.Count][];
        for (int i = 0; i < neighbours.Length; i++)
        {
            neighbours[i] = Nearest(i, vectors, papersOfWord, similarities);
        }

        return neighbours;
    }

    private static List<Neighbour>[] Invert(PaperVectors vectors)
    {
        List<Neighbour>[] papersOfWord = [.. Enumerable.Range(0, vectors.Words.Count).Select(_ => new List<Neighbour>())];
        for (int i = 0; i < vectors.Count; i++)
        {
            ReadOnlySpan<int> words = vectors.WordsOf(i);
            for (int k = 0; k < words.Length; k++)
            {
                papersOfWord[words[k]].Add(new Neighbour(i, vectors.WeightsOf(i)[k]));
            }
        }

        int tooMany = Math.Max(25, vectors.Count / 10);
        foreach (List<Neighbour> papers in papersOfWord.Where(papers => papers.Count > tooMany))
        {
            papers.Clear();
        }

        return papersOfWord;
    }

    /// <param name="paper">The paper whose neighbours are wanted.</param>
    /// <param name="vectors">The vectors of all papers.</param>
    /// <param name="papersOfWord">The papers that have a word, with its weight there.</param>
    /// <param name="similarities">Room for a number a paper, all zero before and after.</param>
    private static Neighbour[] Nearest(int paper, PaperVectors vectors, List<Neighbour>[] papersOfWord, double[] similarities)
    {
        ReadOnlySpan<int> words = vectors.WordsOf(paper);
        for (int i = 0; i < words.Length; i++)
        {
            double weight = vectors.WeightsOf(paper)[i];
            foreach (Neighbour other in CollectionsMarshal.AsSpan(papersOfWord[words[i]]))
            {
                similarities[other.Index] += weight * other.Similarity;
            }
        }

        similarities[paper] = 0;
        var nearest = new List<Neighbour>(Wanted + 1);
        for (int i = 0; i < similarities.Length; i++)
        {
            double similarity = similarities[i];
            similarities[i] = 0;
            if (similarity > 0 && (nearest.Count < Wanted || similarity > nearest[^1].Similarity))
            {
                Insert(nearest, new Neighbour(i, Math.Min(similarity, 1)));
            }
        }

        return [.. nearest];
    }

    private static void Insert(List<Neighbour> nearest, Neighbour neighbour)
    {
        int place = nearest.FindIndex(other => other.Similarity < neighbour.Similarity);
        nearest.Insert(place < 0 ? nearest.Count : place, neighbour);
        if (nearest.Count > Wanted)
        {
            nearest.RemoveAt(Wanted);
        }
    }
}
