using System.Diagnostics;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>Keeps a comparison to one core, ours and the peers'.</summary>
internal static class OneCore
{
    public static void Use()
    {
        using var process = Process.GetCurrentProcess();
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            // The peers inherit it.
            process.ProcessorAffinity = 1;
        }
    }
}
