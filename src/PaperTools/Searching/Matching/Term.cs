using System.Runtime.CompilerServices;
using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>A test for single words of a text. Equal tests are equal, so that a query counts each once.</summary>
/// <param name="Needle">Every word that passes begins with it, case and diacritics folded; empty where nothing is known.</param>
internal abstract record Term(string Needle)
{
    /// <summary>Whether a word passes.</summary>
    /// <param name="written">The word as written.</param>
    /// <param name="folded">The word folded.</param>
    public abstract bool Matches(ReadOnlySpan<char> written, ReadOnlySpan<char> folded);

    /// <summary>A test that every word passes which passes this one, and that needs no look at how the word is written; the test itself where it needs none.</summary>
    public virtual Term Guard => this;

    /// <summary>What stands for the term in an explanation.</summary>
    public abstract override string ToString();
}

/// <summary>Words of the same stem.</summary>
internal sealed record StemTerm(string Stem) : Term(NeedleOf(Stem))
{
    [SkipLocalsInit]
    public override bool Matches(ReadOnlySpan<char> written, ReadOnlySpan<char> folded)
    {
        if (!folded.StartsWith(Needle))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[TermFolding.MaximumLength + 1];
        folded.CopyTo(buffer);
        return buffer[..EnglishStemmer.Stem(buffer, folded.Length)].SequenceEqual(Stem);
    }

    public override string ToString() => Stem;

    /// <summary>
    /// What all words of a stem begin with. The stemmer changes at most the last letter of what it leaves (<c>happy</c>:
    /// <c>happi</c>, <c>hoping</c>: <c>hope</c>, <c>possibility</c>: <c>possibl</c>), but for the exceptions <c>dying</c>, <c>lying</c>, <c>tying</c>.
    /// </summary>
    private static string NeedleOf(string stem) => stem switch
    {
        "die" or "lie" or "tie" => stem[..1],
        "sky" => "sk",
        _ when stem.Length > 1 && (stem[^1] is 'i' or 'e' || stem.EndsWith("bl", StringComparison.Ordinal)) => stem[..^1],
        _ => stem,
    };
}

/// <summary>One word, folded.</summary>
internal sealed record WholeTerm(string Word) : Term(Word)
{
    public override bool Matches(ReadOnlySpan<char> written, ReadOnlySpan<char> folded) => folded.SequenceEqual(Word);

    public override string ToString() => Word;
}

/// <summary>One word, as written.</summary>
internal sealed record WrittenTerm(string Word) : Term(TermFolding.Fold(Word))
{
    public override bool Matches(ReadOnlySpan<char> written, ReadOnlySpan<char> folded) => written.SequenceEqual(Word);

    public override Term Guard => new WholeTerm(Needle);

    public override string ToString() => Word;
}

/// <summary>Words with the same beginning.</summary>
internal sealed record PrefixTerm(string Prefix) : Term(Prefix)
{
    public override bool Matches(ReadOnlySpan<char> written, ReadOnlySpan<char> folded) => folded.StartsWith(Prefix);

    public override string ToString() => Prefix + "*";
}

/// <summary>Words with the same beginning, as written.</summary>
internal sealed record WrittenPrefixTerm(string Prefix) : Term(TermFolding.Fold(Prefix))
{
    public override bool Matches(ReadOnlySpan<char> written, ReadOnlySpan<char> folded) => written.StartsWith(Prefix);

    public override Term Guard => new PrefixTerm(Needle);

    public override string ToString() => Prefix + "*";
}

/// <summary>Words that a few edits make the same.</summary>
internal sealed record FuzzyTerm(string Word, int Edits) : Term("")
{
    public override bool Matches(ReadOnlySpan<char> written, ReadOnlySpan<char> folded) => EditDistance.IsWithin(Word, folded, Edits);

    public override string ToString() => $"{Word}~{Edits}";
}

/// <summary>Words that a few edits make the same as it is written.</summary>
internal sealed record WrittenFuzzyTerm(string Word, int Edits) : Term("")
{
    private readonly string _start = Word[..Math.Min(Word.Length, TermFolding.MaximumLength)];

    public override bool Matches(ReadOnlySpan<char> written, ReadOnlySpan<char> folded) =>
        EditDistance.IsWithin(_start, written[..Math.Min(written.Length, TermFolding.MaximumLength)], Edits);

    /// <summary>Folding can make several letters of one, and so more edits: any word may be near.</summary>
    public override Term Guard => new PrefixTerm("");

    public override string ToString() => $"{Word}~{Edits}";
}
