namespace PaperTools.Library;

/// <summary>Whether a library's file is sound.</summary>
public enum LibraryHealth
{
    /// <summary>Every page is as it should be.</summary>
    Good,

    /// <summary>Some pages are not; Repair-PaperLibrary saves what can be saved.</summary>
    Damaged,
}

/// <summary>What there is to know of a library.</summary>
public sealed record LibraryStatus
{
    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>The number of papers.</summary>
    public long Papers { get; init; }

    /// <summary>The number of papers that were not marked as read.</summary>
    public long Unread { get; init; }

    /// <summary>The number of papers with a rating.</summary>
    public long Rated { get; init; }

    /// <summary>The tags from A to Z.</summary>
    public IReadOnlyList<string> Tags { get => field ?? []; init; }

    /// <summary>The number of digests that brought papers.</summary>
    public int Sources { get; init; }

    /// <summary>The bytes of the file and of its log.</summary>
    public long Size { get; init; }

    /// <summary>When the newest of its papers came, by local time; null in an empty library.</summary>
    public DateTimeOffset? LastAdded { get; init; }

    /// <summary>When Add-Paper last brought papers or a watch last ran, by local time, whether or not anything was new; null where neither did.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>The version of the file's tables.</summary>
    public int Version { get; init; }

    /// <summary>Whether the file is sound.</summary>
    public LibraryHealth Health => Problems.Count == 0 ? LibraryHealth.Good : LibraryHealth.Damaged;

    /// <summary>What is wrong with the file, as SQLite says it.</summary>
    public IReadOnlyList<string> Problems { get => field ?? []; init; }

    /// <summary>The file and the number of papers.</summary>
    public override string ToString() => $"{Path}: {Papers} papers";
}
