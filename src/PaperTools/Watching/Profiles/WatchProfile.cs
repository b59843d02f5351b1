using PaperTools.Searching;

namespace PaperTools.Watching;

/// <summary>What a watch reads, looks for, writes and sends: a YAML file that docs/watches.md describes.</summary>
public sealed record WatchProfile
{
    /// <summary>The profile's file.</summary>
    public required string Path { get; init; }

    /// <summary>The watch's name; what it has delivered is remembered under it. The file's name unless the profile gives one.</summary>
    public required string Name { get; init; }

    /// <summary>The library's file; null for the default one.</summary>
    public string? Library { get; init; }

    /// <summary>Where papers come from, one at least.</summary>
    public required IReadOnlyList<WatchSource> Sources { get; init; }

    /// <summary>What to look for, in the language of about_PaperTools_Query; null for everything.</summary>
    public string? Query { get; init; }

    /// <summary>Whether all words must occur, or one is enough.</summary>
    public QueryMatch Match { get; init; }

    /// <summary>The number of papers that a run delivers at most; null for all.</summary>
    public int? First { get; init; }

    /// <summary>The least score of a paper that is delivered; null for any.</summary>
    public double? MinScore { get; init; }

    /// <summary>From when on papers count; null for all.</summary>
    public WatchSince? Since { get; init; }

    /// <summary>The files to write.</summary>
    public IReadOnlyList<WatchOutput> Outputs { get; init; } = [];

    /// <summary>The mail to send; null for none.</summary>
    public WatchMail? Mail { get; init; }

    /// <summary>What is odd and no mistake: a query's name that is nearly a field's, a template's name that nothing stands behind.</summary>
    public IReadOnlyList<Diagnostic> Remarks { get; init; } = [];

    /// <summary>Reads a profile.</summary>
    /// <param name="path">Its file; a relative path in the profile is relative to the file's folder.</param>
    /// <exception cref="WatchProfileException">There are mistakes in it.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static WatchProfile Load(string path) => WatchProfileReader.Read(System.IO.Path.GetFullPath(path));
}
