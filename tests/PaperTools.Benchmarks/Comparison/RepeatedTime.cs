using System.Diagnostics;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>
/// How long something takes when it is done again and again: the runtime compiles what runs often once more. Everything
/// that is compared is repeated for the same time, and then the last repetitions count.
/// </summary>
/// <param name="First">The first time in the process, in seconds.</param>
/// <param name="Warm">The shortest of the last repetitions, in seconds.</param>
/// <param name="Processor">The processor time of one of the last repetitions, of all threads, in seconds.</param>
internal sealed record RepeatedTime(double First, double Warm, double Processor)
{
    private const int Counted = 9;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(4);

    /// <summary>Times an action.</summary>
    public static RepeatedTime Of(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        double first = Peer.Time(action);
        while (Stopwatch.GetElapsedTime(start) < s_warmUp)
        {
            action();
        }

        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        double warm = Enumerable.Range(0, Counted).Min(_ => Peer.Time(action));
        process.Refresh();
        return new RepeatedTime(first, warm, (process.TotalProcessorTime - before).TotalSeconds / Counted);
    }
}
