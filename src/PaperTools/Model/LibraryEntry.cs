namespace PaperTools;

/// <summary>What a library says of a paper beside the paper itself.</summary>
public sealed record LibraryEntry
{
    /// <summary>The paper's number in its library; it is never given to another paper.</summary>
    public required long Id { get; init; }

    /// <summary>The library's file.</summary>
    public required string Library { get; init; }

    /// <summary>When the paper was added.</summary>
    public required DateTimeOffset Added { get; init; }

    /// <summary>When its text was last changed by another source; when it was added, before that.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The tags it was given, from A to Z.</summary>
    public IReadOnlyList<string> Tags { get => field ?? []; init; }

    /// <summary>Whether it was marked as read.</summary>
    public bool IsRead { get; init; }

    /// <summary>How good a reader found it, 1 to 5; null where nobody said.</summary>
    public int? Rating { get; init; }

    /// <summary>A reader's note.</summary>
    public string? Note { get; init => field = value is null ? null : PlainText.Block(value); }

    /// <summary>The labels of the digests that brought it, in the order they did.</summary>
    public IReadOnlyList<string> Sources { get => field ?? []; init; }

    /// <summary>The number, and what was given: <c>12 read *** quantization, survey</c>.</summary>
    public override string ToString()
    {
        string?[] parts = [$"{Id}", IsRead ? "read" : null, Rating is int rating ? new string('*', rating) : null, string.Join(", ", Tags)];
        return string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
