using System.Diagnostics;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>
/// Runs a comparison in a process whose code, ours and the others', is compiled fully when it is first called. By default
/// the runtime compiles fast and badly first, and again once nothing new has run for a while: on one core for a second,
/// which is longer than what is measured. A comparison would then be one of how far the compiler has come.
/// </summary>
internal static class CompiledAtOnce
{
    /// <summary>The setting that lets the runtime compile fast and badly first.</summary>
    public const string QuickCompilation = "DOTNET_TC_QuickJit";

    public static void Run(string[] args, Action compare)
    {
        if (Environment.GetEnvironmentVariable(QuickCompilation) == "0")
        {
            compare();
            return;
        }

        string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(CompiledAtOnce).Assembly.Location] : [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. program, .. args]) { Environment = { [QuickCompilation] = "0" } };
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        Environment.ExitCode = process.ExitCode;
    }
}
