using System.Diagnostics;
using System.Globalization;
using PaperTools.Benchmarks.Generation;
using PaperTools.Reading;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>
/// Prints, for each format that streams, the most memory that reading takes for a file and for one ten times as long: the
/// second is no more where memory does not grow with the file. Each reading is a process of its own.
/// </summary>
internal static class ReadMemory
{
    private const int Factor = 10;

    public static void Print(int count)
    {
        Console.WriteLine($"{"format",-16} {count / Factor,10:N0} papers {count,12:N0} papers   the longer file");
        foreach (string format in GeneratedDigest.Formats.Keys)
        {
            double few = Peak(format, count / Factor);
            double many = Peak(format, count);
            double size = new FileInfo(GeneratedDigest.File(format, count)).Length / 1e6;
            Console.WriteLine($"{format,-16} {few,14:N0} MB {many,16:N0} MB {size,14:N0} MB");
        }
    }

    /// <summary>Reads a file and prints the process's peak working set, in bytes.</summary>
    public static void PrintPeak(string format, int count)
    {
        int papers = DigestReading.ReadFile(GeneratedDigest.File(format, count), new ReadOptions()).Count();
        if (papers != count)
        {
            throw new InvalidOperationException($"{format}: {papers} of {count} papers came out.");
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(process.PeakWorkingSet64);
    }

    private static double Peak(string format, int count)
    {
        _ = GeneratedDigest.File(format, count);
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["read-memory", format, count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        string peak = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return long.Parse(peak, CultureInfo.InvariantCulture) / 1e6;
    }
}
