using System.Diagnostics;
using System.Text;
using PaperTools.Benchmarks.Generation;
using PaperTools.Reading;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>
/// Prints how fast a generated digest is read into papers, beside a hand-written loop that makes the same strings and
/// beside a plain read of the file into lines, all in one run and on one thread.
/// </summary>
internal static class ReadRate
{
    public static void Print(int count)
    {
        string path = GeneratedDigest.File("HuggingFacePage", count);
        long size = new FileInfo(path).Length;
        Console.WriteLine($"{path}: {count:N0} papers, {size / 1e6:N0} MB");

        long firstAt = BytesBeforeFirstPaper(path);
        Console.WriteLine($"first paper after {firstAt:N0} bytes, {100.0 * firstAt / size:0.00}% of the file");

        // Ours goes first: the process's peak memory is then still ours.
        double ours = Measure("PaperTools", size, () => Papers(path));
        double loop = Measure("loop that makes the same strings", size, () => Loop(path));
        Console.WriteLine($"PaperTools reads at {loop / ours:0.00} of the loop's rate");
        Measure("File.ReadAllLines", size, () => File.ReadAllLines(path).Length);
    }

    private static double Measure(string name, long size, Func<int> read)
    {
        int result = 0;
        RepeatedTime time = RepeatedTime.Of(() => result = read());
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(
            $"{name,-34} first {size / time.First / 1e6,6:N0} MB/s, warm {size / time.Warm / 1e6,6:N0} MB/s   {result,9:N0} items   peak memory so far {process.PeakWorkingSet64 / 1e6,6:N0} MB");
        return time.Warm;
    }

    private static int Papers(string path)
    {
        int count = 0;
        foreach (Paper _ in DigestReading.ReadFile(path, new ReadOptions()))
        {
            count++;
        }

        return count;
    }

    /// <summary>What one would write by hand for this one file: a title, an abstract, and nothing checked.</summary>
    private static int Loop(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        Utf8LineReader lines = new(file, 256 * 1024);
        int count = 0;
        string title = "";
        while (lines.Read())
        {
            if (lines.Line.IsEmpty)
            {
                continue;
            }

            string text = Encoding.UTF8.GetString(lines.Line);
            if (count++ % 2 == 0)
            {
                title = text;
            }
        }

        GC.KeepAlive(title);
        return count;
    }

    private static long BytesBeforeFirstPaper(string path)
    {
        using CountingStream file = new(File.OpenRead(path));
        using var source = DigestSource.FromStream(file, path);
        _ = DigestReading.Read(source, new ReadOptions()).First();
        return file.Count;
    }
}
