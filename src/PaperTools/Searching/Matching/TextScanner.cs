using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>
/// Counts a few terms in texts without cutting them into words: the places where a term's needle stands are found by
/// vectorised search, and only the chunk of text around each, up to the next spaces, is cut into words and looked at.
/// Two kinds of chunk can hold a word whose letters do not stand there in a row, and are looked at as well: those with
/// characters beyond ASCII, and those where a joiner stands between two neighbours of the needle.
/// </summary>
internal static class TextScanner
{
    private static readonly SearchValues<char> s_joiners = SearchValues.Create("-.^_&,");

    /// <summary>Adds how often each term occurs in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="terms">The terms; each has a needle.</param>
    /// <param name="counts">Takes the sums, one for each term.</param>
    public static void Count(string text, IReadOnlyList<Term> terms, Span<int> counts)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            counts[i] += CountAtNeedle(text, terms[i]);
        }

        CountAtJoiners(text, terms, counts);
        CountBeyondAscii(text, terms, counts);
    }

    private static int CountAtNeedle(string text, Term term)
    {
        if (!HasAsciiNeedle(term))
        {
            return 0;
        }

        int count = 0;
        int at = 0;
        while (NextNeedle(text, term.Needle, at, text.Length) is int found)
        {
            (int start, int end) = ChunkAt(text, found);
            count += CountInChunk(text.AsSpan(start, end - start), term);
            at = end;
        }

        return count;
    }

    private static void CountAtJoiners(string text, IReadOnlyList<Term> terms, Span<int> counts)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            int last = 0;
            int at = 0;
            while (NextJoiner(text, at) is int next)
            {
                at = next;
                if (at <= last || !AreNeighbours(terms[i].Needle, text[at - 2], text[at]))
                {
                    continue;
                }

                (int start, int end) = ChunkAt(text, at);
                if (!IsCounted(text, terms[i], start, end) && Ascii.IsValid(text.AsSpan(start, end - start)))
                {
                    counts[i] += CountInChunk(text.AsSpan(start, end - start), terms[i]);
                }

                last = end;
            }
        }
    }

    /// <summary>The place after the next joiner that has no space on either side.</summary>
    private static int? NextJoiner(string text, int at)
    {
        while (at < text.Length)
        {
            int found = text.AsSpan(at).IndexOfAny(s_joiners);
            if (found < 0)
            {
                return null;
            }

            at += found + 1;
            if (at >= 2 && at < text.Length && text[at] > ' ' && text[at - 2] > ' ')
            {
                return at;
            }
        }

        return null;
    }

    private static void CountBeyondAscii(string text, IReadOnlyList<Term> terms, Span<int> counts)
    {
        int at = 0;
        while (at < text.Length)
        {
            int found = text.AsSpan(at).IndexOfAnyExceptInRange('\0', '\x7F');
            if (found < 0)
            {
                return;
            }

            (int start, int end) = ChunkAt(text, at + found);
            for (int i = 0; i < terms.Count; i++)
            {
                counts[i] += IsCounted(text, terms[i], start, end) ? 0 : CountInChunk(text.AsSpan(start, end - start), terms[i]);
            }

            at = end;
        }
    }

    /// <summary>Whether <see cref="CountAtNeedle"/> looked at the chunk.</summary>
    private static bool IsCounted(string text, Term term, int start, int end) =>
        HasAsciiNeedle(term) && NextNeedle(text, term.Needle, start, end) is not null;

    private static bool HasAsciiNeedle(Term term) => Ascii.IsValid(term.Needle);

    /// <summary>The next place where the needle stands and a word can begin.</summary>
    private static int? NextNeedle(string text, string needle, int at, int end)
    {
        bool isLetter = char.IsAsciiLetter(needle[0]);
        while (at < end)
        {
            int found = text.AsSpan(at, end - at).IndexOf(needle, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return null;
            }

            at += found;
            if (!isLetter || at == 0 || !char.IsAsciiLetter(text[at - 1]))
            {
                return at;
            }

            at++;
        }

        return null;
    }

    /// <summary>Whether the two characters stand side by side in the needle, which a joiner parts in the text.</summary>
    private static bool AreNeighbours(string needle, char before, char after)
    {
        char first = char.ToLowerInvariant(before);
        char second = char.ToLowerInvariant(after);
        for (int i = 1; i < needle.Length; i++)
        {
            if (needle[i] == second && needle[i - 1] == first)
            {
                return true;
            }
        }

        return false;
    }

    private static (int Start, int End) ChunkAt(string text, int at)
    {
        int start = at;
        while (start > 0 && text[start - 1] > ' ')
        {
            start--;
        }

        int end = at;
        while (end < text.Length && text[end] > ' ')
        {
            end++;
        }

        return (start, end);
    }

    private static int CountInChunk(ReadOnlySpan<char> chunk, Term term)
    {
        var counter = new TermCounter(term);
        WordBreaker.Break(chunk, ref counter);
        return counter.Count;
    }

    private struct TermCounter(Term term) : IWordSink
    {
        public int Count { get; private set; }

        [SkipLocalsInit]
        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            Span<char> folded = stackalloc char[TermFolding.MaximumLength];
            int length = TermFolding.Fold(text, folded);
            Count += term.Matches(text, folded[..length]) ? 1 : 0;
        }
    }
}
