namespace PaperTools.Watching;

/// <summary>From the clocks on the wall to moments, where daylight saving makes clocks skip or repeat an hour.</summary>
internal static class LocalTime
{
    /// <summary>The longest search for a next day: a week, and a day on each side for the zone.</summary>
    private const int DaysAhead = 9;

    /// <summary>The first moment after another at which the clocks show a time on a day that counts.</summary>
    public static DateTimeOffset NextAt(TimeOnly at, Func<DayOfWeek, bool> counts, DateTimeOffset after, TimeZoneInfo zone)
    {
        DateOnly day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).DateTime).AddDays(-1);
        for (int i = 0; i <= DaysAhead; i++)
        {
            DateOnly candidate = day.AddDays(i);
            if (counts(candidate.DayOfWeek) && First(candidate.ToDateTime(at), zone) is var moment && moment > after)
            {
                return moment;
            }
        }

        throw new InvalidOperationException("No day of the week counts.");
    }

    /// <summary>The first moment after another at which a whole number of steps has passed since midnight by the clocks.</summary>
    public static DateTimeOffset NextOnGrid(int minutes, DateTimeOffset after, TimeZoneInfo zone)
    {
        // Offsets from UTC are whole minutes, and change at whole minutes.
        long start = (after.UtcTicks / TimeSpan.TicksPerMinute) + 1;
        for (long minute = start; ; minute++)
        {
            DateTimeOffset moment = TimeZoneInfo.ConvertTime(new DateTimeOffset(minute * TimeSpan.TicksPerMinute, TimeSpan.Zero), zone);
            if (moment.TimeOfDay.Ticks / TimeSpan.TicksPerMinute % minutes == 0)
            {
                return moment;
            }
        }
    }

    /// <summary>The first moment at which clocks show a time; where they skip it, the moment at which they go on.</summary>
    public static DateTimeOffset First(DateTime time, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(time))
        {
            time = new DateTime(((time.Ticks / TimeSpan.TicksPerMinute) + 1) * TimeSpan.TicksPerMinute, DateTimeKind.Unspecified);
        }

        TimeSpan offset = zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time);
        return new DateTimeOffset(time, offset);
    }

    /// <summary>The moments, in some years to come, at which clocks go on after they skipped a time on a day that counts.</summary>
    public static IEnumerable<DateTime> EndsOfSkips(TimeOnly at, Func<DayOfWeek, bool> counts, DateOnly from, int years, TimeZoneInfo zone)
    {
        for (DateOnly day = from; day < from.AddYears(years); day = day.AddDays(1))
        {
            if (counts(day.DayOfWeek) && zone.IsInvalidTime(day.ToDateTime(at)))
            {
                yield return First(day.ToDateTime(at), zone).DateTime;
            }
        }
    }
}
