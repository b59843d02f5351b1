using PaperTools.Watching;

namespace PaperTools.Commands;

/// <summary>Takes a day as a date of any kind, as text by ISO 8601 whatever the culture is, or as a time before now.</summary>
public sealed class SinceArgumentAttribute : ArgumentConversionAttribute
{
    private protected override object Converted(object input) => input switch
    {
        WatchSince since => since,
        DateTime date => WatchSince.From(PaperDate.FromDateTime(date)),
        DateTimeOffset date => WatchSince.From(PaperDate.FromDateTime(date.DateTime)),
        DateOnly date => WatchSince.From(PaperDate.FromDateTime(date.ToDateTime(TimeOnly.MinValue))),
        PaperDate date => WatchSince.From(date),
        TimeSpan time => WatchSince.Before(time),
        _ => WatchSince.TryParse(TextOf(input), out WatchSince? since)
            ? since!
            : throw new FormatException($"'{input}' is no day. Write 2026-05-06, 2026-05, 2026, or a time such as '7 days'."),
    };
}
