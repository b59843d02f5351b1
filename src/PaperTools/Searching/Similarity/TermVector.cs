using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>A word of a text that says something of its subject.</summary>
/// <param name="Stem">What it is compared by.</param>
/// <param name="Written">How it stands in the text for the first time.</param>
/// <param name="First">Its first place among the words of the text.</param>
/// <param name="Count">How often it occurs.</param>
internal readonly record struct VectorTerm(string Stem, string Written, int First, int Count);

/// <summary>The words of a text with their counts: no stop words, no single letters, no bare numbers.</summary>
internal sealed class TermVector
{
    private TermVector(IReadOnlyCollection<VectorTerm> terms)
    {
        Terms = terms;
    }

    /// <summary>The words.</summary>
    public IReadOnlyCollection<VectorTerm> Terms { get; }

    /// <summary>The words of a text.</summary>
    public static TermVector Of(string text)
    {
        var collector = new Collector(new Dictionary<string, VectorTerm>(StringComparer.Ordinal));
        WordBreaker.Break(text, ref collector);
        return new TermVector(collector.Terms.Values);
    }

    /// <summary>What a word as written is compared by; null where it says nothing of a subject.</summary>
    public static string? StemOf(ReadOnlySpan<char> written)
    {
        string folded = TermFolding.Fold(written.ToString());
        bool isTelling = folded.Length > 1 && !char.IsDigit(folded[0]) && !EnglishStopWords.Contains(folded);
        return isTelling ? EnglishStemmer.Stem(folded) : null;
    }

    private readonly struct Collector(Dictionary<string, VectorTerm> terms) : IWordSink
    {
        public Dictionary<string, VectorTerm> Terms => terms;

        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            if (token.Kind == WordKind.Part && StemOf(text) is string stem)
            {
                terms[stem] = terms.TryGetValue(stem, out VectorTerm known)
                    ? known with { Count = known.Count + 1 }
                    : new VectorTerm(stem, text.ToString(), token.Position, 1);
            }
        }
    }
}
