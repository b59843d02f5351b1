namespace PaperTools.Searching;

/// <summary>What a search is asked for.</summary>
public sealed record SearchOptions
{
    /// <summary>The query, in the language of about_PaperTools_Query; null for every paper.</summary>
    public string? Query { get; init; }

    /// <summary>Whether all words must occur, or one is enough.</summary>
    public QueryMatch Match { get; init; }

    /// <summary>The fields that words are looked for in, unless the query names one.</summary>
    public IReadOnlyList<TextField> Fields { get; init; } = [QueryFields.Title, QueryFields.Abstract, QueryFields.Keyword];

    /// <summary>Whether words must stand as written: no stemming, no folding.</summary>
    public bool IsExact { get; init; }

    /// <summary>The number of papers wanted at most; null for all that match.</summary>
    public int? First { get; init; }

    /// <summary>The number of papers to leave out from the best.</summary>
    public int Skip { get; init; }

    /// <summary>Text that the papers should be similar to; null for none.</summary>
    public string? LikeText { get; init; }

    /// <summary>A paper that the papers should be similar to; it is never among them. Null for none.</summary>
    public Paper? LikePaper { get; init; }

    /// <summary>How much the first results should differ from each other: 0 not at all, 1 as much as can be.</summary>
    public double Diversity { get; init; }

    /// <summary>Whether each paper found says how its score was made.</summary>
    public bool Explain { get; init; }

    /// <summary>
    /// Whether the papers are likely to be searched again: what is worked out about them is then kept with them, which
    /// makes the first search slower and the later ones fast.
    /// </summary>
    public bool KeepsIndex { get; init; }

    /// <summary>Ends the search with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}
