using PaperTools.Library;
using PaperTools.Tests.Sending;
using PaperTools.Watching;

namespace PaperTools.Tests.Watching;

/// <summary>A folder with an inbox, a profile and a library, and runs of its watch.</summary>
internal sealed class WatchFolder : IDisposable
{
    private readonly ProfileFile _file;

    /// <param name="profile">The profile without its library; <c>{port}</c> stands for the mail server's port.</param>
    public WatchFolder(string profile)
    {
        _file = new ProfileFile($"library: papers.db\n{profile.Replace("{port}", $"{Mail.Port}", StringComparison.Ordinal)}");
        Directory.CreateDirectory(PathOf("inbox"));
    }

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 5, 6, 7, 30, 0, TimeSpan.FromHours(2)));

    public ScriptedMailServer Mail { get; } = new();

    public string Profile => _file.Path;

    public string PathOf(string name) => Path.Combine(_file.Folder, name);

    /// <summary>Puts a bibliography into the inbox.</summary>
    public void Add(string name, params string[] titles) =>
        File.WriteAllText(PathOf(Path.Combine("inbox", name)), string.Concat(titles.Select(title => $"@article{{k{title.GetHashCode(StringComparison.Ordinal):x}, title = {{{title}}}, author = {{Fish, Red}}, year = {{2026}}, eprint = {{{Arxiv(title)}}}, archiveprefix = {{arXiv}}}}\n")));

    public void SetProfile(string profile) => File.WriteAllText(Profile, $"library: papers.db\n{profile.Replace("{port}", $"{Mail.Port}", StringComparison.Ordinal)}");

    public WatchStatus Run(Func<WatchRunOptions, WatchRunOptions>? change = null)
    {
        var options = new WatchRunOptions { Time = Time, MailPauses = [] };
        return WatchRunner.Run(_file.Load(), change is null ? options : change(options));
    }

    public IReadOnlyList<string> Library()
    {
        if (!File.Exists(PathOf("papers.db")))
        {
            return [];
        }

        using var library = PaperLibrary.Open(PathOf("papers.db"), LibraryAccess.Read);
        return [.. library.Papers().Select(paper => paper.Title)];
    }

    public string Text(string name) => File.ReadAllText(PathOf(name));

    /// <summary>The files in a folder, by name.</summary>
    public IReadOnlyList<string> Files(string folder = "out") =>
        Directory.Exists(PathOf(folder)) ? [.. Directory.GetFiles(PathOf(folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];

    public void Dispose()
    {
        Mail.Dispose();
        _file.Dispose();
    }

    /// <summary>An identifier of its own for each title.</summary>
    private static string Arxiv(string title)
    {
        int hash = 0;
        foreach (char character in title)
        {
            hash = ((hash * 31) + character) % 99_991;
        }

        return $"2605.{hash:00000}";
    }
}
