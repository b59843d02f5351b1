using System.Diagnostics;
using System.Globalization;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>Measures what only a process that has just begun can tell.</summary>
internal static class NewProcess
{
    /// <summary>What a command of this program prints in a process of its own, which compiles its code as any other does.</summary>
    public static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true };
        start.Environment.Remove(CompiledAtOnce.QuickCompilation);
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    /// <summary>The median of a number that a command prints.</summary>
    public static double Median(int runs, params string[] arguments) =>
        Enumerable.Range(0, runs).Select(_ => double.Parse(Run(arguments), CultureInfo.InvariantCulture)).Order().ElementAt(runs / 2);

    /// <summary>Prints how many milliseconds something takes.</summary>
    public static void PrintMilliseconds(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }
}
