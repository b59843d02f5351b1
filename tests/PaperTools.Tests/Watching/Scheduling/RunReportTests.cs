using PaperTools.Watching;

namespace PaperTools.Tests.Watching.Scheduling;

/// <summary>What a scheduler and the log are told of a run.</summary>
public class RunReportTests
{
    private static readonly DateTimeOffset s_time = new(2026, 5, 6, 7, 30, 0, TimeSpan.FromHours(2));

    [Fact]
    public void WhatWasDeliveredAndNothingNewAreDone()
    {
        Assert.Equal(WatchExit.Done, Exit(Status(WatchRunOutcome.Delivered)));
        Assert.Equal(WatchExit.Done, Exit(Status(WatchRunOutcome.NothingNew)));
    }

    [Fact]
    public void AnotherRunUnderWayIsTriedAgain() => Assert.Equal(WatchExit.TryAgain, Exit(Status(WatchRunOutcome.Busy)));

    [Fact]
    public void SourcesThatCannotBeReachedAreTriedAgainUnlessOneWasRead()
    {
        WatchStatus none = Status(WatchRunOutcome.Incomplete) with { Sources = [Lost, Lost] };
        WatchStatus some = Status(WatchRunOutcome.Incomplete) with { Sources = [Lost, new WatchSourceStatus("b") { Read = 2 }] };

        Assert.Equal(WatchExit.TryAgain, Exit(none, "AddressUnreachable"));
        Assert.Equal(WatchExit.PartlyFailed, Exit(some, "AddressUnreachable"));
        Assert.Equal(WatchExit.Failed, Exit(none, "SecretNotFound"));
    }

    [Fact]
    public void WhatIsNotWrittenFailsUnlessSomethingIs()
    {
        var undone = new WatchOutputStatus("File", "a.html");
        WatchStatus none = Status(WatchRunOutcome.Incomplete) with { Outputs = [undone] };
        WatchStatus some = Status(WatchRunOutcome.Incomplete) with { Outputs = [undone, undone with { IsDone = true }] };

        WatchStatus unreachable = Status(WatchRunOutcome.Incomplete) with { Outputs = [new WatchOutputStatus("Mail", "ann@example.org") { IsTemporary = true }] };

        Assert.Equal(WatchExit.Failed, Exit(none, "WatchFileNotWritten"));
        Assert.Equal(WatchExit.TryAgain, Exit(unreachable, "WatchMailNotSent"));
        Assert.Equal(WatchExit.PartlyFailed, Exit(some, "WatchFileNotWritten"));
    }

    [Fact]
    public void AnErrorAmongWhatIsDeliveredIsAPartlyFailure() => Assert.Equal(WatchExit.PartlyFailed, Exit(Status(WatchRunOutcome.Delivered), "FileNotReadable"));

    [Theory]
    [InlineData("UnknownProfileKey", WatchExit.Wrong)]
    [InlineData("InvalidProfileYaml", WatchExit.Wrong)]
    [InlineData("PathNotFound", WatchExit.Wrong)]
    [InlineData("LibraryBusy", WatchExit.TryAgain)]
    [InlineData("LibraryDamaged", WatchExit.Failed)]
    public void WithoutAStatusTheErrorTells(string id, WatchExit expected) => Assert.Equal(expected, Exit(null, id));

    [Fact]
    public void ARunThatGaveNothingFailed() => Assert.Equal(WatchExit.Failed, Exit(null));

    [Fact]
    public void TheLogHasALineForRunSourceOutputAndError()
    {
        WatchStatus status = Status(WatchRunOutcome.Incomplete) with
        {
            Sources = [new WatchSourceStatus("inbox") { Read = 5, New = 3, Repeated = 2, Selected = 1 }, Lost with { Problem = "it's \e[31maway" }],
            Outputs = [new WatchOutputStatus("File", "/my papers/a.html") { Papers = 1, IsDone = true }],
        };

        IEnumerable<string> lines = new RunReport("/daily.yaml", s_time, s_time.AddSeconds(1.25), status, [new RunError("AddressUnreachable", "it's away")]).ToLines().Select(line => line.ToString());

        Assert.Equal(
            [
                "2026-05-06T07:30:01+02:00 run name=daily outcome=Incomplete exit=3 read=5 new=3 repeated=2 selected=0 failed=0 seconds=1.3 profile=/daily.yaml message=\"what happened\"",
                "2026-05-06T07:30:01+02:00 source name=daily source=inbox read=5 new=3 repeated=2 selected=1 failed=0",
                "2026-05-06T07:30:01+02:00 source name=daily source=feed read=0 new=0 repeated=0 selected=0 failed=0 reason=SourceUnreachable problem=\"it's [31maway\"",
                "2026-05-06T07:30:01+02:00 output name=daily kind=File target=\"/my papers/a.html\" papers=1 done=yes",
                "2026-05-06T07:30:01+02:00 error name=daily id=AddressUnreachable message=\"it's away\"",
            ],
            lines);
    }

    private static WatchSourceStatus Lost => new("feed") { Reason = WatchReason.SourceUnreachable };

    private static WatchExit Exit(WatchStatus? status, params string[] errors) =>
        new RunReport("/daily.yaml", s_time, s_time, status, [.. errors.Select(id => new RunError(id, "it failed"))]).Exit;

    private static WatchStatus Status(WatchRunOutcome outcome) => new() { Name = "daily", Profile = "/daily.yaml", Library = "/library.db", Outcome = outcome, Message = "what happened", Started = s_time };
}
