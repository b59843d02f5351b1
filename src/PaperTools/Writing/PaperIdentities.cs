using PaperTools.Identity;

namespace PaperTools.Writing;

/// <summary>Tells which papers are known already, by the rules of the library; what is doubtful counts as not known.</summary>
internal sealed class PaperIdentities
{
    private readonly KnownPapers _known = new();

    /// <summary>Takes a paper.</summary>
    /// <returns>Whether it was not known yet.</returns>
    public bool Add(Paper paper)
    {
        var profile = new PaperProfile(paper);
        return !_known.Add(profile).Any(candidate => PaperMatcher.Compare(_known[candidate], profile).Verdict == SameVerdict.Same);
    }
}
