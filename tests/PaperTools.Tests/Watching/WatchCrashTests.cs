using System.Text.RegularExpressions;
using PaperTools.Watching;

namespace PaperTools.Tests.Watching;

/// <summary>A run that dies between any two steps is completed by the next one, and each paper is delivered once.</summary>
public partial class WatchCrashTests
{
    private const string Profile =
        """
        sources: [inbox]
        outputs: ['out/{date:yyyy-MM-dd}.bib', { path: all.jsonl, append: true }, today.bib]
        mail: { to: reader@example.org, from: papers@example.org, smtpServer: 127.0.0.1, port: {port} }
        """;

    [Fact]
    public void EveryStepMayBeTheLast()
    {
        IReadOnlyList<string> steps = Steps();
        Assert.Contains("mail sent", steps);
        Assert.True(steps.Count > 15);
        Assert.All(Enumerable.Range(0, steps.Count), DieAt);
    }

    private static void DieAt(int step)
    {
        using var folder = new WatchFolder(Profile);
        folder.Add("a.bib", "One", "Two", "Three");
        int passed = 0;
        Assert.Throws<CrashException>(() => folder.Run(options => options with { Checkpoint = _ => Crash(passed++ == step) }));
        folder.Add("b.bib", "Four");

        WatchStatus status = folder.Run();
        WatchStatus after = folder.Run();

        Assert.True(status.IsSuccess);
        Assert.Equal((WatchRunOutcome.NothingNew, 0), (after.Outcome, after.Outputs.Count));
        string[] expected = ["Four", "One", "Three", "Two"];
        Assert.Equal(expected, Titles(folder.Files().Select(file => folder.Text($"out/{file}"))));
        Assert.Equal(expected, Titles([folder.Text("all.jsonl").Replace("\"title\":\"", "title = {", StringComparison.Ordinal).Replace("\",", "}", StringComparison.Ordinal)]));
        Assert.Contains("title = {Four}", folder.Text("today.bib"), StringComparison.Ordinal);
        string[] mails = [.. folder.Mail.Messages.DistinctBy(message => MessageId().Match(message).Value)];
        Assert.InRange(folder.Mail.Messages.Count, mails.Length, mails.Length + 1);
        Assert.All(expected, title => Assert.Single(mails, mail => mail.Contains($">{title}<", StringComparison.Ordinal)));
        Assert.DoesNotContain(Directory.GetFiles(folder.PathOf("."), "*.tmp", SearchOption.AllDirectories), _ => true);
    }

    private static IEnumerable<string> Titles(IEnumerable<string> texts) =>
        texts.SelectMany(text => Title().Matches(text)).Select(match => match.Groups["title"].Value).Order(StringComparer.Ordinal);

    private static List<string> Steps()
    {
        using var folder = new WatchFolder(Profile);
        folder.Add("a.bib", "One", "Two", "Three");
        List<string> steps = [];
        folder.Run(options => options with { Checkpoint = steps.Add });
        return steps;
    }

    private static void Crash(bool now)
    {
        if (now)
        {
            throw new CrashException();
        }
    }

    [GeneratedRegex(@"title = \{(?<title>\w+)\}")]
    private static partial Regex Title();

    [GeneratedRegex(@"(?im)^Message-Id:.*$")]
    private static partial Regex MessageId();

    private sealed class CrashException : Exception;
}
