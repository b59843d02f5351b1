namespace PaperTools;

/// <summary>Where a merged paper has a field from.</summary>
/// <param name="Field">The field's name in the JSON contract (<c>venue</c>, <c>ids.doi</c>); a list has an origin for each digest that added to it.</param>
/// <param name="Digest">The digest; null where the paper was no digest's.</param>
public sealed record PaperOrigin(string Field, Digest? Digest)
{
    /// <summary>Field and digest: <c>venue: refs.bib</c>.</summary>
    public override string ToString() => $"{Field}: {Digest?.ToString() ?? "papers"}";
}
