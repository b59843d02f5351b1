using System.ComponentModel;
using System.Diagnostics;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>A program of other people that does what we do.</summary>
/// <param name="Name">Its name, as it is printed.</param>
/// <param name="Command">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Peer(string Name, string Command, string[] Arguments)
{
    /// <summary>How long it takes; null where it is not installed or fails.</summary>
    public double? Seconds()
    {
        var start = new ProcessStartInfo(Command, Arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            int exitCode = -1;
            double taken = Time(() =>
            {
                using Process peer = Process.Start(start)!;
                peer.ErrorDataReceived += (_, _) => { };
                peer.BeginErrorReadLine();
                peer.StandardOutput.BaseStream.CopyTo(Stream.Null);
                peer.WaitForExit();
                exitCode = peer.ExitCode;
            });
            return exitCode == 0 ? taken : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>How long an action takes.</summary>
    public static double Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
