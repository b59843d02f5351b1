using System.ComponentModel;
using System.Globalization;

namespace PaperTools.Commands;

/// <summary>The cells of the views in PaperTools.Format.ps1xml; not for scripts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PaperView
{
    private const string Dim = "\e[90m";
    private const string Strong = "\e[36m";
    private const string Plain = "\e[0m";

    /// <summary>What papers are grouped under: their digest; after a search, where they are ranked, nothing parts them.</summary>
    public static string Group(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.Score is null ? $"Digest: {paper.Digest}" : "Best match first";
    }

    /// <summary>The short name, marked where the console has colour.</summary>
    public static string? Name(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.Name is null ? null : $"{Strong}{paper.Name}{Plain}";
    }

    /// <summary>The topics, else the venue, in as few characters as tell them.</summary>
    public static string? About(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        string? about = paper.Topics.Count switch
        {
            0 => paper.Venue ?? (paper.Categories.Count > 0 ? paper.Categories[0] : null),
            1 => paper.Topics[0],
            _ => string.Create(CultureInfo.InvariantCulture, $"{paper.Topics[0]} +{paper.Topics.Count - 1}"),
        };
        return about is null ? null : $"{Dim}{about}{Plain}";
    }

    /// <summary>The items of a list on one line.</summary>
    public static string Join(IEnumerable<object> items) => string.Join(", ", items);

    /// <summary>The items of a list, one a line.</summary>
    public static string Stack(IEnumerable<object> items) => string.Join('\n', items);
}
