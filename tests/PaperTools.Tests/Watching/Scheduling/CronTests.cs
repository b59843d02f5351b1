using System.Text;
using CsCheck;
using PaperTools.Watching;

namespace PaperTools.Tests.Watching.Scheduling;

/// <summary>Lines of a crontab. That cron runs them is checked by .ci/check-schedule.</summary>
public sealed class CronTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("papertools-cron").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("daily 07:30", "30 7 * * *")]
    [InlineData("weekly Sunday,Monday 23:05", "5 23 * * 0,1")]
    [InlineData("every 1m", "* * * * *")]
    [InlineData("every 5m", "*/5 * * * *")]
    [InlineData("every 30m", "*/30 * * * *")]
    [InlineData("every 1h", "0 * * * *")]
    [InlineData("every 2h", "0 */2 * * *")]
    [InlineData("every 1d", "0 0 * * *")]
    [InlineData("every 45m", "0,45 */3 * * *|30 1-23/3 * * *|15 2-23/3 * * *")]
    [InlineData("every 1h30m", "0 */3 * * *|30 1-23/3 * * *")]
    public void WritesASchedule(string schedule, string expected) => Assert.Equal(expected.Split('|'), CronTimes.Of(WatchSchedule.Parse(schedule)));

    [Theory]
    [InlineData("every 7m", "-Every 6m or 8m")]
    [InlineData("every 50m", "-Every 48m or 1h")]
    [InlineData("every 7h", "-Every 6h or 8h")]
    [InlineData("every 2d", "-Every 1d, or -Weekly")]
    public void WhatItCannotExpressIsAnErrorThatNamesWhatItCan(string schedule, string near)
    {
        var exception = Assert.Throws<SchedulingException>(() => CronTimes.Of(WatchSchedule.Parse(schedule)));

        Assert.Equal("ScheduleNotPossible", exception.Code);
        Assert.Contains(near, exception.Message);
    }

    /// <summary>Each possible interval, as cron reads the fields: the minutes of a day on which some line runs.</summary>
    [Fact]
    public void TheLinesOfAnIntervalRunAtItsTimesAndAtNoOther()
    {
        foreach (int minutes in Enumerable.Range(1, 1440).Where(minutes => 1440 % minutes == 0))
        {
            List<int> runs = [];
            foreach (string line in CronTimes.Of(new IntervalSchedule(TimeSpan.FromMinutes(minutes))))
            {
                string[] fields = line.Split(' ');
                runs.AddRange(from hour in Values(fields[1], 23) from minute in Values(fields[0], 59) select (hour * 60) + minute);
            }

            Assert.Equal(Enumerable.Range(0, 1440 / minutes).Select(i => i * minutes), runs.Order());
        }
    }

    public static TheoryData<string> Shells() => [.. new[] { "/bin/sh", "/bin/bash", "/bin/dash", "/bin/zsh", "/usr/bin/zsh", "/usr/bin/fish", "/usr/bin/tcsh", "/bin/csh" }.Where(File.Exists)];

    [Theory]
    [MemberData(nameof(Shells))]
    public void EveryShellReadsTheWords(string shell)
    {
        // fish reads a backslash before a quotation mark in its own way, and no cron lets one write it otherwise.
        string[] words = [.. Examples.OddWords.Where(word => !shell.EndsWith("fish", StringComparison.Ordinal) || !word.Contains('\\', StringComparison.Ordinal))];
        string line = CronText.CommandLine(["/usr/bin/printf", "[%s]", .. words]);

        foreach (Func<string, string> cron in new Func<string, string>[] { VixieCommand, CronieCommand, line => line })
        {
            ProgramResult result = ExternalProgram.Run(shell, ["-c", cron(line)])!;
            Assert.Equal(string.Concat(words.Select(word => $"[{word}]")), result.OutputText);
        }
    }

    [Fact]
    public void AnyWordsComeThrough() =>
        Gen.OneOfConst([.. "ab /'\"\\%$!`*#~é"]).Array[0, 12].Array[1, 4].Sample(
            words =>
            {
                string[] texts = [.. words.Select(word => new string(word))];
                string line = CronText.CommandLine(["/usr/bin/printf", "[%s]", .. texts]);
                Assert.Equal(string.Concat(texts.Select(word => $"[{word}]")), ExternalProgram.Run("/bin/sh", ["-c", VixieCommand(line)])!.OutputText);
            },
            iter: 50);

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    public void ALineBreakIsAnError(string word) =>
        Assert.Equal("ScheduleNotPossible", Assert.Throws<SchedulingException>(() => CronText.CommandLine(["/p", word])).Code);

    [Fact]
    public void WhatCronWouldCutOffIsAnError() =>
        Assert.Contains("990 bytes", Assert.Throws<SchedulingException>(() => CronText.CommandLine(["/p", new string('é', 600)])).Message);

    [Fact]
    public void ABlockTellsItsBeginAndEnd() =>
        Assert.Equal(
            """
            # papertools:begin daily
            # {"name":"daily","profile":"/home/ann/my papers/daily.yaml","schedule":"daily 07:30"}
            30 7 * * * /usr/bin/dotnet '/opt/paper tools/papertools.dll' watch --quiet '/home/ann/my papers/daily.yaml'
            # papertools:end daily

            """,
            CronBackend(Spool()).Render(Examples.Registration(), Examples.Command()).Texts.Single().Text);

    /// <summary>Whatever bytes a crontab has, they are the same after a watch came and went.</summary>
    [Fact]
    public void EveryOtherByteStays() =>
        Gen.Select(Gen.OneOf(Gen.Byte, Gen.OneOfConst("\n# papertools:begin daily\n".Select(letter => (byte)letter).ToArray())).Array[0, 200], Gen.Bool).Sample((foreign, twice) =>
        {
            byte[] block = Encoding.UTF8.GetBytes(Crontab.Block(Examples.Registration(name: "Zoë's"), "/p"));
            string text = Encoding.UTF8.GetString(block);
            string id = WatchName.IdOf("Zoë's");

            byte[] with = new Crontab(foreign).With(id, text);
            with = twice ? new Crontab(with).With(id, text) : with;

            Assert.Equal([.. block, .. foreign], with);
            Assert.Equal("Zoë's", new Crontab(with).Registrations().Single().Name);
            Assert.Equal(foreign, new Crontab(with).Without(id));
        });

    [Fact]
    public void OneOfTwoIsRemovedAndTheOtherStays()
    {
        byte[] foreign = Encoding.Latin1.GetBytes("SHELL=/usr/bin/fish\nMAILTO=\n\n# caf\u00e9\n5 4 * * * true");
        byte[] both = new Crontab(new Crontab(foreign).With("a", Crontab.Block(Examples.Registration(name: "a"), "/a"))).With("b", Crontab.Block(Examples.Registration("every 45m", "b"), "/b"));

        byte[] one = new Crontab(both).Without("b");

        Assert.Equal(["a"], new Crontab(one).Registrations().Select(registration => registration.Name));
        Assert.Equal(foreign, new Crontab(one).Without("a"));
    }

    [Fact]
    public void ALineThatSomebodyWroteIntoABlockStays()
    {
        string block = Crontab.Block(Examples.Registration(), "/p").Replace("# papertools:end", "1 2 * * * mine\n# papertools:end", StringComparison.Ordinal);

        Assert.Equal("1 2 * * * mine\n", Encoding.UTF8.GetString(new Crontab(Encoding.UTF8.GetBytes(block)).Without("daily")));
    }

    [Theory]
    [InlineData("# papertools:begin daily\n# {\"name\":\"daily\",\"profile\":\"/p\",\"schedule\":\"daily 07:30\"}\n30 7 * * * x\n")]
    [InlineData("# papertools:begin daily\n30 7 * * * x\n# papertools:end daily\n")]
    [InlineData("# papertools:begin daily\n# {\"name\":\"other\",\"profile\":\"/p\",\"schedule\":\"daily 07:30\"}\n# papertools:end daily\n")]
    public void ABlockThatIsDamagedIsTheUsersOwn(string crontab)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(crontab);

        Assert.Empty(new Crontab(bytes).Registrations());
        Assert.Equal(bytes, new Crontab(bytes).Without("daily"));
    }

    [Fact]
    public void ACrontabThatIsNotThereYetComesAndGoes()
    {
        string spool = Spool();
        CronBackend backend = CronBackend(spool);

        Assert.Empty(backend.List());
        Assert.Empty(backend.Install(backend.Render(Examples.Registration(), Examples.Command())));
        backend.Install(backend.Render(Examples.Registration("every 2h", "other"), Examples.Command()));
        backend.Install(backend.Render(Examples.Registration("daily 08:00"), Examples.Command()));

        IReadOnlyList<InstalledWatch> installed = backend.List();
        Assert.Equal(["daily 08:00", "every 2h"], installed.Select(watch => watch.Registration.Schedule.ToString()));
        Assert.Equal("2026-05-07 08:00:00 +02:00", $"{installed[0].NextRun:yyyy-MM-dd HH:mm:ss zzz}");

        backend.Remove(installed[0]);
        backend.Remove(installed[1]);
        Assert.False(File.Exists(spool));
    }

    [Fact]
    public void TwoAtOnceLoseNothing()
    {
        string spool = Spool();
        CronBackend backend = CronBackend(spool);

        Parallel.For(0, 8, i => backend.Install(backend.Render(Examples.Registration(name: $"watch-{i}"), Examples.Command())));

        Assert.Equal(8, backend.List().Count);
    }

    [Fact]
    public void ACrontabThatCannotBeReadIsNeverReplaced()
    {
        string spool = Path.Combine(_folder, "spool");
        File.WriteAllText(spool, "precious");
        CronBackend backend = new(Scripts.Write(_folder, $"case $1 in -l) echo 'must be privileged' >&2; exit 1;; *) cat >'{spool}';; esac"), Path.Combine(_folder, "lock"), new FixedClock("2026-05-06T12:00:00Z"));

        var exception = Assert.Throws<SchedulingException>(() => backend.Install(backend.Render(Examples.Registration(), Examples.Command())));

        Assert.Equal("CrontabNotReadable", exception.Code);
        Assert.Contains("must be privileged", exception.Message);
        Assert.Equal("precious", File.ReadAllText(spool));
    }

    [Fact]
    public void WithoutCronThereIsAnErrorThatSaysSo()
    {
        CronBackend backend = new(Path.Combine(_folder, "no crontab"), Path.Combine(_folder, "lock"), new FixedClock("2026-05-06T12:00:00Z"));

        Assert.Equal("SchedulerNotFound", Assert.Throws<SchedulingException>(backend.List).Code);
        Assert.Empty(new Schedulers([backend], () => WatchBackend.Cron).Installed());
    }

    /// <summary>A crontab program that keeps the crontab in a file.</summary>
    private CronBackend CronBackend(string spool) =>
        new(
            Scripts.Write(_folder, $"case $1 in -l) cat '{spool}' 2>/dev/null || {{ echo 'no crontab for ann' >&2; exit 1; }};; -r) rm '{spool}';; -) cat >'{spool}';; esac"),
            Path.Combine(_folder, "lock"),
            new FixedClock("2026-05-06T12:00:00Z"));

    private string Spool() => Path.Combine(_folder, "spool");

    /// <summary>What the cron of Vixie 3.0 makes of a command (do_command.c): it takes a backslash from <c>\%</c> and <c>\\</c>.</summary>
    private static string VixieCommand(string line) => CommandOf(line, character => character is '%' or '\\');

    /// <summary>What cronie makes of it: it takes a backslash from <c>\%</c> only.</summary>
    private static string CronieCommand(string line) => CommandOf(line, character => character is '%');

    private static string CommandOf(string line, Func<char, bool> isEscaped)
    {
        var command = new StringBuilder();
        bool escaped = false;
        foreach (char character in line)
        {
            if (escaped && isEscaped(character))
            {
                command.Length--;
            }
            else if (!escaped && character == '%')
            {
                break;
            }

            command.Append(character);
            escaped = !escaped && character == '\\';
        }

        return command.ToString();
    }

    private static IEnumerable<int> Values(string field, int last)
    {
        foreach (string part in field.Split(','))
        {
            string[] range = part.Split('/');
            int step = range.Length > 1 ? int.Parse(range[1]) : 1;
            string[] ends = range[0].Split('-');
            int from = ends[0] == "*" ? 0 : int.Parse(ends[0]);
            int to = ends[0] == "*" ? last : ends.Length > 1 ? int.Parse(ends[1]) : from;
            for (int value = from; value <= to; value += step)
            {
                yield return value;
            }
        }
    }
}
