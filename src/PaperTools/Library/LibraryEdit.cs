namespace PaperTools.Library;

/// <summary>What a user says of a paper; what is null stays as it is.</summary>
public sealed record LibraryEdit
{
    /// <summary>Tags to give.</summary>
    public IReadOnlyList<string> Tags { get => field ?? []; init => field = PlainText.Lines(value); }

    /// <summary>Tags to take away; those that the paper does not have mean nothing.</summary>
    public IReadOnlyList<string> RemovedTags { get => field ?? []; init; }

    /// <summary>Whether it was read.</summary>
    public bool? IsRead { get; init; }

    /// <summary>How good it is, 1 to 5; 0 takes the rating away.</summary>
    public int? Rating { get; init; }

    /// <summary>A note; an empty one takes it away.</summary>
    public string? Note { get; init => field = value is null ? null : PlainText.Block(value); }

    /// <summary>Whether nothing would change.</summary>
    public bool IsEmpty => Tags.Count == 0 && RemovedTags.Count == 0 && IsRead is null && Rating is null && Note is null;
}
