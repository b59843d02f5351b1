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

    private readonly struct Collector(Dictionary<string, VectorTerm> terms) : IWordSink
    {
        public Dictionary<string, VectorTerm> Terms => terms;

        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            string folded = TermFolding.Fold(text.ToString());
            bool isTelling = token.Kind == WordKind.Part && folded.Length > 1 && !char.IsDigit(folded[0]) && !EnglishStopWords.Contains(folded);
            if (isTelling)
            {
                string stem = EnglishStemmer.Stem(folded);
                terms[stem] = terms.TryGetValue(stem, out VectorTerm known)
                    ? known with { Count = known.Count + 1 }
                    : new VectorTerm(stem, text.ToString(), token.Position, 1);
            }
        }
    }
}
