using PaperTools.Writing;

namespace PaperTools.Watching;

/// <summary>A file that a run writes.</summary>
public sealed record WatchOutput
{
    /// <summary>The full path, with placeholders; with one, each run writes a file of its own.</summary>
    public required DatedText Path { get; init; }

    /// <summary>The name of the format, as <c>Export-PaperDigest -Format</c> takes it; null with a template.</summary>
    public string? Format { get; init; }

    /// <summary>The full path of a Liquid template; null with a format.</summary>
    public string? Template { get; init; }

    /// <summary>The title, with placeholders; null takes the watch's name.</summary>
    public DatedText? Title { get; init; }

    /// <summary>What papers are put together by; null for no groups.</summary>
    public PaperGrouping? GroupBy { get; init; }

    /// <summary>The order of the papers; null for the best first.</summary>
    public PaperOrder? SortBy { get; init; }

    /// <summary>Whether papers are added to what the file has.</summary>
    public bool Append { get; init; }
}
