using PaperTools.Identity;

namespace PaperTools.Watching;

/// <summary>What a delivered paper is known by when it was removed from the library and comes again.</summary>
internal static class PaperIdentity
{
    private const string Title = "title:";

    /// <summary>Its identifiers; where it has none, its title.</summary>
    public static IReadOnlyList<string> Of(Paper paper)
    {
        IReadOnlyList<string> keys = IdentityKeys.Of(paper);
        string[] identifiers = [.. keys.Where(key => !key.StartsWith(Title, StringComparison.Ordinal))];
        string author = paper.Authors.Count > 0 ? paper.Authors[0].Family ?? paper.Authors[0].ToString() : "";
        return identifiers.Length > 0 ? identifiers : [.. keys.Select(key => $"{key}/{author}/{paper.Year}")];
    }
}
