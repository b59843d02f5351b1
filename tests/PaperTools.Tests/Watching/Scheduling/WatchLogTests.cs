using System.Globalization;
using CsCheck;
using PaperTools.Watching;

namespace PaperTools.Tests.Watching.Scheduling;

/// <summary>The log of runs.</summary>
public sealed class WatchLogTests : IDisposable
{
    private static readonly DateTimeOffset s_time = new(2026, 5, 6, 7, 30, 1, TimeSpan.FromHours(2));

    private readonly string _folder = Directory.CreateTempSubdirectory("papertools-log").FullName;

    private string LogPath => Path.Combine(_folder, "state", "watch.log");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ALineHasTimeKindAndValues() =>
        Assert.Equal(
            "2026-05-06T07:30:01+02:00 run name=daily outcome=Completed profile=\"/my \\\"papers\\\"/daily.yaml\"",
            new LogLine(s_time, "run", [new("name", "daily"), new("outcome", "Completed"), new("none", ""), new("profile", "/my \"papers\"/daily.yaml")]).ToString());

    [Fact]
    public void TimeAndDigitsAreTheSameInEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        string line = new LogLine(s_time, "run", []).ToString();
        CultureInfo.CurrentCulture = before;

        Assert.Equal("2026-05-06T07:30:01+02:00 run", line);
    }

    [Theory]
    [InlineData("https://ann:horse@example.org/feed is away", "horse")]
    [InlineData("see https://example.org/feed?token=tops3cret&x=1.", "tops3cret")]
    [InlineData("(smtp://ann:horse@mail.example.org)", "horse")]
    [InlineData("https://example.org/a?api_key=tops3cret", "tops3cret")]
    public void AddressesShowNoSecrets(string text, string secret)
    {
        string line = new LogLine(s_time, "error", [new("message", text)]).ToString();

        Assert.DoesNotContain(secret, line);
        Assert.Contains("example.org", line);
    }

    [Fact]
    public void AnyValueIsOneLineThatIsReadBack() =>
        Gen.String.Where(value => value.Length > 0 && !value.Contains("://")).Sample(value =>
        {
            var line = new LogLine(s_time, "run", [new("name", value), new("outcome", "Failed")]);

            Assert.DoesNotContain(line.ToString(), char.IsControl);
            Assert.Equal(PlainText.Line(value), LogLine.Parse(line.ToString())!["name"]);
            Assert.Equal("Failed", LogLine.Parse(line.ToString())!["outcome"]);
        });

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("2026-05-06 run name=x")]
    public void WhatIsNoLineIsPassedOver(string line) => Assert.Null(LogLine.Parse(line));

    [Fact]
    public void TheNewestRunComesFirst()
    {
        var log = new WatchLog(LogPath);
        log.Append([Line("a"), Line("b")]);
        log.Append([Line("c")]);

        Assert.Equal(["c", "b", "a"], log.NewestFirst().Select(line => line["name"]));
    }

    [Fact]
    public void AFileThatIsFullIsPutAwayAndFiveAreKept()
    {
        var log = new WatchLog(LogPath, largestFile: 100);
        for (int i = 0; i < 20; i++)
        {
            log.Append([Line($"{i:00}"), Line($"{i:00}")]);
        }

        Assert.Equal(["watch.log", "watch.log.1", "watch.log.2", "watch.log.3", "watch.log.4", "watch.log.5", "watch.log.lock"], Directory.GetFiles(Path.GetDirectoryName(LogPath)!).Select(Path.GetFileName).Order());
        Assert.All(Directory.GetFiles(Path.GetDirectoryName(LogPath)!), file => Assert.True(new FileInfo(file).Length <= 100));
        Assert.Equal(["19", "19", "18", "18", "17", "17", "16", "16", "15", "15", "14", "14"], log.NewestFirst().Select(line => line["name"]));
    }

    [Fact]
    public void WritersAtOnceLoseNoLineAndMixNone()
    {
        Parallel.For(0, 8, writer =>
        {
            var log = new WatchLog(LogPath, largestFile: 20_000);
            for (int i = 0; i < 25; i++)
            {
                log.Append([Line($"{writer}-{i}"), Line($"{writer}-{i}")]);
            }
        });

        string[] names = [.. new WatchLog(LogPath).NewestFirst().Select(line => line["name"])];
        Assert.Equal(400, names.Length);
        Assert.All(names.Chunk(2), pair => Assert.Equal(pair[0], pair[1]));
    }

    [Fact]
    public void ALineThatIsBrokenOffHidesNoOther()
    {
        new WatchLog(LogPath).Append([Line("a")]);
        File.AppendAllText(LogPath, "2026-05-06T07:30:01+02:00 run na");

        Assert.Equal("a", new WatchLog(LogPath).NewestFirst().First(line => line["name"].Length > 0)["name"]);
    }

    private static LogLine Line(string name) => new(s_time, "run", [new("name", name)]);
}
