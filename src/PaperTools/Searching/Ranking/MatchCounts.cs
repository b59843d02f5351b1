namespace PaperTools.Searching;

/// <summary>What the scores of papers are made of; in arrays, since millions of papers are scored. Who makes it fills it.</summary>
/// <param name="papers">The number of papers.</param>
/// <param name="evidence">The number of pieces of evidence that the query has.</param>
internal sealed class MatchCounts(int papers, int evidence)
{
    /// <summary>The characters of each title.</summary>
    public int[] TitleLengths { get; } = GC.AllocateUninitializedArray<int>(papers);

    /// <summary>The characters of each abstract.</summary>
    public int[] AbstractLengths { get; } = GC.AllocateUninitializedArray<int>(papers);

    /// <summary>How often each piece of evidence occurs, paper by paper.</summary>
    public FieldCounts[] Counts { get; } = GC.AllocateUninitializedArray<FieldCounts>(papers * evidence);

    /// <summary>The number of pieces of evidence.</summary>
    public int Evidence => evidence;

    /// <summary>How often each piece of evidence occurs in a paper.</summary>
    public Span<FieldCounts> Of(int index) => Counts.AsSpan(index * evidence, evidence);
}
