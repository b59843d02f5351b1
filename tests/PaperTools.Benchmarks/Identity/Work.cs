namespace PaperTools.Benchmarks.Identity;

/// <summary>A work as it is in truth; sources give records of it, each in its own way.</summary>
public sealed record Work
{
    /// <summary>Tells works apart.</summary>
    public required int Number { get; init; }

    /// <summary>What kind of lookalike of another work it is; empty for one that stands for itself.</summary>
    public string Likeness { get; init; } = "";

    /// <summary>Whether another work has the same title, so that only records with authors and type tell which of the two they are of.</summary>
    public bool HasNamesake { get; init; }

    /// <summary>Whether another work of the same authors has the same words before the colon, so that a title without its subtitle would be of either.</summary>
    public bool NeedsSubtitle { get; init; }

    public required string Title { get; init; }

    /// <summary>What the publisher calls it, where that is another title.</summary>
    public string? PublishedTitle { get; init; }

    public required string Abstract { get; init; }

    public required IReadOnlyList<Author> Authors { get; init; }

    /// <summary>The day of the preprint, or of publication where there was none.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>The year of publication.</summary>
    public required int Year { get; init; }

    public string? Arxiv { get; init; }

    public string? Doi { get; init; }

    public string? Pmid { get; init; }

    public string? Acl { get; init; }

    public string? Dblp { get; init; }

    public required string OpenAlex { get; init; }

    public required string SemanticScholar { get; init; }

    public required string Venue { get; init; }

    public string Type { get; init; } = "article-journal";

    public string? Volume { get; init; }
}
