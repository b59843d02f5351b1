using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>
/// The label of a group: the words that weigh most in it as a whole, of those that half of its papers share, as running text
/// writes them, since titles have capitals.
/// </summary>
internal static class GroupLabel
{
    private const int Words = 3;

    /// <summary>Makes the label; the first paper's title where no word says anything.</summary>
    /// <param name="vectors">The vectors of all papers.</param>
    /// <param name="papers">All papers.</param>
    /// <param name="group">The numbers of those in the group.</param>
    public static string Of(PaperVectors vectors, IReadOnlyList<Paper> papers, IReadOnlyList<int> group)
    {
        int[] words = Strongest(vectors, group);
        return words.Length == 0 ? papers[group[0]].Title : string.Join(", ", Written(vectors.Words, words, group.Select(index => papers[index])));
    }

    private static int[] Strongest(PaperVectors vectors, IReadOnlyList<int> group)
    {
        var weights = new Dictionary<int, (double Sum, int Papers)>();
        foreach (int index in group)
        {
            foreach ((int word, double weight) in vectors[index])
            {
                (double sum, int papers) = weights.GetValueOrDefault(word);
                weights[word] = (sum + weight, papers + 1);
            }
        }

        return
        [
            .. weights
                .OrderByDescending(word => 2 * word.Value.Papers > group.Count)
                .ThenByDescending(word => word.Value.Sum)
                .ThenBy(word => vectors.Words[word.Key], StringComparer.Ordinal)
                .Take(Words)
                .Select(word => word.Key),
        ];
    }

    /// <summary>The words as the first paper that has them writes them.</summary>
    private static IEnumerable<string> Written(StemNumbers numbers, int[] words, IEnumerable<Paper> papers)
    {
        var finder = new Finder(numbers, words, new string?[words.Length]);
        foreach (Paper paper in papers.TakeWhile(_ => finder.Found.Contains(null)))
        {
            WordBreaker.Break($"{paper.Abstract}\n{SimilarPapers.TextOf(paper)}", ref finder);
        }

        return finder.Found.Select(written => written!);
    }

    private readonly struct Finder(StemNumbers numbers, int[] words, string?[] found) : IWordSink
    {
        /// <summary>The words as they were written first; null for those that did not come yet.</summary>
        public string?[] Found => found;

        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            int index = token.Kind == WordKind.Part && numbers.Of(text) is int number ? Array.IndexOf(words, number) : -1;
            if (index >= 0)
            {
                found[index] ??= text.ToString();
            }
        }
    }
}
