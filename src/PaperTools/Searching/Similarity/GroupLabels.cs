using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>
/// The labels of groups: the words that weigh most in a group as a whole, of those that half of its papers share, as running
/// text writes them, since titles have capitals.
/// </summary>
/// <param name="vectors">The vectors of all papers.</param>
/// <param name="papers">All papers.</param>
internal sealed class GroupLabels(PaperVectors vectors, IReadOnlyList<Paper> papers)
{
    private const int Words = 3;

    /// <summary>The weight of each word in a group, and the papers of the group that have it; all 0 between groups.</summary>
    private readonly double[] _weights = new double[vectors.Words.Count];
    private readonly int[] _papersWithWord = new int[vectors.Words.Count];

    /// <summary>Makes the label of a group; the first paper's title where no word says anything.</summary>
    /// <param name="group">The numbers of the papers in the group.</param>
    public string Of(int[] group)
    {
        int[] words = Strongest(group);
        return words.Length == 0 ? papers[group[0]].Title : string.Join(", ", Written(words, group));
    }

    private int[] Strongest(int[] group)
    {
        List<int> words = [];
        foreach (int paper in group)
        {
            ReadOnlySpan<int> vector = vectors.WordsOf(paper);
            for (int i = 0; i < vector.Length; i++)
            {
                if (_papersWithWord[vector[i]]++ == 0)
                {
                    words.Add(vector[i]);
                }

                _weights[vector[i]] += vectors.WeightsOf(paper)[i];
            }
        }

        int[] shared = [.. words.Where(word => 2 * _papersWithWord[word] > group.Length)];
        int[] strongest = Heaviest(shared);
        if (strongest.Length < Words)
        {
            strongest = [.. strongest, .. Heaviest([.. words.Except(shared)]).Take(Words - strongest.Length)];
        }

        foreach (int word in words)
        {
            _weights[word] = 0;
            _papersWithWord[word] = 0;
        }

        return strongest;
    }

    private int[] Heaviest(int[] words) => HeaviestWords.Of(vectors.Words, words, Array.ConvertAll(words, word => _weights[word]), Words);

    /// <summary>The words as the first paper that has them writes them, its abstract before its title.</summary>
    private IEnumerable<string> Written(int[] words, int[] group)
    {
        var finder = new Finder(vectors.Words, words, new string?[words.Length]);
        foreach (string text in group.SelectMany(TextsOf).TakeWhile(_ => finder.Found.Contains(null)))
        {
            WordBreaker.Break(text, ref finder);
        }

        return finder.Found.Select(written => written!);
    }

    private IEnumerable<string> TextsOf(int paper) =>
        PaperTexts.Of(papers[paper], WordFields.All).Select(part => part.Text).Prepend(papers[paper].Abstract);

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
