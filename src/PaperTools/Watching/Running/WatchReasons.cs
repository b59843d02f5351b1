using System.Globalization;

namespace PaperTools.Watching;

/// <summary>Says in words why nothing came out.</summary>
public static class WatchReasons
{
    /// <summary>A reason in words: <c>no new paper matches the query</c>.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="bestScore">The best score that a paper had; null where there is none.</param>
    public static string Describe(WatchReason reason, double? bestScore) => reason switch
    {
        WatchReason.None => "something came out",
        WatchReason.SourceUnreachable => "the source could not be read",
        WatchReason.NothingInSource => "there is nothing in the source",
        WatchReason.WeekendListing => "nothing is announced on such a day",
        WatchReason.NotModified => "it has not changed since it was last read",
        WatchReason.OlderThanBefore => "it is older than when it was last read",
        WatchReason.EverythingSeenBefore => "everything was seen before",
        WatchReason.BeforeSince => "every new paper is from before the day asked for",
        WatchReason.NothingMatched => "no new paper matches the query",
        WatchReason.BelowThreshold => string.Create(CultureInfo.InvariantCulture, $"the threshold is too high: the best new paper has a score of {bestScore ?? 0:0.##}"),
        _ => "others were better; its papers wait for the next run",
    };
}
