using System.Globalization;
using PaperTools.Watching;

namespace PaperTools.Commands;

/// <summary>Takes a time of day as text that means the same in every culture, or as an object that has one.</summary>
public sealed class TimeOfDayArgumentAttribute : ArgumentConversionAttribute
{
    private protected override object Converted(object input) => ScheduleText.ParseTime(input switch
    {
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        _ => TextOf(input),
    });
}

/// <summary>Takes an interval as text such as <c>2h</c>, or as a time span. A bare number is refused: it could be minutes or hours.</summary>
public sealed class IntervalArgumentAttribute : ArgumentConversionAttribute
{
    private protected override object Converted(object input) => input switch
    {
        TimeSpan interval => ScheduleText.CheckInterval(interval, interval.ToString("c", CultureInfo.InvariantCulture)),

        // PowerShell reads 1d as a decimal number, and only what is written so is one.
        decimal days when days == decimal.Truncate(days) && days is > 0 and <= 31 => TimeSpan.FromDays((int)days),
        _ => ScheduleText.ParseInterval(TextOf(input)),
    };
}

/// <summary>Completes the names of the watches that are registered.</summary>
public sealed class WatchNameCompleter : ValueCompleter
{
    private protected override IEnumerable<(string Value, string Description)> Values =>
        Schedulers.OfMachine(new SchedulerClock()).Installed().Select(entry => (entry.Watch.Registration.Name, $"{entry.Watch.Registration.Schedule}, {entry.Watch.Registration.Profile}"));
}
