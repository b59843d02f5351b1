using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Feeds;

/// <summary>What arXiv's feeds say of an announcement in the text of title and description.</summary>
/// <param name="Title">The title proper.</param>
/// <param name="Abstract">The abstract proper.</param>
/// <param name="Type">How it was announced.</param>
/// <param name="Version">The version.</param>
/// <param name="Categories">The class that the old feed's title named.</param>
internal sealed record ArxivAnnouncement(string? Title, string Abstract, AnnounceType Type, int? Version, IReadOnlyList<string> Categories)
{
    public static ArxivAnnouncement Of(FeedEntry entry)
    {
        string summary = ArxivText.Clean(TextCleaner.Plain(entry.Summary ?? entry.Content ?? ""));
        if (SplitOldTitle(entry.Title ?? "") is (string title, string mark))
        {
            return new(title, summary, OldType(mark), ArxivId.ParsePlace(mark)?.Version, OldCategories(mark));
        }

        (string header, string text) = SplitHeader(summary);
        return new(entry.Title, text, NewType(entry.AnnounceType ?? header), ArxivId.ParsePlace(header)?.Version, []);
    }

    /// <summary><c>arXiv:2508.13426v1 Announce Type: cross Abstract: ...</c></summary>
    private static (string Header, string Abstract) SplitHeader(string summary)
    {
        const string mark = "Abstract:";
        int end = summary.StartsWith("arXiv:", StringComparison.Ordinal) ? summary.IndexOf(mark, StringComparison.Ordinal) : -1;
        return end < 0 ? ("", summary) : (summary[..end].Trim(), summary[(end + mark.Length)..].Trim());
    }

    private static AnnounceType NewType(string text)
    {
        string type = text[(text.LastIndexOf(':') + 1)..].Trim();
        return type.StartsWith("replace", StringComparison.OrdinalIgnoreCase) ? AnnounceType.Replaced
            : type.StartsWith("cross", StringComparison.OrdinalIgnoreCase) ? AnnounceType.Cross
            : AnnounceType.New;
    }

    /// <summary><c>Title. (arXiv:1111.11111v1 [astro-ph.GA] UPDATED)</c>, until January 2024.</summary>
    private static (string Title, string Mark)? SplitOldTitle(string text)
    {
        string title = text.TrimEnd();
        int mark = title.LastIndexOf("(arXiv:", StringComparison.Ordinal);
        if (mark < 0 || !title.EndsWith(')'))
        {
            return null;
        }

        string proper = title[..mark].TrimEnd();
        return (proper.EndsWith('.') ? proper[..^1] : proper, title[mark..]);
    }

    private static AnnounceType OldType(string mark) =>
        mark.Contains("UPDATED", StringComparison.Ordinal) ? AnnounceType.Replaced
        : mark.Contains("CROSS LISTED", StringComparison.Ordinal) ? AnnounceType.Cross
        : AnnounceType.New;

    private static IReadOnlyList<string> OldCategories(string mark)
    {
        int open = mark.IndexOf('[', StringComparison.Ordinal);
        int close = open < 0 ? -1 : mark.IndexOf(']', open);
        return close < 0 ? [] : [mark[(open + 1)..close]];
    }
}
