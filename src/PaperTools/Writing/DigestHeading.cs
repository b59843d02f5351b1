namespace PaperTools.Writing;

/// <summary>What stands above a digest as a whole: its title, and the lines that say whose it is and when.</summary>
/// <param name="Title">The title asked for, else the digest's own or its curator, else <c>Papers</c>.</param>
/// <param name="Curator">Who chose the papers, where the title does not say so already; null where nobody is named.</param>
/// <param name="Date">The date in full, else as the digest writes it; null where it has none, or where there are several digests.</param>
/// <param name="Count">The number of papers.</param>
public sealed record DigestHeading(string Title, string? Curator, string? Date, int Count)
{
    /// <summary>Whose digest it is, and when: <c>AK, May 6</c>; null where neither is known.</summary>
    internal string? Origin => string.Join(", ", new[] { Curator, Date }.OfType<string>()) is { Length: > 0 } origin ? origin : null;

    /// <summary>The heading of papers that may come from one digest or from several.</summary>
    public static DigestHeading Of(IReadOnlyList<Paper> papers, string? title)
    {
        Digest?[] digests = [.. papers.Select(paper => paper.Digest).Distinct()];
        Digest? digest = digests is [Digest only] ? only : null;
        string heading = title ?? digest?.Title ?? digest?.Curator ?? "Papers";
        return new DigestHeading(
            heading,
            digest?.Curator == heading ? null : digest?.Curator,
            digest?.Date?.ToString() ?? digest?.DateText,
            papers.Count);
    }
}
