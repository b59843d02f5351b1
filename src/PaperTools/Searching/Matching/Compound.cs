using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>A compound of a query: its parts as written, and the whole as one word.</summary>
/// <param name="Parts">The parts.</param>
/// <param name="Joined">The parts as one word; null where there is one part, or where the script joins nothing.</param>
/// <param name="IsSigned">Whether the last part has a sign: <c>C++</c>.</param>
internal sealed record Compound(IReadOnlyList<string> Parts, string? Joined, bool IsSigned)
{
    /// <summary>The compounds of a text.</summary>
    public static IReadOnlyList<Compound> Of(string text)
    {
        var collector = new Collector([]);
        WordBreaker.Break(text, ref collector);
        return [.. collector.Builders.Select(builder => new Compound(builder.Parts, builder.Parts.Count > 1 && !builder.IsSigned ? builder.Joined : null, builder.IsSigned))];
    }

    /// <summary>The tests for the parts.</summary>
    public IEnumerable<Term> Terms(bool isExact) =>
        Parts.Select<string, Term>((part, index) => (isExact, IsSigned && index == Parts.Count - 1) switch
        {
            (true, _) => new WrittenTerm(part),
            (_, true) => new WholeTerm(TermFolding.Fold(part)),
            _ => Stemmed(part),
        });

    /// <summary>The parts in a row, or as one word.</summary>
    /// <param name="isExact">Whether they must stand as written.</param>
    /// <param name="makeLast">Makes the test for the last part; null for that of the others.</param>
    public WordSequence ToSequence(bool isExact, Func<string, Term>? makeLast = null)
    {
        IEnumerable<Term> terms = Terms(isExact);
        if (makeLast is not null)
        {
            return new WordSequence([.. terms.SkipLast(1), makeLast(Parts[^1])], Joined is null ? null : makeLast(Joined));
        }

        return new WordSequence([.. terms], isExact || Joined is null ? null : Stemmed(Joined));
    }

    private static StemTerm Stemmed(string word) => new(EnglishStemmer.Stem(TermFolding.Fold(word)));

    private sealed class Builder(int start)
    {
        public int Start => start;

        public List<string> Parts { get; } = [];

        public string? Joined { get; set; }

        public bool IsSigned { get; set; }
    }

    private readonly struct Collector(List<Builder> builders) : IWordSink
    {
        public List<Builder> Builders => builders;

        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            // A chain too long for one sequence goes on in the next.
            if (builders.Count == 0 || builders[^1].Start != token.Compound || (token.Kind == WordKind.Part && builders[^1].Parts.Count == WordSequence.MaximumParts))
            {
                builders.Add(new Builder(token.Compound));
            }

            Builder last = builders[^1];
            switch (token.Kind)
            {
                case WordKind.Part:
                    last.Parts.Add(text.ToString());
                    break;
                case WordKind.Signed:
                    last.Parts[^1] = text.ToString();
                    last.IsSigned = true;
                    break;
                default:
                    last.Joined = text.ToString();
                    break;
            }
        }
    }
}
