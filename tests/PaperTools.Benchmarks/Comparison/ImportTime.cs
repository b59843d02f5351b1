using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>What importing the module adds to a bare engine, and what the first papers add to that; each sample is a process of its own.</summary>
internal static class ImportTime
{
    private const int Samples = 11;

    /// <summary>Prints the medians, in milliseconds.</summary>
    public static void Print()
    {
        double[][] samples = [.. Enumerable.Range(0, Samples).Select(_ => (double[])[.. OneProcess("sample"), OneProcess("empty")[1]])];
        string[] names = ["bare engine, to its first pipeline", "Import-Module of PaperTools adds", "Get-Paper seeds, the first time", "Import-Module of an empty module, instead"];
        for (int i = 0; i < names.Length; i++)
        {
            double median = samples.Select(sample => sample[i]).Order().ElementAt(Samples / 2);
            Console.WriteLine($"{names[i],-40}{median,8:0} ms");
        }
    }

    /// <summary>Prints one process's times: engine, import, first papers; those of an empty module have no papers.</summary>
    public static void PrintSample(bool isEmpty)
    {
        string root = FindRoot();
        string manifest = isEmpty ? EmptyModule() : $"{root}/PaperTools.psd1";
        long start = Stopwatch.GetTimestamp();
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        Run(runspace, "1 | Out-Null");
        double bare = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        start = Stopwatch.GetTimestamp();
        Run(runspace, $"Import-Module '{manifest}'");
        double import = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        start = Stopwatch.GetTimestamp();
        Run(runspace, isEmpty ? "" : $"Get-Paper '{root}/seeds' | Out-Null");
        Console.WriteLine($"{bare} {import} {Stopwatch.GetElapsedTime(start).TotalMilliseconds}");
    }

    /// <summary>A module of a manifest and a script, as ours is, that does nothing.</summary>
    private static string EmptyModule()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "Empty.psm1"), "");
        string manifest = Path.Combine(folder, "Empty.psd1");
        File.WriteAllText(manifest, "@{ ModuleVersion = '1.0'; RootModule = 'Empty.psm1' }");
        return manifest;
    }

    private static double[] OneProcess(string kind)
    {
        return [.. NewProcess.Run("import-time", kind).Split(' ').Select(double.Parse)];
    }

    private static void Run(Runspace runspace, string script)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(script).Invoke();
        if (shell.HadErrors)
        {
            throw new InvalidOperationException(shell.Streams.Error[0].ToString());
        }
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PaperTools.psd1")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmarks run inside the repository.");
        }

        return folder;
    }
}
