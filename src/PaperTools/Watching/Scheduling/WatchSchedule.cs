namespace PaperTools.Watching;

/// <summary>When a watch runs: every day, on days of the week, or again and again.</summary>
/// <remarks>The text of a schedule (<c>daily 07:30</c>, <c>weekly Monday,Thursday 07:30</c>, <c>every 2h</c>) is read back by <see cref="Parse"/>.</remarks>
public abstract record WatchSchedule
{
    /// <summary>The first moment after another at which the watch runs, by the clocks of a time zone.</summary>
    /// <remarks>
    /// A time of day that the clocks skip becomes the moment at which they go on; one that they show twice counts the first time only.
    /// </remarks>
    public abstract DateTimeOffset Next(DateTimeOffset after, TimeZoneInfo zone);

    /// <summary>Reads what <see cref="object.ToString"/> of a schedule gave.</summary>
    /// <exception cref="FormatException">The text is no schedule.</exception>
    public static WatchSchedule Parse(string text) => text.Split(' ') switch
    {
        ["daily", var at] => new DailySchedule(ScheduleText.ParseTime(at)),
        ["weekly", var days, var at] => new WeeklySchedule(days.Split(',').Select(ScheduleText.ParseDay), ScheduleText.ParseTime(at)),
        ["every", var interval] => new IntervalSchedule(ScheduleText.ParseInterval(interval)),
        _ => throw new FormatException($"'{text}' is no schedule."),
    };
}

/// <summary>Every day at a time.</summary>
/// <param name="At">The time of day, to the minute.</param>
public sealed record DailySchedule(TimeOnly At) : WatchSchedule
{
    /// <inheritdoc/>
    public override DateTimeOffset Next(DateTimeOffset after, TimeZoneInfo zone) => LocalTime.NextAt(At, _ => true, after, zone);

    /// <inheritdoc/>
    public override string ToString() => $"daily {ScheduleText.Of(At)}";
}

/// <summary>On some days of the week at a time.</summary>
public sealed record WeeklySchedule : WatchSchedule
{
    /// <summary>Makes a schedule; the order of the days and repeated ones do not count.</summary>
    /// <exception cref="ArgumentException">There is no day.</exception>
    public WeeklySchedule(IEnumerable<DayOfWeek> days, TimeOnly at)
    {
        // Weeks begin on Monday here, as they do in systemd's lists and in ISO 8601.
        Days = [.. days.Distinct().OrderBy(day => ((int)day + 6) % 7)];
        At = at;
        if (Days.Count == 0)
        {
            throw new ArgumentException("A weekly schedule needs a day of the week.", nameof(days));
        }
    }

    /// <summary>The days, from Monday on.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; }

    /// <summary>The time of day, to the minute.</summary>
    public TimeOnly At { get; }

    /// <inheritdoc/>
    public override DateTimeOffset Next(DateTimeOffset after, TimeZoneInfo zone) => LocalTime.NextAt(At, Days.Contains, after, zone);

    /// <inheritdoc/>
    public bool Equals(WeeklySchedule? other) => other is not null && At == other.At && Days.SequenceEqual(other.Days);

    /// <inheritdoc/>
    public override int GetHashCode() => Days.Aggregate(At.GetHashCode(), HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => $"weekly {string.Join(',', Days)} {ScheduleText.Of(At)}";
}

/// <summary>Again and again, after the same while.</summary>
public sealed record IntervalSchedule : WatchSchedule
{
    private const int MinutesADay = 24 * 60;

    /// <summary>Makes a schedule.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval is shorter than <see cref="Shortest"/>, longer than <see cref="Longest"/>, or no whole number of minutes.</exception>
    public IntervalSchedule(TimeSpan interval)
    {
        if (interval < Shortest || interval > Longest || interval.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(interval), "An interval is a whole number of minutes, from 1 minute to 31 days.");
        }

        Interval = interval;
    }

    /// <summary>The shortest interval: a minute, which is what cron and the Windows task scheduler count in.</summary>
    public static TimeSpan Shortest { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest interval, which is the Windows task scheduler's.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(31);

    /// <summary>The while between two runs.</summary>
    public TimeSpan Interval { get; }

    /// <summary>The interval in minutes.</summary>
    internal int Minutes => (int)Interval.TotalMinutes;

    /// <summary>Whether each day has the same times, counted from midnight.</summary>
    internal bool DividesTheDay => MinutesADay % Minutes == 0;

    /// <summary>The times of day as hours and the minutes in them: an hour of the day, the step to the next such hour, and minutes.</summary>
    /// <remarks>Only for an interval that <see cref="DividesTheDay"/>. 45 minutes are 0:00 and 0:45, 1:30, 2:15, and so on every three hours.</remarks>
    internal IEnumerable<(int Hour, int Step, IReadOnlyList<int> Minutes)> TimesOfDay()
    {
        int step = Minutes;
        while (step % 60 != 0)
        {
            step += Minutes;
        }

        return Enumerable.Range(0, step / Minutes)
            .Select(i => i * Minutes)
            .GroupBy(minute => minute / 60, minute => minute % 60)
            .Select(hour => (hour.Key, step / 60, (IReadOnlyList<int>)[.. hour]));
    }

    /// <inheritdoc/>
    /// <remarks>
    /// An interval that divides the day counts from midnight, any other from the given moment. Times that the clocks skip are left out, and
    /// times that they show twice count twice: it is the interval that matters.
    /// </remarks>
    public override DateTimeOffset Next(DateTimeOffset after, TimeZoneInfo zone) =>
        Minutes == MinutesADay ? LocalTime.NextAt(TimeOnly.MinValue, _ => true, after, zone)
        : DividesTheDay ? LocalTime.NextOnGrid(Minutes, after, zone)
        : TimeZoneInfo.ConvertTime(after + Interval, zone);

    /// <inheritdoc/>
    public override string ToString() => $"every {ScheduleText.Of(Interval)}";
}
