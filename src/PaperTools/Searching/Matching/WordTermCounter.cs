using System.Runtime.CompilerServices;
using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>Counts the terms that the words of a text pass.</summary>
/// <param name="terms">Knows the terms of a word.</param>
/// <param name="counts">Takes the sums, one for each term.</param>
internal readonly struct WordTermCounter(TermsByWord terms, int[] counts) : IWordSink
{
    /// <summary>Counts the terms in a text.</summary>
    /// <remarks>Called by methods that are compiled when they are first called; this one is compiled ahead, and with it what cuts texts into words.</remarks>
    public static void Count(ReadOnlySpan<char> text, TermsByWord terms, int[] counts)
    {
        var counter = new WordTermCounter(terms, counts);
        WordBreaker.Break(text, ref counter);
    }

    /// <inheritdoc/>
    [SkipLocalsInit]
    public void Add(in WordToken token, ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[TermFolding.MaximumLength];
        foreach (int term in terms.Find(folded[..TermFolding.Fold(text, folded)]))
        {
            counts[term]++;
        }
    }
}
