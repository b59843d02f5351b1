using PaperTools.Watching;

namespace PaperTools.Tests.Watching;

/// <summary>Files, folders, patterns and mailboxes as sources.</summary>
public class SourceTests
{
    private const string One = "@article{one, title = {One fish}, author = {Fish, Red}}";

    [Theory]
    [InlineData("- inbox", 2)]
    [InlineData("- { path: inbox, recurse: true }", 4)]
    [InlineData("- inbox/a.bib", 1)]
    [InlineData("- inbox/*.bib", 2)]
    [InlineData("- inbox/?.bib", 2)]
    [InlineData("- '**/*.bib'", 4)]
    [InlineData("- inbox/**/c.bib", 1)]
    [InlineData("- inb*/[de]*/*.bib", 0)]
    [InlineData("- in*/deep", 0)]
    [InlineData("- { path: in*/deep, recurse: true }", 2)]
    [InlineData("- nothing*.bib", 0)]
    public void AFolderOrAPatternMeansItsFiles(string source, int papers)
    {
        using ProfileFile file = Inbox(source);

        (List<Paper> read, SourceContext context) = Read(file);

        Assert.Equal(papers, read.Count);
        Assert.Equal(0, context.Failed);
    }

    [Fact]
    public void ANamedFileThatIsMissingIsAFailure()
    {
        using ProfileFile file = Inbox("- inbox/x.bib");

        (List<Paper> read, SourceContext context) = Read(file);

        Assert.Empty(read);
        Assert.True(context.IsUnreachable);
        Assert.Contains("There is nothing at", context.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileInAFolderThatIsNoDigestIsPassedOver()
    {
        using ProfileFile file = Inbox("- inbox");
        File.WriteAllText(Path.Combine(file.Folder, "inbox", "notes.txt"), "nothing to see");
        File.WriteAllBytes(Path.Combine(file.Folder, "inbox", "x.png"), [0x89, 0x50, 0x4E, 0x47, 0, 1, 2]);

        (List<Paper> read, SourceContext context) = Read(file);

        Assert.Equal((2, 0), (read.Count, context.Failed));
    }

    [Fact]
    public void AFileThatIsNamedAndNoDigestIsAFailure()
    {
        using ProfileFile file = Inbox("- notes.txt");
        File.WriteAllText(Path.Combine(file.Folder, "notes.txt"), "nothing to see");

        (_, SourceContext context) = Read(file);

        Assert.Equal(1, context.Failed);
    }

    [Fact]
    public void AFileThatIsEmptyIsNoFailure()
    {
        using ProfileFile file = Inbox("- mailbox: mbox");
        File.WriteAllText(Path.Combine(file.Folder, "mbox"), "");

        (List<Paper> read, SourceContext context) = Read(file);

        Assert.Equal((0, 0), (read.Count, context.Failed));
    }

    [Fact]
    public void AMaildirGivesTheMailsThatAreDelivered()
    {
        using ProfileFile file = Inbox("- mailbox: Mail");
        foreach ((string folder, string title) in new[] { ("new", "First"), ("cur", "Second"), ("tmp", "Third") })
        {
            Directory.CreateDirectory(Path.Combine(file.Folder, "Mail", folder));
            File.WriteAllText(Path.Combine(file.Folder, "Mail", folder, $"1.host:2,S {title}"), Mail(title));
        }

        Assert.Equal(["Second", "First"], Read(file).Papers.Select(paper => paper.Title));
    }

    [Fact]
    public void AnMboxGivesEachOfItsMails()
    {
        using ProfileFile file = Inbox("- mailbox: mbox");
        File.WriteAllText(Path.Combine(file.Folder, "mbox"), $"From a@b Wed May  6 07:00:00 2026\n{Mail("First")}\n\nFrom a@b Wed May  6 08:00:00 2026\n{Mail("Second")}\n");

        Assert.Equal(["First", "Second"], Read(file).Papers.Select(paper => paper.Title));
    }

    [Theory]
    [InlineData("- mailbox: inbox", "is no Maildir")]
    [InlineData("- mailbox: nowhere", "There is no mailbox at")]
    public void WhatIsNoMailboxSaysSo(string source, string expected)
    {
        using ProfileFile file = Inbox(source);

        Assert.Contains(expected, Read(file).Context.Problem, StringComparison.Ordinal);
    }

    private static string Mail(string title) =>
        $"From: alerts@example.org\nTo: me@example.org\nSubject: papers\nDate: Wed, 06 May 2026 07:00:00 +0000\nMessage-ID: <{title}@example.org>\n\n@article{{x, title = {{{title}}}, author = {{Fish, Red}}}}\n";

    private static ProfileFile Inbox(string source)
    {
        var file = new ProfileFile($"sources:\n  {source}\n");
        foreach (string name in new[] { "inbox/a.bib", "inbox/b.bib", "inbox/deep/c.bib", "inbox/deep/d.bib" })
        {
            string path = Path.Combine(file.Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, One);
        }

        return file;
    }

    private static (List<Paper> Papers, SourceContext Context) Read(ProfileFile file)
    {
        WatchProfile profile = file.Load();
        var context = new SourceContext(profile.Sources[0], new RunMoment("w", DateTimeOffset.UnixEpoch, 0), new RunSecrets(null), _ => { }, CancellationToken.None);
        using var fetcher = new Fetcher(null, HostPace.Shared, TimeProvider.System);
        return ([.. SourceReading.Read(context, fetcher, null)], context);
    }
}
