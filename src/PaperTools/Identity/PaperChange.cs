namespace PaperTools.Identity;

/// <summary>What a description of a paper is to a library.</summary>
public enum PaperChange
{
    /// <summary>The paper had never come before.</summary>
    New,

    /// <summary>A new version of a known paper: a higher version, or a replacement that came later than the last revision known.</summary>
    Revised,

    /// <summary>A known paper, announced under another subject.</summary>
    CrossListed,

    /// <summary>A known paper, of which something was not known yet.</summary>
    Enriched,

    /// <summary>A known paper, and nothing new of it.</summary>
    Repeated,
}

/// <summary>Tells the changes.</summary>
internal static class PaperChanges
{
    /// <summary>What a description is to the paper that it was merged into.</summary>
    /// <param name="stored">The paper before.</param>
    /// <param name="incoming">The description.</param>
    /// <param name="merged">The paper after; the stored instance itself where nothing was gained.</param>
    public static PaperChange Of(Paper stored, Paper incoming, Paper merged) =>
        IsRevision(stored, incoming) ? PaperChange.Revised
        : incoming.AnnounceType == AnnounceType.Cross ? PaperChange.CrossListed
        : ReferenceEquals(stored, merged) ? PaperChange.Repeated
        : PaperChange.Enriched;

    private static bool IsRevision(Paper stored, Paper incoming)
    {
        bool isReplacement = incoming.AnnounceType == AnnounceType.Replaced;

        // No replacement is the first version: one that says so is told by its date, as one without a version.
        return incoming.Version is int version && !(isReplacement && version <= 1)
            ? version > (stored.Version ?? (isReplacement ? 1 : version))
            : isReplacement && incoming.Updated is PaperDate updated && !(updated <= stored.Updated);
    }
}
