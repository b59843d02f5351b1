namespace PaperTools.Watching;

/// <summary>A watch that runs on a schedule, and how its last run went.</summary>
public sealed record RegisteredWatch
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The profile's full path.</summary>
    public required string Profile { get; init; }

    /// <summary>When it runs.</summary>
    public required WatchSchedule Schedule { get; init; }

    /// <summary>What runs it.</summary>
    public required WatchBackend Backend { get; init; }

    /// <summary>The next run; null where nobody can tell.</summary>
    public DateTimeOffset? NextRun { get; init; }

    /// <summary>When the last run ended; null before the first one.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>How the last run ended, as the log has it: <c>Delivered</c>, <c>NothingNew</c>, <c>Incomplete</c>, <c>Busy</c>, <c>Failed</c>, <c>Wrong</c>, <c>TryAgain</c>; empty before the first one.</summary>
    public string LastStatus { get; init; } = "";

    /// <summary>Where it is installed: files, the crontab, or a task's name.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
