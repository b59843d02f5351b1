namespace PaperTools.Tests.Watching.Scheduling;

/// <summary>A clock that stands, in a time zone.</summary>
internal sealed class FixedClock(DateTimeOffset now, TimeZoneInfo zone) : TimeProvider
{
    public FixedClock(string now, string zone = "Europe/Berlin")
        : this(DateTimeOffset.Parse(now), TimeZoneInfo.FindSystemTimeZoneById(zone))
    {
    }

    public override TimeZoneInfo LocalTimeZone => zone;

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
