using System.Globalization;

namespace PaperTools.Watching;

/// <summary>Writes a schedule as lines of a timer unit (systemd.timer(5), systemd.time(7)).</summary>
internal static class SystemdCalendar
{
    /// <summary>The years for which days are listed on which the clocks skip the time.</summary>
    private const int YearsAhead = 10;

    /// <summary>The lines of <c>[Timer]</c> that say when.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="now">The day from which on times that the clocks skip are looked for.</param>
    /// <param name="zone">The zone of the user's clocks.</param>
    public static IEnumerable<string> Lines(WatchSchedule schedule, DateTimeOffset now, TimeZoneInfo zone) => schedule switch
    {
        DailySchedule daily => AtTime("", daily.At, _ => true, now, zone),
        WeeklySchedule weekly => AtTime($"{string.Join(',', weekly.Days.Select(day => day.ToString()[..3]))} ", weekly.At, weekly.Days.Contains, now, zone),
        IntervalSchedule { DividesTheDay: true } interval => interval.TimesOfDay().Select(Repeated),
        IntervalSchedule interval => Elapsed(interval),
        _ => throw new ArgumentException("A schedule is daily, weekly or an interval.", nameof(schedule)),
    };

    private static IEnumerable<string> AtTime(string days, TimeOnly at, Func<DayOfWeek, bool> counts, DateTimeOffset now, TimeZoneInfo zone)
    {
        yield return $"OnCalendar={days}*-*-* {ScheduleText.Of(at)}:00";

        // systemd leaves a day out on which the clocks skip the time (measured with systemd-analyze calendar, 252).
        DateTime[] ends = [.. LocalTime.EndsOfSkips(at, counts, DateOnly.FromDateTime(now.DateTime), YearsAhead, zone)];
        if (ends.Length > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"# The days of the next {YearsAhead} years on which the clocks skip {ScheduleText.Of(at)}.");
        }

        foreach (DateTime end in ends)
        {
            yield return $"OnCalendar={end.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}";
        }
    }

    /// <summary>UTC knows no daylight saving, so that the interval stays the same in nights when clocks change.</summary>
    private static string Repeated((int Hour, int Step, IReadOnlyList<int> Minutes) times)
    {
        string hours = times.Step == 24 ? $"{times.Hour:00}" : times.Step == 1 ? "*" : $"{times.Hour:00}/{times.Step}";
        return $"OnCalendar=*-*-* {hours}:{string.Join(',', times.Minutes.Select(minute => $"{minute:00}"))}:00 UTC";
    }

    /// <summary>What does not divide a day is counted from the last run, and from a minute after the manager's start, since a timer that counts is forgotten with it.</summary>
    private static string[] Elapsed(IntervalSchedule interval) =>
        ["OnActiveSec=1min", string.Create(CultureInfo.InvariantCulture, $"OnUnitActiveSec={interval.Minutes}min")];
}
