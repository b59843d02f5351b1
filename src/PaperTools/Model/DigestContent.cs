namespace PaperTools;

/// <summary>Compares digests by what they say: the same file read twice is one digest.</summary>
internal sealed class DigestContent : IEqualityComparer<Digest?>
{
    /// <summary>The only one there is.</summary>
    public static DigestContent Comparer { get; } = new();

    /// <inheritdoc/>
    public bool Equals(Digest? x, Digest? y) => ReferenceEquals(x, y) || (x is not null && y is not null && ContentOf(x) == ContentOf(y));

    /// <inheritdoc/>
    public int GetHashCode(Digest obj) => obj is null ? 0 : ContentOf(obj).GetHashCode();

    private static (string?, string?, string?, string?, string?, string?, PaperDate?) ContentOf(Digest digest) =>
        (digest.Path, digest.Format, digest.Title, digest.Curator, digest.Query, digest.DateText, digest.Date);
}
