using System.Runtime.InteropServices;
using PaperTools.Searching.Analysis;

namespace PaperTools.Writing.Html;

/// <summary>A paper that is like another.</summary>
/// <param name="Index">Its place among the papers.</param>
/// <param name="Similarity">The cosine of the two papers' vectors, above 0 and at most 1.</param>
internal readonly record struct Neighbour(int Index, double Similarity);

/// <summary>
/// For each paper the few that are most like it: the cosine of TF-IDF vectors over the words of title and abstract
/// (Manning, Raghavan, Schuetze, "Introduction to Information Retrieval", 6.2 to 6.4, weighting ltc).
/// </summary>
internal static class PaperNeighbours
{
    private const int Wanted = 10;

    /// <summary>A word of the title says more than one of the abstract.</summary>
    private const int TitleWeight = 3;

    /// <summary>Finds every paper's neighbours, the most similar first.</summary>
    public static Neighbour[][] Of(IReadOnlyList<Paper> papers)
    {
        Dictionary<string, int>[] counts = [.. papers.Select(CountTerms)];
        (int Word, double Weight)[][] vectors = Vectors(counts);
        List<Neighbour>[] papersOfWord = Invert(vectors);

        var similarities = new double[papers.Count];
        var neighbours = new Neighbour[papers.Count][];
        for (int i = 0; i < neighbours.Length; i++)
        {
            neighbours[i] = Nearest(i, vectors[i], papersOfWord, similarities);
        }

        return neighbours;
    }

    private static Dictionary<string, int> CountTerms(Paper paper)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var title = new TermCounter(counts, TitleWeight);
        WordBreaker.Break(paper.Title, ref title);
        var text = new TermCounter(counts, 1);
        WordBreaker.Break(paper.Abstract, ref text);
        return counts;
    }

    /// <summary>Vectors of length 1. A word of one paper alone links nothing, and one of very many papers says nothing.</summary>
    private static (int Word, double Weight)[][] Vectors(Dictionary<string, int>[] counts)
    {
        var spread = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in counts.SelectMany(count => count.Keys))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(spread, word, out _)++;
        }

        int tooMany = Math.Max(25, counts.Length / 10);
        Dictionary<string, (int Index, double Rarity)> words = spread
            .Where(word => word.Value >= 2 && word.Value <= tooMany)
            .Select((word, index) => (word.Key, index, Rarity: Math.Log((double)counts.Length / word.Value)))
            .ToDictionary(word => word.Key, word => (word.index, word.Rarity), StringComparer.Ordinal);

        return [.. counts.Select(count => Normalised(count, words))];
    }

    private static (int Word, double Weight)[] Normalised(Dictionary<string, int> count, Dictionary<string, (int Index, double Rarity)> words)
    {
        var vector = new List<(int Word, double Weight)>(count.Count);
        foreach ((string word, int times) in count)
        {
            if (words.TryGetValue(word, out (int Index, double Rarity) known))
            {
                vector.Add((known.Index, (1 + Math.Log(times)) * known.Rarity));
            }
        }

        double length = Math.Sqrt(vector.Sum(part => part.Weight * part.Weight));
        return [.. vector.Select(part => (part.Word, part.Weight / length))];
    }

    private static List<Neighbour>[] Invert((int Word, double Weight)[][] vectors)
    {
        int words = vectors.SelectMany(vector => vector).Select(part => part.Word + 1).DefaultIfEmpty().Max();
        var papersOfWord = new List<Neighbour>[words];
        for (int i = 0; i < vectors.Length; i++)
        {
            foreach ((int word, double weight) in vectors[i])
            {
                (papersOfWord[word] ??= []).Add(new Neighbour(i, weight));
            }
        }

        return papersOfWord;
    }

    /// <param name="paper">The paper whose neighbours are wanted.</param>
    /// <param name="vector">Its vector.</param>
    /// <param name="papersOfWord">The papers that have a word, with its weight there.</param>
    /// <param name="similarities">Room for a number a paper, all zero before and after.</param>
    private static Neighbour[] Nearest(int paper, (int Word, double Weight)[] vector, List<Neighbour>[] papersOfWord, double[] similarities)
    {
        foreach ((int word, double weight) in vector)
        {
            foreach (Neighbour other in CollectionsMarshal.AsSpan(papersOfWord[word]))
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

    /// <summary>Counts the stems of a text.</summary>
    private readonly struct TermCounter(Dictionary<string, int> counts, int weight) : IWordSink
    {
        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            if (token.Kind == WordKind.Part)
            {
                Span<char> term = stackalloc char[TermFolding.MaximumLength + 1];
                int length = EnglishStemmer.Stem(term, TermFolding.Fold(text, term));
                CollectionsMarshal.GetValueRefOrAddDefault(counts, new string(term[..length]), out _) += weight;
            }
        }
    }
}
