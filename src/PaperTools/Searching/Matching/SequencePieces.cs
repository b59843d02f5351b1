using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>
/// Finds the pieces of a text that words in a row or near each other can stand in, so that not all of it has to be cut into
/// words: around each place where the longest of the words may stand, as many words to either side as the sequence can
/// reach. A piece ends at white space, which no word contains, so that it has the words of the whole.
/// </summary>
internal static class SequencePieces
{
    /// <summary>The pieces in order, none touching the next.</summary>
    public static List<TextSpan> Of(string text, WordSequence sequence)
    {
        string anchor = sequence.Anchor;
        if (sequence.Joined is not null || anchor.Length == 0)
        {
            return [new TextSpan(0, text.Length)];
        }

        // A single word may be parts that the text has joined.
        ReadOnlySpan<char> joiners = sequence.Parts.Count == 1 ? CharacterClasses.AsciiJoiners : [];
        int reach = sequence.Parts.Count - 1 + sequence.Within.GetValueOrDefault();
        List<TextSpan> pieces = [];
        int start = 0;
        int end = -1;
        for (int place = NextPlace(text, 0, anchor, joiners); place < text.Length; place = NextPlace(text, place, anchor, joiners))
        {
            int left = GoLeft(text, place, reach, Math.Max(end, 0));
            if (left > end)
            {
                Add(pieces, start, end);
                start = left;
            }

            // White space beyond ASCII is a place, too; it is passed over.
            place = Math.Max(GoRight(text, place, 0), place + 1);
            end = GoRight(text, place, reach);
        }

        Add(pieces, start, end);
        return pieces;
    }

    private static void Add(List<TextSpan> pieces, int start, int end)
    {
        if (end >= 0)
        {
            pieces.Add(new TextSpan(start, end - start));
        }
    }

    /// <summary>The next place of the anchor, of a joiner, or of a character beyond ASCII, which may be one of its letters when folded; the text's end where there is none.</summary>
    private static int NextPlace(string text, int from, string anchor, ReadOnlySpan<char> joiners)
    {
        ReadOnlySpan<char> rest = UpTo(text.AsSpan(from).IndexOfAnyExceptInRange('\0', '\x7F'), text.AsSpan(from));
        rest = UpTo(rest.IndexOfAny(joiners), rest);
        return from + UpTo(rest.IndexOf(anchor, StringComparison.OrdinalIgnoreCase), rest).Length;
    }

    private static ReadOnlySpan<char> UpTo(int place, ReadOnlySpan<char> text) => place < 0 ? text : text[..place];

    /// <summary>The start of the run of characters without white space that a place is in, or of as many runs with a word before it.</summary>
    private static int GoLeft(string text, int at, int words, int limit)
    {
        bool hasWord = true;
        while (true)
        {
            while (at > limit && !char.IsWhiteSpace(text[at - 1]))
            {
                at--;
                hasWord |= char.IsAsciiLetterOrDigit(text[at]);
            }

            words -= hasWord ? 1 : 0;
            if (words < 0 || at <= limit)
            {
                return at;
            }

            hasWord = false;
            while (at > limit && char.IsWhiteSpace(text[at - 1]))
            {
                at--;
            }
        }
    }

    /// <summary>The end of the run of characters without white space that a place is in, or of as many runs with a word behind it.</summary>
    private static int GoRight(string text, int at, int words)
    {
        bool hasWord = true;
        while (true)
        {
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                hasWord |= char.IsAsciiLetterOrDigit(text[at]);
                at++;
            }

            words -= hasWord ? 1 : 0;
            if (words < 0 || at == text.Length)
            {
                return at;
            }

            hasWord = false;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }
        }
    }
}
