namespace PaperTools.Writing;

/// <summary>How papers are written.</summary>
public sealed record WriteOptions
{
    /// <summary>The title of what is written; null takes the digest's own.</summary>
    public string? Title { get; init; }

    /// <summary>The name of the encoding that the bytes will have in the end, for a declaration in the text; the writer itself always writes UTF-8.</summary>
    public string EncodingName { get; init; } = "utf-8";

    /// <summary>The moment of writing, for formats that must state one.</summary>
    public DateTimeOffset Time { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>What citation keys are made of; null keeps the keys that papers come with, and makes the rest by <see cref="CitationKeyPattern.Default"/>.</summary>
    public CitationKeyPattern? KeyPattern { get; init; }

    /// <summary>Whether a bibliography has the papers' abstracts.</summary>
    public bool Abstracts { get; init; } = true;

    /// <summary>Citation keys that papers may no longer get, as they are in the file already.</summary>
    public IReadOnlyCollection<string> TakenKeys { get; init; } = [];

    /// <summary>Whether a paper keeps the citation key that it comes with whatever <see cref="KeyPattern"/> says.</summary>
    public Func<Paper, bool> HasLastingKey { get; init; } = _ => false;

    /// <summary>The order of the papers; null keeps the order in which they come.</summary>
    public PaperOrder? SortBy { get; init; }

    /// <summary>What papers are put together by, under headings where the format has them; null for no groups.</summary>
    public PaperGrouping? GroupBy { get; init; }

    /// <summary>The number of papers at most, counted after sorting; null for all.</summary>
    public int? First { get; init; }

    /// <summary>Is told what a format cannot hold and so is left out; null for nobody.</summary>
    public Action<string>? OnOmission { get; init; }
}
