using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperTools.Watching;

/// <summary>From when on papers count: a date, or a time before the run.</summary>
public sealed partial record WatchSince
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;

    /// <summary>Moments as ISO 8601 and programs write them; their day counts, as it stands there.</summary>
    private static readonly string[] s_moments = ["s", "o", "u", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly PaperDate? _date;
    private readonly int _months;
    private readonly int _days;

    private WatchSince(PaperDate? date, int months, int days)
    {
        _date = date;
        _months = months;
        _days = days;
    }

    /// <summary>The day on which papers begin to count, for a run of this moment.</summary>
    public DateTime DayFor(DateTimeOffset run)
    {
        if (_date is PaperDate date)
        {
            return date.ToDateTime();
        }

        DateTime day = run.Date;
        int months = Math.Min(_months, ((day.Year - 1) * MonthsOfYear) + day.Month - 1);
        return day.AddMonths(-months).AddDays(-Math.Min(_days, (day - DateTime.MinValue).Days));
    }

    /// <summary>A date.</summary>
    public static WatchSince From(PaperDate date) => new(date, 0, 0);

    /// <summary>A time before the run; a day that is begun counts whole.</summary>
    public static WatchSince Before(TimeSpan time) => new(null, 0, (int)Math.Max(0, Math.Ceiling(time.TotalDays)));

    /// <summary>Reads <c>2026-05-06</c>, <c>2026-05-06T07:30:00Z</c>, <c>2026-05</c>, <c>2026</c>, <c>today</c>, <c>yesterday</c>, <c>7 days</c>, <c>2 weeks</c>, <c>3 months</c> or <c>1 year</c>.</summary>
    public static bool TryParse(string text, out WatchSince? since)
    {
        since = null;
        if (PaperDate.TryParse(text, out PaperDate date))
        {
            since = From(date);
        }
        else if (DateTimeOffset.TryParseExact(text, s_moments, CultureInfo.InvariantCulture, DateTimeStyles.AllowLeadingWhite | DateTimeStyles.AllowTrailingWhite, out DateTimeOffset moment))
        {
            since = From(PaperDate.FromDateTime(moment.DateTime));
        }
        else if (text.Trim().ToLowerInvariant() is "today" or "yesterday")
        {
            since = new WatchSince(null, 0, text.Trim().Length == "today".Length ? 0 : 1);
        }
        else if (Span().Match(text) is { Success: true } span)
        {
            int count = int.Parse(span.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
            since = char.ToLowerInvariant(span.Groups["unit"].Value[0]) switch
            {
                'd' => new WatchSince(null, 0, count),
                'w' => new WatchSince(null, 0, count * DaysOfWeek),
                'm' => new WatchSince(null, count, 0),
                _ => new WatchSince(null, count * MonthsOfYear, 0),
            };
        }

        return since is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => _date?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"{(_months > 0 ? _months : _days)} {(_months > 0 ? "months" : "days")}");

    [GeneratedRegex(@"^\s*(?<count>\d{1,5})\s*(?<unit>d|days?|w|weeks?|months?|y|years?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Span();
}
