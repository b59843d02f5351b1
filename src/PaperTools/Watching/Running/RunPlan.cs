namespace PaperTools.Watching;

/// <summary>All that a run came to before anything is written or sent.</summary>
internal sealed record RunPlan
{
    /// <summary>What nobody else has.</summary>
    public required string Token { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required WatchRunOutcome Outcome { get; init; }

    public required string Summary { get; init; }

    /// <summary>The papers read.</summary>
    public required IReadOnlyCollection<long> Read { get; init; }

    /// <summary>The conditions that papers were judged under.</summary>
    public required string Conditions { get; init; }

    /// <summary>The papers that do not meet them.</summary>
    public required IReadOnlyCollection<long> Judged { get; init; }

    /// <summary>The papers to deliver, in their order.</summary>
    public required IReadOnlyList<SelectedPaper> Selected { get; init; }

    /// <summary>Their identities.</summary>
    public required IReadOnlyCollection<string> Identities { get; init; }

    /// <summary>What is to be written and sent.</summary>
    public required IReadOnlyList<OutputTask> Tasks { get; init; }

    /// <summary>What is remembered of addresses.</summary>
    public required IReadOnlyList<(string Address, FetchState State)> Addresses { get; init; }
}
