using PaperTools.Searching.Analysis;

namespace PaperTools.Identity;

/// <summary>An abstract as it is compared: its words, and its pairs of words.</summary>
internal sealed class AbstractForm
{
    /// <summary>The words of a text at least that is enough to tell.</summary>
    private const int FewestWords = 15;

    private const int MostWords = 600;

    /// <summary>Hashes in order: two such lists are compared in one walk, and many are kept.</summary>
    private readonly int[] _words;
    private readonly int[] _pairs;

    private AbstractForm(HashSet<int> words, HashSet<int> pairs)
    {
        _words = [.. words];
        _pairs = [.. pairs];
        Array.Sort(_words);
        Array.Sort(_pairs);
    }

    /// <summary>Whether there is enough of it to compare.</summary>
    public bool IsTelling => _pairs.Length >= FewestWords;

    /// <summary>The words of a text.</summary>
    public static AbstractForm Of(string text)
    {
        var collector = new Collector(new Collection());
        WordBreaker.Break(text, ref collector);
        return new AbstractForm(collector.Found.Words, collector.Found.Pairs);
    }

    /// <summary>Whether the longer text has at least a part of the shorter one's pairs of words; told as soon as it is sure.</summary>
    public bool SharesPairs(AbstractForm other, double least) => Containment(_pairs, other._pairs, least) >= least;

    /// <summary>The part of the shorter text's pairs of words that the longer one has, from 0 to 1.</summary>
    public double SharedPairs(AbstractForm other) => Containment(_pairs, other._pairs);

    /// <summary>The part of the shorter text's words that the longer one has, from 0 to 1.</summary>
    public double SharedWords(AbstractForm other) => Containment(_words, other._words);

    private static double Containment(int[] first, int[] second, double least = 0)
    {
        int fewer = Math.Min(first.Length, second.Length);
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < first.Length && j < second.Length && shared + Math.Min(first.Length - i, second.Length - j) >= least * fewer)
        {
            int order = first[i].CompareTo(second[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return fewer == 0 ? 0 : (double)shared / fewer;
    }

    private sealed class Collection
    {
        public HashSet<int> Words { get; } = [];

        public HashSet<int> Pairs { get; } = [];

        public int Previous { get; set; }
    }

    private readonly struct Collector(Collection found) : IWordSink
    {
        public Collection Found => found;

        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            if (token.Kind != WordKind.Part || found.Pairs.Count >= MostWords)
            {
                return;
            }

            Span<char> term = stackalloc char[TermFolding.MaximumLength];
            ReadOnlySpan<char> folded = term[..TermFolding.Fold(text, term)];
            int hash = string.GetHashCode(folded, StringComparison.Ordinal);
            found.Pairs.Add(HashCode.Combine(found.Previous, hash));
            found.Previous = hash;
            if (folded.Length > 2 && !EnglishStopWords.Contains(folded.ToString()))
            {
                found.Words.Add(hash);
            }
        }
    }
}
