using PaperTools.Library;

namespace PaperTools.Tests.LibraryDriver;

/// <summary>Several processes add at once, into a library that is not there yet: nothing is lost, and nobody hears of a lock.</summary>
internal static class RunsTogether
{
    public static int Check(string folder, int processes, int papers)
    {
        string path = Path.Combine(folder, $"together-{processes}.db");
        Child[] children = [.. Enumerable.Range(0, processes).Select(number => new Child(path, $"process {number}", papers))];
        int failed = 0;
        List<string> printed = [];
        foreach (Child child in children)
        {
            failed += LibraryContent.Tell(child.Wait() == 0 && child.Errors.Length == 0 && child.Lines.Count == papers, $"one of {processes} processes added {child.Lines.Count} papers {child.Errors}");
            printed.AddRange(child.Lines);
            child.Dispose();
        }

        int shared = (papers + 9) / 10;
        long expected = ((papers - shared) * (long)processes) + shared;
        using (var library = PaperLibrary.Open(path, LibraryAccess.Read))
        {
            failed += LibraryContent.Tell(library.Count == expected, $"{library.Count} papers, {expected} expected");
        }

        failed += LibraryContent.Tell(printed.Count(line => line.StartsWith("Added", StringComparison.Ordinal)) == expected, "each paper was added by one process");
        return LibraryContent.Tell(LibraryContent.Missing(path, printed).Count == 0 && LibraryContent.IsSound(path), "every result is there, and the file is sound") + failed;
    }
}
