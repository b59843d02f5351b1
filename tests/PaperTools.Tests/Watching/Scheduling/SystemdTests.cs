using System.Globalization;
using System.Text.RegularExpressions;
using PaperTools.Watching;

namespace PaperTools.Tests.Watching.Scheduling;

/// <summary>Timers and services of systemd's user manager. That systemd takes them is checked by .ci/check-schedule.</summary>
public sealed class SystemdTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("papertools-systemd").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void RendersATimerAndAService()
    {
        RenderedWatch watch = Backend().Render(Examples.Registration(), Examples.Command());

        Assert.Equal([UnitPath("papertools-daily.timer"), UnitPath("papertools-daily.service")], watch.Texts.Select(text => text.Target));
        Assert.Equal(
            """
            # Made by Register-PaperWatch of PaperTools; Unregister-PaperWatch removes it.
            [Unit]
            Description=PaperTools watch daily

            [Timer]
            OnCalendar=*-*-* 07:30:00
            Persistent=true

            [Install]
            WantedBy=timers.target

            [X-PaperTools]
            Registration={"name":"daily","profile":"/home/ann/my papers/daily.yaml","schedule":"daily 07:30"}

            """,
            watch.Texts[0].Text);
        Assert.Contains("\nType=oneshot\n", watch.Texts[1].Text);
        Assert.Contains("\nExecStart=\"/usr/bin/dotnet\" \"/opt/paper tools/papertools.dll\" \"watch\" \"--quiet\" \"/home/ann/my papers/daily.yaml\"\n", watch.Texts[1].Text);
    }

    [Theory]
    [InlineData("a b", "\"a b\"")]
    [InlineData("100%", "\"100%%\"")]
    [InlineData("$HOME", "\"$$HOME\"")]
    [InlineData("it's \"new\"", "\"it's \\\"new\\\"\"")]
    [InlineData("a\\b", "\"a\\\\b\"")]
    [InlineData("a\nb\tc\x01\x7F", "\"a\\nb\\tc\\x01\\x7f\"")]
    [InlineData("日報", "\"日報\"")]
    [InlineData("", "\"\"")]
    public void EscapesAWord(string word, string expected) => Assert.Equal($"\"/p\" {expected}", SystemdText.CommandLine(["/p", word]));

    [Fact]
    public void AProgramWhosePathLooksLikeAVariableIsRunByEnv() =>
        Assert.Equal("\"/usr/bin/env\" \"/opt/$$x/p\" \"a\"", SystemdText.CommandLine(["/opt/$x/p", "a"]));

    [Theory]
    [InlineData("daily 07:30", "OnCalendar=*-*-* 07:30:00")]
    [InlineData("weekly Sunday,Monday 23:05", "OnCalendar=Mon,Sun *-*-* 23:05:00")]
    [InlineData("every 2h", "OnCalendar=*-*-* 00/2:00:00 UTC")]
    [InlineData("every 1h", "OnCalendar=*-*-* *:00:00 UTC")]
    [InlineData("every 30m", "OnCalendar=*-*-* *:00,30:00 UTC")]
    [InlineData("every 45m", "OnCalendar=*-*-* 00/3:00,45:00 UTC|OnCalendar=*-*-* 01/3:30:00 UTC|OnCalendar=*-*-* 02/3:15:00 UTC")]
    [InlineData("every 1d", "OnCalendar=*-*-* 00:00:00 UTC")]
    [InlineData("every 7h", "OnActiveSec=1min|OnUnitActiveSec=420min")]
    public void WritesASchedule(string schedule, string expected) => Assert.Equal(expected.Split('|'), Lines(schedule, "2026-05-06T12:00:00Z", "UTC"));

    [Fact]
    public void ADayWhoseTimeTheClocksSkipHasALineOfItsOwn()
    {
        string[] daily = Lines("daily 02:30", "2026-01-01T12:00:00Z", "Europe/Berlin");
        string[] weekly = Lines("weekly Monday 02:30", "2026-01-01T12:00:00Z", "Europe/Berlin");

        Assert.Equal("OnCalendar=*-*-* 02:30:00", daily[0]);
        Assert.Equal("OnCalendar=2026-03-29 03:00:00", daily[2]);
        Assert.Equal(12, daily.Length);
        Assert.Single(weekly);
    }

    [Fact]
    public void InstallsListsReplacesAndRemoves()
    {
        SystemdBackend backend = Backend();
        File.WriteAllText(UnitPath("papertools-foreign.timer"), "[Timer]\nOnCalendar=daily\n");
        File.WriteAllText(UnitPath("other.timer"), "[Timer]\nOnCalendar=daily\n");

        IReadOnlyList<string> notes = backend.Install(backend.Render(Examples.Registration(), Examples.Command()));
        backend.Install(backend.Render(Examples.Registration("every 2h"), Examples.Command()));

        InstalledWatch watch = Assert.Single(backend.List());
        Assert.Equal("every 2h", watch.Registration.Schedule.ToString());
        Assert.Equal(new DateTimeOffset(2026, 5, 6, 14, 0, 0, TimeSpan.Zero), watch.NextRun!.Value.ToUniversalTime());
        Assert.True(File.Exists(UnitPath("timers.target.wants/papertools-daily.timer")));
        Assert.Contains("next session", Assert.Single(notes));

        backend.Remove(watch);

        Assert.Empty(backend.List());
        Assert.Equal(["other.timer", "papertools-foreign.timer"], Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void StartsTheTimerWhereAManagerAnswers()
    {
        string calls = Path.Combine(_folder, "calls");
        var backend = new SystemdBackend(new SystemdSettings(Path.Combine(_folder, "units"), Script($"echo \"$*\" >>'{calls}'; case $* in *list-timers*) echo '[{{\"next\":1778052600000000,\"unit\":\"x\"}}]';; esac"), Path.Combine(_folder, "linger")), new FixedClock("2026-05-06T12:00:00Z"));

        IReadOnlyList<string> notes = backend.Install(backend.Render(Examples.Registration(), Examples.Command()));
        InstalledWatch watch = backend.List().Single();
        backend.Remove(watch);

        Assert.Contains("loginctl enable-linger", Assert.Single(notes));
        Assert.Equal("2026-05-06 09:30:00 +02:00", $"{watch.NextRun:yyyy-MM-dd HH:mm:ss zzz}");
        Assert.Equal(
            ["show-environment", "daemon-reload", "restart papertools-daily.timer", "list-timers --all --output=json papertools-daily.timer", "stop papertools-daily.timer", "daemon-reload"],
            File.ReadAllLines(calls).Select(line => line.Replace("--user --no-ask-password ", "")));
    }

    [Fact]
    public void AFolderThatCannotBeMadeIsAnError()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        var backend = new SystemdBackend(new SystemdSettings(Path.Combine(file, "user"), "false", "/nowhere"), new FixedClock("2026-05-06T12:00:00Z"));

        var exception = Assert.Throws<SchedulingException>(() => backend.Install(backend.Render(Examples.Registration(), Examples.Command())));

        Assert.Equal("ScheduleNotWritable", exception.Code);
    }

    /// <summary>What systemd itself computes, where it is installed: in nights when clocks change, and in any other.</summary>
    [Fact]
    public void SystemdComputesTheSameNextRun()
    {
        const string Tool = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(Tool), "systemd is not installed.");
        foreach (string zone in new[] { "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu" })
        {
            var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
            foreach (string schedule in new[] { "daily 02:15", "weekly Sunday 02:15", "daily 23:59", "every 45m", "every 1d" })
            {
                foreach (string now in new[] { "2026-03-07T12:00:00Z", "2026-03-28T12:00:00Z", "2026-10-03T12:00:00Z", "2026-10-24T12:00:00Z", "2026-11-01T04:00:00Z", "2026-12-31T23:30:00Z" })
                {
                    var clock = DateTimeOffset.Parse(now);
                    WatchSchedule parsed = WatchSchedule.Parse(schedule);
                    DateTimeOffset expected = parsed.Next(clock, parsed is IntervalSchedule ? TimeZoneInfo.Utc : info);

                    IEnumerable<string> times = SystemdCalendar.Lines(parsed, clock, info).Where(line => line.StartsWith("OnCalendar=", StringComparison.Ordinal)).Select(line => line["OnCalendar=".Length..]);
                    DateTime[] elapses = [.. times.Select(time => Elapse(Tool, time, clock, zone)).OfType<DateTime>()];

                    Assert.True(elapses.Min() == expected.UtcDateTime, $"{schedule} in {zone} after {now}: {expected:O}, and systemd says {elapses.Min():O}");
                }
            }
        }
    }

    private static DateTime? Elapse(string tool, string time, DateTimeOffset now, string zone)
    {
        string output = ExternalProgram.Run("/usr/bin/env", [$"TZ={zone}", tool, "calendar", $"--base-time=@{now.ToUnixTimeSeconds()}", time])!.OutputText;
        Match next = Regex.Match(output, @"(?:\(in UTC\)|Next elapse): \w+ (\S+ \S+) UTC");
        return next.Success ? DateTime.Parse(next.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    private SystemdBackend Backend() => new(new SystemdSettings(_folder, "false", "/nowhere"), new FixedClock("2026-05-06T12:00:00Z", "UTC"));

    private string UnitPath(string name) => Path.Combine(_folder, name);

    private string Script(string text) => Scripts.Write(_folder, text);

    private static string[] Lines(string schedule, string now, string zone) =>
        [.. SystemdCalendar.Lines(WatchSchedule.Parse(schedule), DateTimeOffset.Parse(now), TimeZoneInfo.FindSystemTimeZoneById(zone))];
}
