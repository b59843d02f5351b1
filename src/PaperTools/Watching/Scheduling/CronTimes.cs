using System.Globalization;

namespace PaperTools.Watching;

/// <summary>Writes a schedule as the five fields of a crontab's lines (crontab(5)).</summary>
internal static class CronTimes
{
    private const int MinutesADay = 24 * 60;

    /// <summary>The fields, one text a line; together they mean the schedule.</summary>
    /// <exception cref="SchedulingException">cron cannot express the schedule.</exception>
    public static IReadOnlyList<string> Of(WatchSchedule schedule) => schedule switch
    {
        DailySchedule daily => [AtTime(daily.At, "*")],
        WeeklySchedule weekly => [AtTime(weekly.At, string.Join(',', weekly.Days.Select(day => (int)day).Order()))],
        IntervalSchedule { DividesTheDay: true } interval => [.. interval.TimesOfDay().Select(Repeated)],
        IntervalSchedule interval => throw NotPossible(interval),
        _ => throw new ArgumentException("A schedule is daily, weekly or an interval.", nameof(schedule)),
    };

    private static string AtTime(TimeOnly at, string days) => string.Create(CultureInfo.InvariantCulture, $"{at.Minute} {at.Hour} * * {days}");

    private static string Repeated((int Hour, int Step, IReadOnlyList<int> Minutes) times)
    {
        string hours = times.Step switch
        {
            1 => "*",
            24 => string.Create(CultureInfo.InvariantCulture, $"{times.Hour}"),
            _ when times.Hour == 0 => string.Create(CultureInfo.InvariantCulture, $"*/{times.Step}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{times.Hour}-23/{times.Step}"),
        };
        return $"{Minutes(times.Minutes)} {hours} * * *";
    }

    /// <summary>A step where the minutes are one, else a list.</summary>
    private static string Minutes(IReadOnlyList<int> minutes)
    {
        bool isStep = minutes.Count > 1 && minutes[0] == 0 && 60 % minutes[1] == 0 && minutes.Count == 60 / minutes[1];
        return !isStep ? string.Join(',', minutes) : minutes[1] == 1 ? "*" : string.Create(CultureInfo.InvariantCulture, $"*/{minutes[1]}");
    }

    private static SchedulingException NotPossible(IntervalSchedule interval)
    {
        int[] possible = [.. Enumerable.Range(1, MinutesADay).Where(minutes => MinutesADay % minutes == 0)];
        IEnumerable<int> near = new[] { possible.LastOrDefault(minutes => minutes < interval.Minutes), possible.FirstOrDefault(minutes => minutes > interval.Minutes) };
        string names = string.Join(" or ", near.Where(minutes => minutes > 0).Select(minutes => ScheduleText.Of(TimeSpan.FromMinutes(minutes))));
        return new SchedulingException(
            "ScheduleNotPossible",
            $"cron cannot run something every {ScheduleText.Of(interval.Interval)}, since a day is no multiple of it. Use -Every {names}, or -Weekly for more than a day.");
    }
}
