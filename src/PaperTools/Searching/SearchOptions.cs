namespace PaperTools.Searching;

/// <summary>What a search is asked for.</summary>
public sealed record SearchOptions
{
    /// <summary>The query, in the language of about_PaperTools_Query.</summary>
    public required string Query { get; init; }

    /// <summary>The number of papers wanted at most; null for all that match.</summary>
    public int? First { get; init; }

    /// <summary>The number of papers to leave out from the best.</summary>
    public int Skip { get; init; }
}
