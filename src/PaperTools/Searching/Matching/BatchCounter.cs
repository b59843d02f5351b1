using System.Runtime.CompilerServices;

namespace PaperTools.Searching;

/// <summary>Counts the terms of a query in batches of papers by reading their text.</summary>
/// <remarks>Not safe for use on several threads at the same time.</remarks>
internal sealed class BatchCounter
{
    private readonly TextScanner? _scanner;
    private readonly TermsByWord _words;
    private readonly int[] _sums;

    /// <summary>Makes a counter.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="scans">Whether the text may be scanned for few terms; else every word is cut out.</param>
    public BatchCounter(IReadOnlyList<Term> terms, bool scans = true)
    {
        _scanner = scans ? TextScanner.For(terms) : null;
        _words = new TermsByWord(terms);
        _sums = new int[terms.Count];
    }

    /// <summary>Fills the batch's counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(PaperBatch batch)
    {
        batch.Prepare(_sums.Length);
        for (int i = 0; i < batch.Count; i++)
        {
            Paper paper = batch.Papers[i];
            batch.SetLengths(i, paper.Title.Length, paper.AbstractText.Length);
            if (_sums.Length > 0)
            {
                Count(paper.Title, WordFields.Title, batch, i);
                Count(paper.AbstractText, WordFields.Abstract, batch, i);
                foreach (string keyword in paper.Keywords)
                {
                    Count(keyword, WordFields.Keywords, batch, i);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(LazyText text, WordFields field, PaperBatch batch, int paper)
    {
        Array.Clear(_sums);
        if (_scanner is not null)
        {
            _scanner.Count(text, _sums);
        }
        else
        {
            WordTermCounter.Count(text.ToString(), _words, _sums);
        }

        for (int i = 0; i < _sums.Length; i++)
        {
            if (_sums[i] > 0)
            {
                batch.Counts[i][paper] = batch.Counts[i][paper].Plus(field, _sums[i]);
            }
        }
    }
}
