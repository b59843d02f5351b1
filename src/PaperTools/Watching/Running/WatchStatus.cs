using System.Globalization;

namespace PaperTools.Watching;

/// <summary>How a run of a watch ended.</summary>
public enum WatchRunOutcome
{
    /// <summary>New papers came out, and everything was written and sent.</summary>
    Delivered,

    /// <summary>Nothing came out; the status says why.</summary>
    NothingNew,

    /// <summary>A source could not be read, or something could not be written or sent; the next run makes up for it.</summary>
    Incomplete,

    /// <summary>Another run of the same watch is at work, and this one did nothing.</summary>
    Busy,
}

/// <summary>Why nothing came out, from the least that happened to the most.</summary>
public enum WatchReason
{
    /// <summary>Something came out.</summary>
    None,

    /// <summary>The source could not be reached.</summary>
    SourceUnreachable,

    /// <summary>There is nothing in the source.</summary>
    NothingInSource,

    /// <summary>The source is a listing of a day on which nothing is announced.</summary>
    WeekendListing,

    /// <summary>The source has not changed since it was last read.</summary>
    NotModified,

    /// <summary>The source gave an older state than the one that was last read.</summary>
    OlderThanBefore,

    /// <summary>Every paper of the source was seen by an earlier run.</summary>
    EverythingSeenBefore,

    /// <summary>Every new paper is from before the day asked for.</summary>
    BeforeSince,

    /// <summary>No new paper matched the query.</summary>
    NothingMatched,

    /// <summary>New papers matched, and none had the least score.</summary>
    BelowThreshold,

    /// <summary>New papers matched, and others were better; they wait for the next run.</summary>
    BehindOthers,
}

/// <summary>What a run of a watch did.</summary>
public sealed record WatchStatus
{
    /// <summary>The watch.</summary>
    public required string Name { get; init; }

    /// <summary>The profile's file.</summary>
    public required string Profile { get; init; }

    /// <summary>The library's file.</summary>
    public required string Library { get; init; }

    /// <summary>How it ended.</summary>
    public required WatchRunOutcome Outcome { get; init; }

    /// <summary>Why nothing came out.</summary>
    public WatchReason Reason { get; init; }

    /// <summary>What happened, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>When it began, by local time.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Whether nothing was changed, written or sent: what would be is told.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>What each source gave.</summary>
    public IReadOnlyList<WatchSourceStatus> Sources { get; init; } = [];

    /// <summary>The papers read.</summary>
    public int Read => Sources.Sum(source => source.Read);

    /// <summary>The papers that the library did not have.</summary>
    public int New => Sources.Sum(source => source.New);

    /// <summary>The papers that the library had already.</summary>
    public int Repeated => Sources.Sum(source => source.Repeated);

    /// <summary>The papers that were not delivered before and match the query.</summary>
    public int Matched { get; init; }

    /// <summary>The papers selected, the best first.</summary>
    public IReadOnlyList<Paper> Papers { get; init; } = [];

    /// <summary>The number of papers selected.</summary>
    public int Selected => Papers.Count;

    /// <summary>The files, mails, answers and entries that could not be read.</summary>
    public int Failed => Sources.Sum(source => source.Failed);

    /// <summary>The best score of a paper that matched; null where none did, or without a query.</summary>
    public double? BestScore { get; init; }

    /// <summary>What was written and sent, also for an earlier run that had not come to its end.</summary>
    public IReadOnlyList<WatchOutputStatus> Outputs { get; init; } = [];

    /// <summary>Whether all is well: a scheduler's view.</summary>
    public bool IsSuccess => Outcome is WatchRunOutcome.Delivered or WatchRunOutcome.NothingNew;

    /// <summary>Name and what happened.</summary>
    public override string ToString() => $"{Name}: {Message}";
}

/// <summary>What a source gave.</summary>
/// <param name="Source">The source, without secrets.</param>
public sealed record WatchSourceStatus(string Source)
{
    /// <summary>The papers read.</summary>
    public int Read { get; init; }

    /// <summary>Those that the library did not have.</summary>
    public int New { get; init; }

    /// <summary>Those that it had already.</summary>
    public int Repeated { get; init; }

    /// <summary>Those that were selected.</summary>
    public int Selected { get; init; }

    /// <summary>The files, mails, answers and entries that could not be read.</summary>
    public int Failed { get; init; }

    /// <summary>Why nothing of it came out.</summary>
    public WatchReason Reason { get; init; }

    /// <summary>The best score of its papers that matched; null where none did, or without a query.</summary>
    public double? BestScore { get; init; }

    /// <summary>What went wrong first; null where nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>The source and its counts.</summary>
    public override string ToString()
    {
        string counts = string.Create(CultureInfo.InvariantCulture, $"{Source}: {Read} read, {New} new, {Repeated} repeated, {Selected} selected, {Failed} failed");
        string why = Reason == WatchReason.None ? "" : $"; {WatchReasons.Describe(Reason, BestScore)}";
        return counts + why + (Problem is null ? "" : $" ({Problem})");
    }
}

/// <summary>What a run wrote or sent.</summary>
/// <param name="Kind">File or Mail.</param>
/// <param name="Target">The file, or the recipients.</param>
public sealed record WatchOutputStatus(string Kind, string Target)
{
    /// <summary>The number of papers in it.</summary>
    public int Papers { get; init; }

    /// <summary>Whether it is written or sent.</summary>
    public bool IsDone { get; init; }

    /// <summary>Whether it completes an earlier run.</summary>
    public bool IsResumed { get; init; }

    /// <summary>Why it is not done; null where it is.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether another attempt may do it, without anybody changing anything.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>What it is, and whether it is done.</summary>
    public override string ToString()
    {
        string papers = Papers == 1 ? "1 paper" : string.Create(CultureInfo.InvariantCulture, $"{Papers} papers");
        string resumed = IsResumed ? ", of an earlier run" : "";
        return $"{Kind} {Target} ({papers}{resumed}{(IsDone ? "" : Problem is null ? ", not done" : $", not done: {Problem}")})";
    }
}
