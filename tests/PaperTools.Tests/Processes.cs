using System.Diagnostics;
using PaperTools.Library;

namespace PaperTools.Tests;

/// <summary>What a program printed, and how it ended.</summary>
public sealed record ProcessResult(int ExitCode, string Output, string Error);

/// <summary>Runs the programs that the solution builds.</summary>
public static class Processes
{
    private static readonly string s_configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;

    /// <summary>The built assembly of a project.</summary>
    public static string Built(string project, string assembly) =>
        Path.Combine(Repository.Root, project, "bin", s_configuration, "net10.0", assembly);

    /// <summary>Runs a .NET program to its end, at most two minutes, in the repository's root.</summary>
    public static ProcessResult Dotnet(string assembly, IEnumerable<string> arguments, string input = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.ArgumentList.Add(assembly);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Another test sets these in this process meanwhile.
        start.Environment.Remove(LibraryLocation.Variable);
        start.Environment.Remove("PAPERTOOLS_HOST");
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), $"dotnet {assembly} did not end.");
        return new ProcessResult(process.ExitCode, output.Result, error.Result);
    }
}
