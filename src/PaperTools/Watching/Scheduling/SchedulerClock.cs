namespace PaperTools.Watching;

/// <summary>The clock that schedulers go by: the system's time zone, whatever the variable <c>TZ</c> says in the user's shell.</summary>
internal sealed class SchedulerClock : TimeProvider
{
    private const string ZoneLink = "/etc/localtime";
    private const string ZoneFolder = "/zoneinfo/";

    public override TimeZoneInfo LocalTimeZone { get; } = SystemZone() ?? TimeZoneInfo.Local;

    /// <summary>Whether the user's shell shows another time than the schedulers go by.</summary>
    public bool DiffersFromShell => !LocalTimeZone.HasSameRules(TimeZoneInfo.Local);

    private static TimeZoneInfo? SystemZone()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("TZ")) || !File.Exists(ZoneLink))
        {
            return null;
        }

        string target = File.ResolveLinkTarget(ZoneLink, returnFinalTarget: false)?.FullName ?? "";
        int folder = target.IndexOf(ZoneFolder, StringComparison.Ordinal);
        return folder >= 0 && TimeZoneInfo.TryFindSystemTimeZoneById(target[(folder + ZoneFolder.Length)..], out TimeZoneInfo? zone) ? zone : null;
    }
}
