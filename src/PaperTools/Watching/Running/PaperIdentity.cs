using PaperTools.Identity;

namespace PaperTools.Watching;

/// <summary>What a delivered paper is known by when it was removed from the library and comes again.</summary>
internal static class PaperIdentity
{
    /// <summary>Its identifiers; where it has none, its title with first author and year.</summary>
    public static IReadOnlyList<string> Of(Paper paper)
    {
        string[] identifiers = [.. PaperIdentifiers.Of(paper).Select(id => id.Key)];
        string author = paper.Authors.Count > 0 ? paper.Authors[0].Family ?? paper.Authors[0].ToString() : "";
        return identifiers.Length > 0 ? identifiers : [$"title:{new TitleForm(paper.Title).Letters}/{author}/{paper.Year}"];
    }
}
