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

    /// <summary>The places in a text, none overlapping the next.</summary>
    public List<TextSpan> FindIn(string text) => FindIn(text, SequencePieces.Of(text, this));

    /// <summary>The places in some pieces of a text.</summary>
    public List<TextSpan> FindIn(string text, IEnumerable<TextSpan> pieces)
    {
        List<TextSpan> spans = [];
        foreach (TextSpan piece in pieces)
        {
            var finder = new Finder(this);
            WordBreaker.Break(text.AsSpan(piece.Start, piece.Length), ref finder);
            foreach (TextSpan span in finder.Spans())
            {
                spans.Add(span with { Start = piece.Start + span.Start });
            }
        }

        return spans;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Within is int within ? $"\"{string.Join(' ', Parts)}\"~{within}" : Parts.Count == 1 ? Parts[0].ToString() : $"\"{string.Join(' ', Parts)}\"";

    /// <summary>Notes at each position of the text which parts stand there.</summary>
    private struct Finder(WordSequence sequence) : IWordSink
    {
        private readonly List<(ulong Parts, int Start, int End)> _positions = [];
        private readonly List<(int Position, TextSpan Span)> _joined = [];

        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            Span<char> buffer = stackalloc char[TermFolding.MaximumLength];
            ReadOnlySpan<char> folded = buffer[..TermFolding.Fold(text, buffer)];
            if (token.Kind == WordKind.Joined)
            {
                if (Matches(sequence.Joined, text, folded) || (sequence.Parts.Count == 1 && Matches(sequence.Parts[0], text, folded)))
                {
                    _joined.Add((token.Position, new TextSpan(token.Start, token.Length)));
                }

                return;
            }

            ulong found = token.Kind == WordKind.Signed ? _positions[^1].Parts : 0;
            for (int i = 0; i < sequence.Parts.Count; i++)
            {
                found |= Matches(sequence.Parts[i], text, folded) ? 1UL << i : 0;
            }

            if (Matches(sequence.Joined, text, folded))
            {
                _joined.Add((token.Position, new TextSpan(token.Start, token.Length)));
            }

            if (token.Kind == WordKind.Signed)
            {
                _positions[^1] = (found, token.Start, token.End);
            }
            else
            {
                _positions.Add((found, token.Start, token.End));
            }
        }

        public readonly List<TextSpan> Spans()
        {
            List<TextSpan> spans = [];
            int joined = 0;
            int position = 0;
            while (position < _positions.Count)
            {
                while (joined < _joined.Count && _joined[joined].Position < position)
                {
                    joined++;
                }

                int length = sequence.Within is int within ? NearLength(position, within) : RowLength(position);
                if (length > 0)
                {
                    int start = _positions[position].Start;
                    spans.Add(new TextSpan(start, _positions[position + length - 1].End - start));
                }
                else if (joined < _joined.Count && _joined[joined].Position == position)
                {
                    spans.Add(_joined[joined].Span);
                }

                position += Math.Max(1, length);
            }

            return spans;
        }

        private static bool Matches(Term? term, ReadOnlySpan<char> text, ReadOnlySpan<char> folded) => term is not null && term.Matches(text, folded);

        private readonly int RowLength(int position)
        {
            int count = sequence.Parts.Count;
            for (int i = 0; i < count; i++)
            {
                if (position + i >= _positions.Count || (_positions[position + i].Parts & 1UL << i) == 0)
                {
                    return 0;
                }
            }

            return count;
        }

        private readonly int NearLength(int position, int within)
        {
            if (_positions[position].Parts == 0)
            {
                return 0;
            }

            ulong all = ulong.MaxValue >> (64 - sequence.Parts.Count);
            int end = Math.Min(_positions.Count, position + sequence.Parts.Count + within);
            ulong found = 0;
            for (int i = position; i < end; i++)
            {
                found |= _positions[i].Parts;
                if (found == all)
                {
                    return i - position + 1;
                }
            }

            return 0;
        }
    }
}
