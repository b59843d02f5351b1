namespace PaperTools.Library;

/// <summary>A state of a paper in a library.</summary>
public enum LibraryState
{
    /// <summary>Marked as read.</summary>
    Read,

    /// <summary>Not marked as read.</summary>
    Unread,

    /// <summary>With a rating.</summary>
    Rated,

    /// <summary>With a note.</summary>
    Noted,

    /// <summary>With a tag.</summary>
    Tagged,
}

/// <summary>Which papers of a library are wanted: those that every condition holds for.</summary>
public sealed record LibraryFilter
{
    /// <summary>Every paper.</summary>
    public static LibraryFilter All { get; } = new();

    /// <summary>Added at this moment or later.</summary>
    public DateTimeOffset? AddedAfter { get; init; }

    /// <summary>Added before this moment.</summary>
    public DateTimeOffset? AddedBefore { get; init; }

    /// <summary>Brought by a digest whose label this holds for.</summary>
    public Predicate<string>? Source { get; init; }

    /// <summary>With a tag that this holds for.</summary>
    public Predicate<string>? Tag { get; init; }

    /// <summary>In all of these states.</summary>
    public IReadOnlyList<LibraryState> States { get => field ?? []; init; }

    /// <summary>Whether nothing is asked of a paper.</summary>
    public bool IsOfAll => AddedAfter is null && AddedBefore is null && Source is null && Tag is null && States.Count == 0;
}
