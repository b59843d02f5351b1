using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.InteropServices;
using PaperTools.Benchmarks.Generation;
using PaperTools.Identity;
using PaperTools.Library;
using PaperTools.Reading;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>
/// Prints how fast papers of arXiv's JSON Lines go into an empty library, by the class and by the cmdlets, how fast they are found
/// to be there already, how fast they come out, and how large the file is beside the text. How much the papers have in common, which
/// decides how much there is to compare, is printed first.
/// </summary>
internal static class LibraryRate
{
    /// <summary>Prints the rates.</summary>
    /// <param name="count">The number of papers.</param>
    /// <param name="isSimilar">Whether the papers are such as are hard to tell apart.</param>
    public static void Print(int count, bool isSimilar)
    {
        string file = GeneratedDigest.File("ArxivJsonLines", count, isSimilar: isSimilar);
        PrintShared(file);
        string folder = Directory.CreateTempSubdirectory("papertools-rate").FullName;
        try
        {
            // Once for the compiler, and for what one processor alone does of it.
            Add(Path.Combine(folder, "warm.db"), file, 2_000);
            Show("prepared, on one thread", count, () => Prepare(file));
            string path = Path.Combine(folder, "library.db");
            Show("added to an empty library", count, () => Add(path, file, count));
            Show("added again", count, () => Add(path, file, count));
            Show("read back", count, () => ReadBack(path));
            Show("Get-Paper | Add-Paper", count, () => AddByCmdlets(Path.Combine(folder, "cmdlets.db"), file));
            long text = TextOf(path);
            long size = new FileInfo(path).Length;
            Console.WriteLine($"text {text / 1e6:N1} MB, file {size / 1e6:N1} MB: {(double)size / text:N2} times the text, before an index");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Show(string name, int count, Action work)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        work();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        double kilobytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e3 / count;
        Console.WriteLine($"{name,-28} {count / time.TotalSeconds,10:N0} papers/s   {time.TotalSeconds,7:N2} s, {processor.TotalSeconds,7:N2} s of processors, {kilobytes,5:N1} KB allocated for each");
    }

    private static void PrintShared(string file)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        string[][] papers = [.. Papers(file).Select(paper => IdentityKeys.Of(paper).Append(paper.Title).ToArray())];
        foreach (string key in papers.SelectMany(keys => keys))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(known, key, out _)++;
        }

        double titles = papers.Count(keys => known[keys[^1]] > 1) / (double)papers.Length;
        double any = papers.Count(keys => keys.Any(key => known[key] > 1)) / (double)papers.Length;
        Console.WriteLine($"{titles:P2} of the papers have the title of another, {any:P2} share a key with another");
    }

    private static IEnumerable<Paper> Papers(string file) => DigestReading.ReadFile(file, new ReadOptions());

    private static void Prepare(string file)
    {
        using var content = new PaperContent();
        foreach (Paper paper in Papers(file))
        {
            _ = PreparedPaper.Of(paper, content);
        }
    }

    private static void Add(string path, string file, int count)
    {
        using PaperLibrary library = PaperLibrary.Open(path, LibraryAccess.Add);
        int added = library.Add(Papers(file).Take(count)).Count();
        if (added != count)
        {
            throw new InvalidOperationException($"{added} results for {count} papers.");
        }
    }

    private static void ReadBack(string path)
    {
        using PaperLibrary library = PaperLibrary.Open(path, LibraryAccess.Read);
        _ = library.Papers().Sum(paper => paper.Title.Length);
    }

    private static long TextOf(string path)
    {
        using PaperLibrary library = PaperLibrary.Open(path, LibraryAccess.Read);
        return library.Papers().Sum(paper => (long)paper.Title.Length + paper.Abstract.Length + paper.Authors.Sum(author => author.ToString().Length));
    }

    private static void AddByCmdlets(string path, string file)
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddScript("param($manifest, $file, $library) Import-Module $manifest; Get-Paper $file | Add-Paper -Library $library | Out-Null");
        shell.AddArgument(Path.Combine(RepositoryRoot(), "PaperTools.psd1")).AddArgument(file).AddArgument(path);
        shell.Invoke();
        if (shell.Streams.Error.Count > 0)
        {
            throw new InvalidOperationException(shell.Streams.Error[0].ToString());
        }
    }

    private static string RepositoryRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PaperTools.psd1")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmarks run inside the repository.");
        }

        return folder;
    }
}
