namespace PaperTools.Tests.LibraryDriver;

/// <summary>
/// Kills a process that adds papers at random moments, again and again: what it printed is there, the file is sound, and the
/// next one goes on. Every few kills the library begins anew, so that making one is hit, too.
/// </summary>
internal static class KilledRuns
{
    private const int KillsOfLibrary = 20;
    private const int LongestLife = 400;

    public static int Check(string folder, int kills, int seed)
    {
        var random = new Random(seed);
        int failed = 0;
        List<string> printed = [];
        string path = "";
        int all = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            if (kill % KillsOfLibrary == 0)
            {
                path = Path.Combine(folder, $"{seed}-{kill}.db");
                printed.Clear();
            }

            TimeSpan life = TimeSpan.FromMilliseconds(random.Next(LongestLife));
            using var child = new Child(path, $"run {kill}", int.MaxValue);
            if (kill % 4 != 0)
            {
                // One in four is hit while it begins, the others while they add.
                child.WaitForResult();
            }

            Thread.Sleep(life);
            child.Kill();
            IReadOnlyList<string> lines = child.Lines;
            printed.AddRange(lines);
            all += lines.Count;
            bool exists = File.Exists(path);
            bool isWhole = exists ? LibraryContent.Missing(path, printed).Count == 0 && LibraryContent.IsSound(path) : printed.Count == 0;
            bool isQuiet = child.Errors.Length == 0;
            failed += LibraryContent.Tell(isWhole && isQuiet, $"kill {kill} after {life.TotalMilliseconds:0} ms: {lines.Count} results printed, {printed.Count} in the library{child.Errors}");
        }

        using var last = new Child(path, "the last run", 500);
        failed += LibraryContent.Tell(last.Wait() == 0 && last.Lines.Count == 500 && LibraryContent.Missing(path, [.. printed, .. last.Lines]).Count == 0, "the next run goes on to its end");
        return LibraryContent.Tell(all > kills, $"{all} results were printed before kills") + failed;
    }
}
