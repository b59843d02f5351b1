namespace PaperTools.Watching;

/// <summary>Tells whether a paper is from before a day.</summary>
internal static class PaperAge
{
    /// <summary>
    /// Whether every date that is known of a paper (published, revised, brought by its digest) is earlier than a day. A date known to the
    /// year or the month counts as its last day; a paper without dates is never earlier.
    /// </summary>
    public static bool IsBefore(Paper paper, DateTime day)
    {
        PaperDate[] dates = [.. new[] { paper.Published, paper.Updated, paper.Digest?.Date }.OfType<PaperDate>()];
        return dates.Length > 0 && dates.All(date => LastDay(date) < day);
    }

    private static DateTime LastDay(PaperDate date)
    {
        int month = date.Month ?? 12;
        return new DateTime(date.Year, month, date.Day ?? DateTime.DaysInMonth(date.Year, month), 0, 0, 0, DateTimeKind.Unspecified);
    }
}
