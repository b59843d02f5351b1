using PaperTools.Identity;

namespace PaperTools.Library;

/// <summary>What adding a paper did.</summary>
public enum AddOutcome
{
    /// <summary>The library did not have the paper.</summary>
    Added,

    /// <summary>The library had it, and took over what was new in this description of it.</summary>
    Merged,

    /// <summary>The library had it, with all that this description says.</summary>
    Unchanged,
}

/// <summary>What happened to a paper that was added; it is on the disk by the time this is given.</summary>
/// <param name="Outcome">What adding did.</param>
/// <param name="Paper">The paper as the library has it now.</param>
/// <param name="Doubts">Papers of the library that may be the same, and why they were not merged.</param>
public sealed record AddedPaper(AddOutcome Outcome, Paper Paper, IReadOnlyList<DoubtfulMatch> Doubts)
{
    /// <summary>The title.</summary>
    public string Title => Paper.Title;

    /// <summary>What the description is to the library: a new paper, a revision, a cross-listing, more of a known one, or nothing new.</summary>
    public PaperChange Change { get; init; }

    /// <summary>Whether the library had never seen the paper.</summary>
    public bool IsNew => Outcome == AddOutcome.Added;

    /// <summary>What happened, and to what: <c>Added: Dual Grained Quantization</c>.</summary>
    public override string ToString() => $"{Outcome}: {Title}";
}

/// <summary>A paper of the library that may be the same as one that was added, and was not merged with it.</summary>
/// <param name="Paper">The paper of the library.</param>
/// <param name="Reason">What is doubtful.</param>
public sealed record DoubtfulMatch(Paper Paper, string Reason)
{
    /// <summary>Number and title of the paper, and the reason.</summary>
    public override string ToString() => $"{Paper.Entry?.Id}: {Paper.Title} ({Reason})";
}
