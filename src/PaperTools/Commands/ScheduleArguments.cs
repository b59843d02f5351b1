using System.Globalization;
using System.Management.Automation;
using PaperTools.Watching;

namespace PaperTools.Commands;

/// <summary>Takes a time of day as text that means the same in every culture, or as an object that has one.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeOfDayArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        try
        {
            return input switch
            {
                TimeOnly time => ScheduleText.ParseTime(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)),
                DateTime moment => ScheduleText.ParseTime(moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture)),
                TimeSpan time => ScheduleText.ParseTime(time.ToString("c", CultureInfo.InvariantCulture)),
                _ => ScheduleText.ParseTime(Convert.ToString(input, CultureInfo.InvariantCulture) ?? ""),
            };
        }
        catch (FormatException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }
    }
}

/// <summary>Takes an interval as text such as <c>2h</c>, or as a time span. A bare number is refused: it could be minutes or hours.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IntervalArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        try
        {
            return input switch
            {
                TimeSpan interval => ScheduleText.CheckInterval(interval, interval.ToString("c", CultureInfo.InvariantCulture)),

                // PowerShell reads 1d as a decimal number, and only what is written so is one.
                decimal days when days == decimal.Truncate(days) && days is > 0 and <= 31 => TimeSpan.FromDays((int)days),
                _ => ScheduleText.ParseInterval(Convert.ToString(input, CultureInfo.InvariantCulture) ?? ""),
            };
        }
        catch (FormatException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }
    }
}

/// <summary>Completes the names of the watches that are registered.</summary>
public sealed class WatchNameCompleter : ValueCompleter
{
    private protected override IEnumerable<(string Value, string Description)> Values =>
        Schedulers.OfMachine(new SchedulerClock()).Installed().Select(entry => (entry.Watch.Registration.Name, $"{entry.Watch.Registration.Schedule}, {entry.Watch.Registration.Profile}"));
}
