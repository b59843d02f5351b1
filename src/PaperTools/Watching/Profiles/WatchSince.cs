using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperTools.Watching;

/// <summary>From when on papers count: a date, or a time before the run.</summary>
public sealed partial record WatchSince
{
    private const int DaysOfWeek = 7;

    private readonly PaperDate? _date;
    private readonly int _days;

    private WatchSince(PaperDate? date, int days)
    {
        _date = date;
        _days = days;
    }

    /// <summary>The day on which papers begin to count, for a run of this moment.</summary>
    public DateTime DayFor(DateTimeOffset run) => _date?.ToDateTime() ?? run.Date.AddDays(-Math.Min(_days, (run.Date - DateTime.MinValue).Days));

    /// <summary>A date.</summary>
    public static WatchSince From(PaperDate date) => new(date, 0);

    /// <summary>Reads <c>2026-05-06</c>, <c>2026-05</c>, <c>2026</c>, <c>7 days</c> or <c>2 weeks</c>.</summary>
    public static bool TryParse(string text, out WatchSince? since)
    {
        since = null;
        if (PaperDate.TryParse(text, out PaperDate date))
        {
            since = new WatchSince(date, 0);
        }
        else if (Span().Match(text) is { Success: true } span
            && int.TryParse(span.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && count <= 100_000)
        {
            bool isWeeks = span.Groups["unit"].Value.StartsWith("w", StringComparison.OrdinalIgnoreCase);
            since = new WatchSince(null, isWeeks ? count * DaysOfWeek : count);
        }

        return since is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => _date?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"{_days} days");

    [GeneratedRegex(@"^\s*(?<count>\d{1,6})\s*(?<unit>d|days?|w|weeks?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Span();
}
