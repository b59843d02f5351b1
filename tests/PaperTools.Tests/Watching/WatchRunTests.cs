using PaperTools.Watching;
using PaperTools.Writing;

namespace PaperTools.Tests.Watching;

/// <summary>What a run reads, selects, writes, sends and says.</summary>
public class WatchRunTests
{
    private const string Outputs = "outputs: ['out/{date:yyyy-MM-dd}.bib', { path: all.jsonl, append: true }]\n";
    private const string Mail = "mail: { to: reader@example.org, from: papers@example.org, smtpServer: 127.0.0.1, port: {port} }\n";

    [Fact]
    public void ReadsSelectsWritesAndSends()
    {
        using var folder = new WatchFolder("sources: [inbox]\nquery: whale\n" + Outputs + Mail);
        folder.Add("a.bib", "The whale sings", "A song of fish");
        folder.Add("b.bib", "Whale watching", "The whale sings");

        WatchStatus status = folder.Run();

        Assert.Equal((WatchRunOutcome.Delivered, WatchReason.None), (status.Outcome, status.Reason));
        Assert.Equal((4, 3, 1, 2, 2, 0), (status.Read, status.New, status.Repeated, status.Matched, status.Selected, status.Failed));
        Assert.Equal(["The whale sings", "Whale watching"], status.Papers.Select(paper => paper.Title).Order(StringComparer.Ordinal));
        Assert.True(status.BestScore > 0);
        Assert.Equal(["File", "File", "Mail"], status.Outputs.Select(output => output.Kind));
        Assert.All(status.Outputs, output => Assert.Equal((true, 2), (output.IsDone, output.Papers)));
        Assert.Equal(["2026-05-06.bib"], folder.Files());
        Assert.Contains("Whale watching", folder.Text("out/2026-05-06.bib"), StringComparison.Ordinal);
        string mail = Assert.Single(folder.Mail.Messages);
        Assert.Contains("Subject: daily, 2 papers, 2026-05-06", mail, StringComparison.Ordinal);
        Assert.Contains("List-Id: <daily.papertools.example.org>", mail, StringComparison.Ordinal);
        Assert.Equal("2 papers of 4 read; 2 files and 1 mail done", status.Message);
        Assert.Equal(3, folder.Library().Count);
    }

    public static TheoryData<string> Formats => [.. DigestWriters.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void WritesEveryFormat(string format)
    {
        using var folder = new WatchFolder($"sources: [inbox]\noutputs: [{{ path: papers.txt, format: '{format}' }}]\n");
        folder.Add("a.bib", "One");

        Assert.True(Assert.Single(folder.Run().Outputs).IsDone);
        Assert.Contains("One", folder.Text("papers.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void ASecondRunDeliversNothing()
    {
        using var folder = new WatchFolder("sources: [inbox]\n" + Outputs + Mail);
        folder.Add("a.bib", "One", "Two");
        folder.Run();
        string before = folder.Text("all.jsonl");

        WatchStatus status = folder.Run();

        Assert.Equal((WatchRunOutcome.NothingNew, WatchReason.EverythingSeenBefore), (status.Outcome, status.Reason));
        Assert.Equal((2, 0, 2, 0), (status.Read, status.New, status.Repeated, status.Selected));
        Assert.Equal("nothing new: everything was seen before", status.Message);
        Assert.Single(folder.Mail.Messages);
        Assert.Equal(["2026-05-06.bib"], folder.Files());
        Assert.Equal(before, folder.Text("all.jsonl"));
    }

    [Fact]
    public void OnlyWhatIsNewComesOutAndNoFileIsReplaced()
    {
        using var folder = new WatchFolder("sources: [inbox]\n" + Outputs + Mail);
        folder.Add("a.bib", "One", "Two");
        folder.Run();
        folder.Add("b.bib", "Two", "Three");

        WatchStatus status = folder.Run();

        Assert.Equal("Three", Assert.Single(status.Papers).Title);
        Assert.Equal(["2026-05-06-2.bib", "2026-05-06.bib"], folder.Files());
        Assert.Equal(3, folder.Text("all.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("daily, 1 paper, 2026-05-06", folder.Mail.Messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void TwoWatchesOfOneLibraryDeliverEachOnTheirOwn()
    {
        using var folder = new WatchFolder("name: first\nsources: [inbox]\n");
        folder.Add("a.bib", "One");
        folder.Run();
        folder.SetProfile("name: second\nsources: [inbox]\n");

        WatchStatus status = folder.Run();

        Assert.Equal((0, 1, 1), (status.New, status.Repeated, status.Selected));
    }

    [Fact]
    public void APaperThatIsRemovedAndComesAgainIsNotDeliveredAgain()
    {
        using var folder = new WatchFolder("sources: [inbox]\n");
        folder.Add("a.bib", "One");
        folder.Run();
        using (var library = PaperTools.Library.PaperLibrary.Open(folder.PathOf("papers.db"), PaperTools.Library.LibraryAccess.Add))
        {
            library.Database.Write(session => session.Execute("DELETE FROM identity; DELETE FROM content; DELETE FROM sighting; DELETE FROM paper"));
        }

        WatchStatus status = folder.Run();

        Assert.Equal((1, 0), (status.New, status.Selected));
    }

    [Fact]
    public void APaperThatBeginsAsADeliveredOneDoesIsDelivered()
    {
        using var folder = new WatchFolder("sources: [inbox]\n");
        foreach ((string author, string end) in new[] { ("Babbage", "numbers of the difference engine"), ("Jacquard", "cards that a loom weaves from") })
        {
            File.WriteAllText(
                folder.PathOf("inbox/a.bib"),
                $"@article{{a, title = {{A new approach to the reading of {end}}}, author = {{{author}}}, abstract = {{In this paper we propose a new approach to the {end}.}}}}");

            Assert.Equal(1, folder.Run().Selected);
        }
    }

    [Theory]
    [InlineData("sources: [inbox]", "", WatchReason.NothingInSource, "there is nothing in the source")]
    [InlineData("sources: [inbox]\nquery: kraken", "One", WatchReason.NothingMatched, "no new paper matches the query")]
    [InlineData("sources: [inbox]\nquery: one\nminScore: 100", "One", WatchReason.BelowThreshold, "the threshold is too high: the best new paper has a score of 0.")]
    [InlineData("sources: [inbox]\nsince: 2027-01-01", "One", WatchReason.BeforeSince, "every new paper is from before the day asked for")]
    [InlineData("sources: [nowhere.bib]", "One", WatchReason.SourceUnreachable, "the source could not be read")]
    public void NothingSaysWhy(string profile, string titles, WatchReason reason, string message)
    {
        using var folder = new WatchFolder(profile + "\n" + Outputs);
        if (titles.Length > 0)
        {
            folder.Add("a.bib", titles.Split(','));
        }

        WatchStatus status = folder.Run();

        Assert.Equal((0, reason, reason), (status.Selected, status.Reason, status.Sources[0].Reason));
        Assert.Equal(reason == WatchReason.SourceUnreachable ? WatchRunOutcome.Incomplete : WatchRunOutcome.NothingNew, status.Outcome);
        Assert.Contains(message, status.Message, StringComparison.Ordinal);
        Assert.Contains(WatchReasons.Describe(reason, status.BestScore), status.Sources[0].ToString(), StringComparison.Ordinal);
        Assert.Empty(folder.Files());
    }

    [Theory]
    [InlineData("<rss><channel><title>cs updates on arXiv.org</title><pubDate>Sat, 02 Mar 2024 00:00:00 -0500</pubDate><skipDays><day>Sunday</day><day>Saturday</day></skipDays></channel></rss>", WatchReason.WeekendListing)]
    [InlineData("<rss><channel><title>cs updates on arXiv.org</title></channel></rss>", WatchReason.NothingInSource)]
    [InlineData("", WatchReason.NothingInSource)]
    public void AnAnswerWithoutPapersSaysWhy(string feed, WatchReason reason)
    {
        using var server = new WebServer(_ => WebAnswer.Text(feed));
        using var folder = new WatchFolder($"sources: ['{server.Address}/feed']\n");

        Assert.Equal(reason, folder.Run().Reason);
    }

    [Fact]
    public void AnAnswerThatIsOlderThanTheOneBeforeIsNotRead()
    {
        int day = 6;
        using var server = new WebServer(_ => WebAnswer.Text($"@article{{a, title = {{Fish of day {day}}}}}", ("Last-Modified", $"{new DateTime(2026, 5, day, 0, 0, 0, DateTimeKind.Utc):R}")));
        using var folder = new WatchFolder($"sources: ['{server.Address}/feed']\n");
        folder.Run();
        day = 5;

        WatchStatus status = folder.Run();

        Assert.Equal((0, WatchRunOutcome.NothingNew, WatchReason.OlderThanBefore), (status.Read, status.Outcome, status.Reason));
    }

    [Fact]
    public void AnEmptyAnswerIsAskedForAgain()
    {
        using var server = new WebServer(request => request.Headers.ContainsKey("If-None-Match") ? new WebAnswer(304, []) : WebAnswer.Text("", ("ETag", "\"1\"")));
        using var folder = new WatchFolder($"sources: ['{server.Address}/feed']\n");

        Assert.Equal([(WatchRunOutcome.NothingNew, WatchReason.NothingInSource), (WatchRunOutcome.NothingNew, WatchReason.NothingInSource)], new[] { folder.Run(), folder.Run() }.Select(status => (status.Outcome, status.Reason)));
    }

    [Fact]
    public void AFeedThatHasNotChangedIsNotReadAgain()
    {
        using var server = new WebServer(request => request.Headers.ContainsKey("If-None-Match") ? new WebAnswer(304, []) : WebAnswer.Text("@article{one, title = {One fish}}", ("ETag", "\"1\"")));
        using var folder = new WatchFolder($"sources: ['{server.Address}/feed']\nquery: kraken\n");
        folder.Run();

        WatchStatus status = folder.Run();
        folder.SetProfile($"sources: ['{server.Address}/feed']\nquery: fish\n");
        WatchStatus later = folder.Run();

        Assert.Equal((0, WatchReason.NotModified), (status.Read, status.Reason));
        Assert.Equal(("One fish", 0), (Assert.Single(later.Papers).Title, later.Read));
    }

    [Fact]
    public void WhatIsBeyondFirstWaitsForTheNextRun()
    {
        using var folder = new WatchFolder("sources: [inbox]\nfirst: 2\n");
        folder.Add("a.bib", "One", "Two", "Three");

        Assert.Equal([2, 1, 0], new[] { folder.Run().Selected, folder.Run().Selected, folder.Run().Selected });
    }

    [Fact]
    public void ALowerThresholdJudgesAgain()
    {
        using var folder = new WatchFolder("sources: [inbox]\nquery: one\nminScore: 100\n");
        folder.Add("a.bib", "One", "Two");
        WatchStatus first = folder.Run();
        folder.SetProfile("sources: [inbox]\nquery: one\nminScore: 0.01\n");

        WatchStatus status = folder.Run();

        Assert.Equal((0, 1), (first.Selected, status.Selected));
        Assert.Equal(first.BestScore, status.Papers[0].Score);
    }

    [Fact]
    public void SinceOfTheRunGoesBeforeThatOfTheProfile()
    {
        using var folder = new WatchFolder("sources: [inbox]\nsince: 1 week\n");
        folder.Add("a.bib", "One");
        Assert.True(WatchSince.TryParse("2027", out WatchSince? since));

        Assert.Equal(WatchReason.BeforeSince, folder.Run(options => options with { Since = since }).Reason);
        Assert.Equal(1, folder.Run().Selected);
    }

    [Fact]
    public void ADryRunChangesNothingAndSaysWhatARunWouldDo()
    {
        using var folder = new WatchFolder("sources: [inbox]\nquery: one\n" + Outputs + Mail);
        folder.Add("a.bib", "One", "Two");

        WatchStatus dry = folder.Run(options => options with { IsDryRun = true });

        Assert.Equal((true, 2, 2, 1), (dry.IsDryRun, dry.Read, dry.New, dry.Selected));
        Assert.Equal("1 paper of 2 read; 2 files and 1 mail to do", dry.Message);
        Assert.All(dry.Outputs, output => Assert.False(output.IsDone));
        Assert.Equal(["daily.yaml"], Directory.GetFiles(Path.GetDirectoryName(folder.Profile)!).Select(file => Path.GetFileName(file)));
        Assert.Empty(folder.Mail.Commands);

        WatchStatus status = folder.Run();
        WatchStatus after = folder.Run(options => options with { IsDryRun = true });

        Assert.Equal(dry.Outputs.Select(output => output.Target), status.Outputs.Select(output => output.Target));
        Assert.Equal(WatchReason.EverythingSeenBefore, after.Reason);
    }

    [Fact]
    public void AnEntryThatCannotBeReadIsCountedAndTheRestComesOut()
    {
        using var folder = new WatchFolder("sources: [inbox]\n");
        File.WriteAllText(folder.PathOf("inbox/a.jsonl"), "{\"title\": \"One\"}\n{\"title\": \"Tw\n{\"title\": \"Three\"}\n");

        WatchStatus status = folder.Run();

        Assert.Equal((WatchRunOutcome.Delivered, 2, 1), (status.Outcome, status.Selected, status.Failed));
        Assert.NotNull(status.Sources[0].Problem);
    }

    [Fact]
    public void APaperThatTurnsOutToBeAnotherIsNotDeliveredAgain()
    {
        using var folder = new WatchFolder("sources: [inbox]\nfirst: 1\n");
        folder.Add("a.bib", "One", "Two");
        folder.Run();
        using (var library = PaperTools.Library.PaperLibrary.Open(folder.PathOf("papers.db"), PaperTools.Library.LibraryAccess.Add))
        {
            library.Database.Write(session => PaperTools.Library.EntryMerger.Merge(session, target: 2, other: 1));
        }

        WatchStatus status = folder.Run(options => options with { IsDryRun = true });

        Assert.DoesNotContain("Two", status.Papers.Select(paper => paper.Title));
    }

    [Fact]
    public void OneOfSeveralSourcesMayFail()
    {
        using var folder = new WatchFolder("sources: [inbox, nowhere.bib]\n");
        folder.Add("a.bib", "One");

        WatchStatus status = folder.Run();

        Assert.Equal((WatchRunOutcome.Incomplete, 1, 1), (status.Outcome, status.Selected, status.Failed));
        Assert.EndsWith("nowhere.bib could not be read", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ARunBesideAnotherIsBusyAndDoesNothing()
    {
        using var folder = new WatchFolder("sources: [inbox]\n");
        folder.Add("a.bib", "One");
        WatchStatus? inner = null;

        WatchStatus outer = folder.Run(options => options with { Checkpoint = step => inner ??= step == "planned" ? folder.Run() : null });

        Assert.Equal(WatchRunOutcome.Busy, inner?.Outcome);
        Assert.False(inner!.IsSuccess);
        Assert.Equal(1, outer.Selected);
    }

    [Fact]
    public void AMailThatCannotBeSentIsSentByTheNextRun()
    {
        using var folder = new WatchFolder("sources: [inbox]\nmail: { to: reader@example.org, from: papers@example.org, smtpServer: 127.0.0.1, port: 1 }\n");
        folder.Add("a.bib", "One");

        WatchStatus failed = folder.Run();
        folder.SetProfile("sources: [inbox]\n" + Mail);
        WatchStatus status = folder.Run();

        Assert.Equal(WatchRunOutcome.Incomplete, failed.Outcome);
        Assert.Contains("The connection to 127.0.0.1:1 failed", failed.Outputs[0].Problem, StringComparison.Ordinal);
        Assert.Equal((WatchRunOutcome.Delivered, true), (status.Outcome, Assert.Single(status.Outputs).IsResumed));
        Assert.Contains("One", Assert.Single(folder.Mail.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void AMailThatNobodyWantsAnyMoreIsGivenUp()
    {
        using var folder = new WatchFolder("sources: [inbox]\nmail: { to: reader@example.org, from: papers@example.org, smtpServer: 127.0.0.1, port: 1 }\n");
        folder.Add("a.bib", "One");
        folder.Run();
        folder.SetProfile("sources: [inbox]\n");

        WatchStatus status = folder.Run();
        folder.SetProfile("sources: [inbox]\n" + Mail);
        WatchStatus later = folder.Run();

        Assert.Equal((WatchRunOutcome.NothingNew, WatchRunOutcome.NothingNew), (status.Outcome, later.Outcome));
        Assert.Empty(folder.Mail.Messages);
    }

    [Fact]
    public void AFileThatCannotBeWrittenIsWrittenByTheNextRun()
    {
        using var folder = new WatchFolder("sources: [inbox]\noutputs: [out/today.bib]\n");
        folder.Add("a.bib", "One");
        File.WriteAllText(folder.PathOf("out"), "in the way");

        WatchStatus failed = folder.Run();
        File.Delete(folder.PathOf("out"));
        folder.Add("b.bib", "Two");
        WatchStatus status = folder.Run();

        Assert.Equal(WatchRunOutcome.Incomplete, failed.Outcome);
        Assert.Equal(WatchRunOutcome.Delivered, status.Outcome);
        Assert.Contains("{One}", folder.Text("out/today.bib"), StringComparison.Ordinal);
        Assert.Contains("{Two}", folder.Text("out/today.bib"), StringComparison.Ordinal);
    }
}
