using PaperTools.Watching;

namespace PaperTools.Tests.Watching.Scheduling;

/// <summary>Registrations and commands that tests share.</summary>
internal static class Examples
{
    /// <summary>Words that some scheduler or shell reads as something else.</summary>
    public static readonly string[] OddWords =
    [
        "/home/ann/my papers/it's \"new\" 100% $HOME.yaml", "a b", "%n%h", "$PATH ${x} $$", "it's", "'", "''", "\"", "\\", "\\\\", "a\\'b", "back\\slash\\", "!history!", "tab\there", "日報 – Zoë",
        "`id`", "$(id)", ";", "a&&b|c>d<e", "*?[x]", "~", "#not a comment", "{a,b}", "", "-n", "@x", "%", "\\%", "%%\\", "a=b", "!'%\\\"$",
    ];

    public static WatchRegistration Registration(string schedule = "daily 07:30", string name = "daily", string profile = "/home/ann/my papers/daily.yaml") =>
        new() { Name = name, Profile = profile, Schedule = WatchSchedule.Parse(schedule) };

    public static ScheduledCommand Command(string profile = "/home/ann/my papers/daily.yaml") =>
        new("/usr/bin/dotnet", ["/opt/paper tools/papertools.dll", "watch", "--quiet", profile]);
}
