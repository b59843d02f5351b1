namespace PaperTools.Searching;

/// <summary>
/// What the scores of papers are made of; in arrays, since millions of papers are scored. Who makes it fills it, and may dispose of
/// it for the next search, once no score is wanted any more.
/// </summary>
internal sealed class MatchCounts : IDisposable
{
    /// <summary>Makes room for counts.</summary>
    /// <param name="papers">The number of papers.</param>
    /// <param name="evidence">The number of pieces of evidence that the query has.</param>
    public MatchCounts(int papers, int evidence)
    {
        Papers = papers;
        Evidence = evidence;
        TitleLengths = MatchArrays.Numbers.Rent(papers);
        AbstractLengths = MatchArrays.Numbers.Rent(papers);
        Counts = MatchArrays.Counts.Rent(papers * evidence);
    }

    /// <summary>The number of papers; the arrays may be longer.</summary>
    public int Papers { get; }

    /// <summary>The characters of each title.</summary>
    public int[] TitleLengths { get; }

    /// <summary>The characters of each abstract.</summary>
    public int[] AbstractLengths { get; }

    /// <summary>How often each piece of evidence occurs, paper by paper.</summary>
    public FieldCounts[] Counts { get; }

    /// <summary>The number of pieces of evidence.</summary>
    public int Evidence { get; }

    /// <summary>How often each piece of evidence occurs in a paper.</summary>
    public Span<FieldCounts> Of(int index) => Counts.AsSpan(index * Evidence, Evidence);

    /// <inheritdoc/>
    public void Dispose()
    {
        MatchArrays.Numbers.Return(TitleLengths);
        MatchArrays.Numbers.Return(AbstractLengths);
        MatchArrays.Counts.Return(Counts);
    }
}
