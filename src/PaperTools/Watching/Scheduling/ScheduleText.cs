using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperTools.Watching;

/// <summary>Times of day, days and intervals as text that means the same in every culture.</summary>
internal static partial class ScheduleText
{
    private static readonly string[] s_timeFormats = ["H:mm", "HH:mm", "H:mm:ss", "h:mm tt", "h:mmtt", "h tt", "htt"];

    /// <summary>A time of day such as <c>07:30</c>, <c>7:30</c> or <c>7:30 PM</c>.</summary>
    /// <exception cref="FormatException">The text is no time of day to the minute.</exception>
    public static TimeOnly ParseTime(string text) =>
        TimeOnly.TryParseExact(text.Trim(), s_timeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) && time.Second == 0
            ? time
            : throw new FormatException($"'{text}' is no time of day. Write hours and minutes, such as 07:30 or 19:05.");

    /// <summary>The day of an English name, or of its first letters where they tell it.</summary>
    /// <exception cref="FormatException">The text is no day of the week.</exception>
    public static DayOfWeek ParseDay(string text)
    {
        string word = text.Trim();
        DayOfWeek[] meant = [.. Enum.GetValues<DayOfWeek>().Where(day => word.Length > 0 && day.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase))];
        return meant is [var only] ? only : throw new FormatException($"'{text}' is no day of the week. Use {string.Join(", ", Enum.GetNames<DayOfWeek>())}.");
    }

    /// <summary>An interval such as <c>2h</c>, <c>90m</c>, <c>1d 12h</c>, <c>2 hours</c>, or hours and minutes as in <c>00:30</c>.</summary>
    /// <exception cref="FormatException">The text is no interval, or not one that a schedule can have.</exception>
    public static TimeSpan ParseInterval(string text)
    {
        TimeSpan interval;
        Match match = Units().Match(text);
        if (match.Success && match.Length > 0)
        {
            interval = new TimeSpan(Number(match.Groups["days"]), Number(match.Groups["hours"]), Number(match.Groups["minutes"]), 0);
        }
        else if (!text.Contains(':', StringComparison.Ordinal) || !TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out interval))
        {
            throw new FormatException($"'{text}' is no interval. Write a number with its unit, such as 2h, 30m or 1d, or hours and minutes, such as 00:30.");
        }

        return CheckInterval(interval, text);
    }

    /// <summary>The same interval, where a schedule can have it.</summary>
    /// <exception cref="FormatException">It cannot.</exception>
    public static TimeSpan CheckInterval(TimeSpan interval, string text) =>
        interval < IntervalSchedule.Shortest ? throw new FormatException($"'{text}' is too short an interval. The shortest is 1 minute.")
        : interval > IntervalSchedule.Longest ? throw new FormatException($"'{text}' is too long an interval. The longest is 31 days.")
        : interval.Ticks % TimeSpan.TicksPerMinute != 0 ? throw new FormatException($"'{text}' is no whole number of minutes.")
        : interval;

    public static string Of(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The interval in the largest units: <c>1d12h</c>, <c>2h</c>, <c>45m</c>.</summary>
    public static string Of(TimeSpan interval) =>
        $"{Part(interval.Days, 'd')}{Part(interval.Hours, 'h')}{Part(interval.Minutes, 'm')}";

    private static string Part(int number, char unit) => number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """^\s*((?<days>[0-9]{1,5})\s*d(ays?)?\s*)?((?<hours>[0-9]{1,5})\s*h((ou)?rs?)?\s*)?((?<minutes>[0-9]{1,5})\s*m(in(ute)?s?)?\s*)?$""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Units();
}
