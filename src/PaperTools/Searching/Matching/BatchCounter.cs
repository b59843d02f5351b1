using System.Runtime.CompilerServices;
using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>Counts the terms of a query in a batch of papers by reading their text.</summary>
internal static class BatchCounter
{
    /// <summary>With more terms than this, cutting the text into words once costs less than looking for each.</summary>
    private const int MaximumNeedles = 6;

    /// <summary>Fills the batch's counts.</summary>
    public static void Fill(PaperBatch batch, IReadOnlyList<Term> terms)
    {
        batch.Prepare(terms.Count);
        bool byNeedle = terms.Count <= MaximumNeedles && terms.All(term => term.Needle.Length > 0);
        var words = byNeedle ? null : new TermsByWord(terms);
        for (int i = 0; i < batch.Count; i++)
        {
            Paper paper = batch.Papers[i];
            batch.TitleLengths[i] = paper.Title.Length;
            batch.AbstractLengths[i] = paper.Abstract.Length;
            if (words is null)
            {
                FillByNeedle(batch, i, terms);
            }
            else
            {
                FillByWord(batch, i, words);
            }
        }
    }

    private static void FillByNeedle(PaperBatch batch, int paper, IReadOnlyList<Term> terms)
    {
        Add(batch, paper, batch.Papers[paper].Title, WordFields.Title, terms);
        Add(batch, paper, batch.Papers[paper].Abstract, WordFields.Abstract, terms);
        foreach (string keyword in batch.Papers[paper].Keywords)
        {
            Add(batch, paper, keyword, WordFields.Keywords, terms);
        }
    }

    private static void Add(PaperBatch batch, int paper, string text, WordFields field, IReadOnlyList<Term> terms)
    {
        Span<int> found = stackalloc int[MaximumNeedles];
        found.Clear();
        TextScanner.Count(text, terms, found);
        for (int i = 0; i < terms.Count; i++)
        {
            for (; found[i] > 0; found[i]--)
            {
                batch.Counts[i][paper] = batch.Counts[i][paper].Increment(field);
            }
        }
    }

    private static void FillByWord(PaperBatch batch, int paper, TermsByWord words)
    {
        foreach ((WordFields field, string text) in PaperTexts.Of(batch.Papers[paper], WordFields.All))
        {
            var counter = new WordTermCounter(batch.Counts, paper, field, words);
            WordBreaker.Break(text, ref counter);
        }
    }

    private readonly struct WordTermCounter(FieldCounts[][] counts, int paper, WordFields field, TermsByWord words) : IWordSink
    {
        [SkipLocalsInit]
        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            Span<char> folded = stackalloc char[TermFolding.MaximumLength];
            int length = TermFolding.Fold(text, folded);
            foreach (int term in words.Find(folded[..length]))
            {
                counts[term][paper] = counts[term][paper].Increment(field);
            }
        }
    }
}
