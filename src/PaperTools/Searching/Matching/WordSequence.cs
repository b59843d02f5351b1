using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>A place in a text.</summary>
internal readonly record struct TextSpan(int Start, int Length);

/// <summary>Words in a row or near each other; a single word is a row of one.</summary>
/// <param name="Parts">The tests for the words, <see cref="MaximumParts"/> at most.</param>
/// <param name="Joined">The parts written as one word, which counts as well; null for none.</param>
/// <param name="Within">The number of other words that may stand between them, in any order; null for a row in this order.</param>
internal sealed record WordSequence(IReadOnlyList<Term> Parts, Term? Joined = null, int? Within = null)
{
    /// <summary>The words of a sequence at most: their places are kept as bits of a number.</summary>
    public const int MaximumParts = 64;

    /// <summary>What the longest of the words begins with, folded; empty where nothing is known.</summary>
    public string Anchor { get; } = LongestNeedle(Parts);

    /// <summary>The places in a text, none overlapping the next.</summary>
    public List<TextSpan> FindIn(string text)
    {
        List<TextSpan> pieces = SequencePieces.Of(text, this);
        return pieces.Count == 0 ? pieces : FindIn(text, pieces);
    }

    /// <summary>The places in some pieces of a text.</summary>
    public List<TextSpan> FindIn(string text, IEnumerable<TextSpan> pieces)
    {
        List<TextSpan> spans = [];
        var places = new SequencePlaces(this);
        var finder = new Finder(this, places);
        foreach (TextSpan piece in pieces)
        {
            WordBreaker.Break(text.AsSpan(piece.Start, piece.Length), ref finder);
            foreach (TextSpan span in places.TakeSpans())
            {
                spans.Add(span with { Start = piece.Start + span.Start });
            }
        }

        return spans;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Within is int within ? $"\"{string.Join(' ', Parts)}\"~{within}" : Parts.Count == 1 ? Parts[0].ToString() : $"\"{string.Join(' ', Parts)}\"";

    private static string LongestNeedle(IReadOnlyList<Term> parts)
    {
        string longest = "";
        foreach (Term part in parts)
        {
            longest = part.Needle.Length > longest.Length ? part.Needle : longest;
        }

        return longest;
    }

    /// <summary>Notes at each position of the text which parts stand there.</summary>
    private readonly struct Finder(WordSequence sequence, SequencePlaces places) : IWordSink
    {
        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            Span<char> buffer = stackalloc char[TermFolding.MaximumLength];
            ReadOnlySpan<char> folded = buffer[..TermFolding.Fold(text, buffer)];
            if (token.Kind == WordKind.Joined)
            {
                if (Matches(sequence.Joined, text, folded) || (sequence.Parts.Count == 1 && Matches(sequence.Parts[0], text, folded)))
                {
                    places.AddJoined(token.Position, new TextSpan(token.Start, token.Length));
                }

                return;
            }

            ulong found = 0;
            for (int i = 0; i < sequence.Parts.Count; i++)
            {
                found |= Matches(sequence.Parts[i], text, folded) ? 1UL << i : 0;
            }

            if (Matches(sequence.Joined, text, folded))
            {
                places.AddJoined(token.Position, new TextSpan(token.Start, token.Length));
            }

            if (token.Kind == WordKind.Signed)
            {
                places.AddSigned(token.Position, found, token.Start, token.End);
            }
            else
            {
                places.AddPart(token.Position, found, token.Start, token.End);
            }
        }

        private static bool Matches(Term? term, ReadOnlySpan<char> text, ReadOnlySpan<char> folded) => term is not null && term.Matches(text, folded);
    }
}
