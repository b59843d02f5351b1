using PaperTools.Watching;

namespace PaperTools.Tests.Watching.Scheduling;

/// <summary>Register-PaperWatch, Get-PaperWatch and Unregister-PaperWatch in a process of their own, with a crontab and units of their own.</summary>
public sealed class WatchCommandTests : IDisposable
{
    private const string Foreign = "SHELL=/usr/bin/fish\n5 4 * * * true 100\\%";

    private readonly string _folder = Directory.CreateTempSubdirectory("papertools-watch's").FullName;

    public WatchCommandTests()
    {
        string programs = Directory.CreateDirectory(Path.Combine(_folder, "bin")).FullName;
        string spool = Spool.Replace("'", "'\\''", StringComparison.Ordinal);
        File.Move(Scripts.Write(_folder, $"case $1 in -l) cat '{spool}' 2>/dev/null || {{ echo 'no crontab for ann' >&2; exit 1; }};; -r) rm '{spool}';; -) cat >'{spool}';; esac"), Path.Combine(programs, "crontab"));
        File.Move(Scripts.Write(_folder, "exit 1"), Path.Combine(programs, "systemctl"));
        File.WriteAllText(Path.Combine(_folder, "daily.yaml"), "sources: [inbox]\noutputs: [today.html]\n");
        File.WriteAllText(Path.Combine(_folder, "my other.yaml"), "name: Über $papers\nsources: [inbox]\noutputs: [today.html]\n");
        Directory.CreateDirectory(Path.Combine(_folder, "inbox"));
    }

    private string Spool => Path.Combine(_folder, "crontab");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void RegistersWithCronListsAndRemovesAndLeavesTheRest()
    {
        File.WriteAllText(Spool, Foreign);

        Assert.Equal("Cron|daily|daily 07:30", Ok("$w = Register-PaperWatch daily.yaml -Daily 7:30; \"$($w.Backend)|$w|$($w.Schedule)\""));
        Assert.Equal("Über $papers", Ok("(Register-PaperWatch 'my other.yaml' -Weekly Mon,Thursday -At 19:05).Name"));
        string crontab = File.ReadAllText(Spool);
        Assert.EndsWith(Foreign, crontab);
        Assert.Contains("30 7 * * * ", crontab);
        Assert.Contains("5 19 * * 1,4 ", crontab);
        Assert.Equal("daily weekly-next weekly Monday,Thursday 19:05", Ok("$a, $b = Get-PaperWatch; \"$a $(if ($b.NextRun -gt [DateTimeOffset]::Now) { 'weekly-next' }) $($b.Schedule)\""));

        Ok("Get-PaperWatch über* | Unregister-PaperWatch");
        Assert.Equal("daily", Ok("(Get-PaperWatch).Name"));
        Ok("Unregister-PaperWatch DAILY");
        Assert.Equal(Foreign, File.ReadAllText(Spool));
    }

    [Fact]
    public void WhatIfPrintsExactlyWhatWouldBeInstalled()
    {
        string printed = Ok("Register-PaperWatch daily.yaml -Every 2h -WhatIf");
        Assert.False(File.Exists(Spool));

        Ok("$null = Register-PaperWatch daily.yaml -Every 2h");
        Assert.Contains($"---- crontab\n{File.ReadAllText(Spool)}----", printed);
        Assert.Contains("the watch 'daily' (every 2h) of Cron", Ok("Unregister-PaperWatch * -WhatIf"));
        Assert.True(File.Exists(Spool));
    }

    [Fact]
    public void SystemdCanBeForcedAndReplacesWhatCronHas()
    {
        Ok("$null = Register-PaperWatch daily.yaml -Daily 07:30");
        string printed = Ok("Register-PaperWatch daily.yaml -Daily 08:00 -Backend Systemd -WhatIf");

        ProcessResult result = Run("Register-PaperWatch daily.yaml -Daily 08:00 -Backend Systemd | ForEach-Object { $_.Targets }");

        string[] units = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["papertools-daily.timer", "papertools-daily.service"], units.Select(Path.GetFileName));
        Assert.All(units, unit => Assert.Contains($"---- {unit}\n{File.ReadAllText(unit)}----", printed));
        Assert.Contains("next session", result.Error);
        Assert.Equal("Systemd", Ok("(Get-PaperWatch).Backend"));
        Assert.False(File.Exists(Spool));
    }

    [Fact]
    public void TheTaskSchedulersDefinitionIsShownOnAnyMachine() =>
        Assert.Contains("<LogonType>InteractiveToken</LogonType>", Ok("Register-PaperWatch daily.yaml -Daily 08:00 -Backend TaskScheduler -WhatIf"));

    /// <summary>PowerShell reads some of them as numbers and as dates before a cmdlet sees them.</summary>
    [Fact]
    public void TimesAndIntervalsAreTakenAsTheyAreTyped() =>
        Assert.Equal(
            "daily 19:30,daily 07:05,every 1d,every 2h,every 30m,every 1h30m,every 1m",
            Ok("""
            $schedules = @(
                Register-PaperWatch daily.yaml -Daily '7:30 PM' -Name a
                Register-PaperWatch daily.yaml -Daily ([datetime]'2026-01-01T07:05') -Name b
                Register-PaperWatch daily.yaml -Every 1d -Name c
                Register-PaperWatch daily.yaml -Every 2h -Name d
                Register-PaperWatch daily.yaml -Every 00:30 -Name e
                Register-PaperWatch daily.yaml -Every ([timespan]'01:30') -Name f
                Register-PaperWatch daily.yaml -Every '1 minute' -Name g
            ).Schedule
            $schedules -join ','
            """));

    [Fact]
    public void EachMistakeHasAnErrorOfItsOwn()
    {
        File.WriteAllText(Path.Combine(_folder, "asks.yml"), "sources: [inbox]\nmail:\n  to: a@example.org\n  from: b@example.org\n  smtpServer: localhost\n  useSsl: true\n  credential: { prompt: true, user: ann }\n");
        File.WriteAllText(Path.Combine(_folder, "wrong.yml"), "sorces: [inbox]\n");
        (string Command, string Id)[] mistakes =
        [
            ("Register-PaperWatch missing.yaml -Daily 07:30", "PathNotFound"),
            ("Register-PaperWatch daily.yaml -Every 7h", "ScheduleNotPossible"),
            ("Register-PaperWatch daily.yaml -Every 2h -Backend TaskScheduler", "SchedulerNotFound"),
            ("Register-PaperWatch daily.yaml, 'my other.yaml' -Daily 07:30 -Name both", "NameTaken"),
            ("Register-PaperWatch asks.yml -Daily 07:30", "SecretIsAsked"),
            ("Register-PaperWatch wrong.yml -Daily 07:30", "UnknownProfileKey"),
            ("Register-PaperWatch daily.yaml -Daily 25:00", "ParameterArgumentTransformationError"),
            ("Register-PaperWatch daily.yaml -Every 30s", "ParameterArgumentTransformationError"),
            ("Register-PaperWatch daily.yaml -Every 2", "ParameterArgumentTransformationError"),
            ("Get-PaperWatch nothing", "WatchNotFound"),
            ("Unregister-PaperWatch nothing", "WatchNotFound"),
        ];
        IEnumerable<string> scripts = mistakes.Select(mistake => $"try {{ $null = {mistake.Command} -ErrorAction SilentlyContinue -ErrorVariable e }} catch {{ $e = @($_) }}; ($e[0].FullyQualifiedErrorId -split ',')[0]");

        Assert.Equal(mistakes.Select(mistake => mistake.Id), Ok(string.Join('\n', scripts)).Split('\n'));
        Assert.Equal(["both"], new Crontab(File.ReadAllBytes(Spool)).Registrations().Select(registration => registration.Name));
    }

    [Fact]
    public void WhatTheShellsVariablesNameIsSettledAndNoSecretIsInstalled()
    {
        File.WriteAllText(Path.Combine(_folder, "secret.yaml"), "sources: [inbox]\nmail:\n  to: a@example.org\n  from: b@example.org\n  smtpServer: localhost\n  useSsl: true\n  credential: { environment: MAIL_PASSWORD, user: ann }\n");

        ProcessResult result = Run("$null = Register-PaperWatch secret.yaml -Daily 07:30", new() { ["PAPERTOOLS_LIBRARY"] = Path.Combine(_folder, "my library.db"), ["MAIL_PASSWORD"] = "correct horse" });

        Assert.Contains("MAIL_PASSWORD", result.Error);
        string crontab = File.ReadAllText(Spool);
        Assert.Contains("my library.db", crontab);
        Assert.Contains("--log ", crontab);
        Assert.DoesNotContain("horse", crontab);
    }

    [Fact]
    public void NamesWithOddCharactersStayApart()
    {
        Ok("'a b', 'a-b', 'a[b]', 'a*b' | ForEach-Object { $null = Register-PaperWatch daily.yaml -Daily 07:30 -Name $_ }");

        Ok("Get-PaperWatch 'a[b]' | Unregister-PaperWatch; Unregister-PaperWatch 'a*b'");

        Assert.Equal("a b,a-b", Ok("(Get-PaperWatch).Name -join ','"));
    }

    private string Ok(string script)
    {
        ProcessResult result = Run(script);
        Assert.Equal("", result.Error);
        return result.Output.TrimEnd('\n');
    }

    private ProcessResult Run(string script, Dictionary<string, string>? variables = null)
    {
        Dictionary<string, string> environment = new()
        {
            ["PATH"] = $"{Path.Combine(_folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["XDG_CONFIG_HOME"] = Path.Combine(_folder, "config"),
            ["XDG_STATE_HOME"] = Path.Combine(_folder, "state"),
        };
        foreach ((string name, string value) in variables ?? [])
        {
            environment[name] = value;
        }

        string location = _folder.Replace("'", "''", StringComparison.Ordinal);
        return Processes.Dotnet(Processes.Built("src/PaperTools.Host", "papertools.dll"), [$"$null = $ExecutionContext.SessionState.Path.SetLocation('{location}'); {script}"], environment: environment);
    }
}
