using System.Runtime.CompilerServices;
using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>Counts the terms that the words of a text pass.</summary>
/// <param name="terms">Knows the terms of a word.</param>
/// <param name="counts">Takes the sums, one for each term.</param>
internal readonly struct WordTermCounter(TermsByWord terms, int[] counts) : IWordSink
{
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
