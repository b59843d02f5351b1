using System.Reflection;
using System.Runtime.InteropServices;

namespace PaperTools.Watching;

/// <summary>What is known of the process that registers, and of the machine.</summary>
/// <param name="Process">The path of the running program.</param>
/// <param name="EntryAssembly">The path of the assembly that it started with; empty where that is in the program.</param>
/// <param name="Module">The path of the module's manifest.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="RuntimeFolder">The folder of the .NET runtime.</param>
/// <param name="Home">The user's folder.</param>
internal sealed record ProgramSurroundings(string Process, string EntryAssembly, string Module, Func<string, string?> Variable, string RuntimeFolder, string Home)
{
    public static ProgramSurroundings OfProcess(string module) => new(
        Environment.ProcessPath ?? "",
        Assembly.GetEntryAssembly()?.Location ?? "",
        module,
        Environment.GetEnvironmentVariable,
        RuntimeEnvironment.GetRuntimeDirectory(),
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify));
}

/// <summary>Finds the program that a scheduler runs, by its full path: there is no PATH to rely on.</summary>
internal sealed class WatchProgram(ProgramSurroundings surroundings)
{
    /// <summary>Names the host where it is in no usual place.</summary>
    public const string HostVariable = "PAPERTOOLS_HOST";

    private const string Host = "papertools";
    private const string Shell = "pwsh";
    private const string Dotnet = "dotnet";

    /// <summary>The command that runs a profile: by the host where there is one, else by PowerShell.</summary>
    /// <exception cref="SchedulingException">There is neither.</exception>
    public ScheduledCommand CommandFor(string profile, string? log, string? library)
    {
        if (FindHost() is ScheduledCommand host)
        {
            string[] options = [.. Option("--log", log), .. Option("--library", library)];
            return host with { Arguments = [.. host.Arguments, "watch", "--quiet", .. options, profile] };
        }

        return FindShell() is ScheduledCommand shell
            ? shell with { Arguments = [.. shell.Arguments, "-NoProfile", "-NonInteractive", "-Command", Script(profile, log, library)] }
            : throw new SchedulingException(
                "WatchProgramNotFound",
                $"Neither papertools nor pwsh is found, and a schedule needs one of them. Install papertools as a .NET tool, or name it in the environment variable {HostVariable}.");
    }

    private static string[] Option(string name, string? value) => value is null ? [] : [name, value];

    private ScheduledCommand? FindHost()
    {
        if (surroundings.Variable(HostVariable) is { Length: > 0 } named)
        {
            return Path.GetExtension(named) == ".dll" ? OfAssembly(named) : OfProgram(Path.GetFullPath(named));
        }

        if (NameOf(surroundings.Process) == Host)
        {
            return OfProgram(surroundings.Process);
        }

        if (NameOf(surroundings.EntryAssembly) == Host)
        {
            return OfAssembly(surroundings.EntryAssembly);
        }

        string tool = Path.Combine(surroundings.Home, ".dotnet", "tools", FileName(Host));
        return OnPath(Host) is string found ? OfProgram(found) : File.Exists(tool) ? OfProgram(tool) : null;
    }

    private ScheduledCommand? FindShell() =>
        NameOf(surroundings.Process) == Shell ? OfProgram(surroundings.Process)
        : NameOf(surroundings.EntryAssembly) == Shell ? OfAssembly(surroundings.EntryAssembly)
        : OnPath(Shell) is string found ? OfProgram(found)
        : null;

    /// <summary>A program that was built for the machine looks for .NET itself, and finds it in the usual places only.</summary>
    private ScheduledCommand OfProgram(string path)
    {
        string? root = DotnetProgram() is string dotnet && !OperatingSystem.IsWindows() ? Path.GetDirectoryName(dotnet) : null;
        return new ScheduledCommand(path, []) { Variables = root is null ? [] : [new("DOTNET_ROOT", root)] };
    }

    private ScheduledCommand OfAssembly(string path) =>
        new(DotnetProgram() ?? OnPath(Dotnet) ?? surroundings.Process, [Path.GetFullPath(path)]);

    /// <summary>The <c>dotnet</c> that the runtime belongs to: three folders above <c>shared/Microsoft.NETCore.App/10.0.0</c>.</summary>
    private string? DotnetProgram()
    {
        string program = Path.GetFullPath(Path.Combine(surroundings.RuntimeFolder, "..", "..", "..", FileName(Dotnet)));
        return File.Exists(program) ? program : null;
    }

    private string? OnPath(string name) =>
        (surroundings.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, FileName(name)))
            .FirstOrDefault(File.Exists);

    private string Script(string profile, string? log, string? library) =>
        $"Import-Module {Quote(surroundings.Module)}; $started = [DateTimeOffset]::Now; "
        + $"$status = @(Invoke-PaperWatch -LiteralPath {Quote(profile)}{(library is null ? "" : $" -Library {Quote(library)}")} -ErrorVariable failures); "
        + $"exit [PaperTools.Commands.ScheduledRun]::Finish({Quote(profile)}, {Quote(log ?? "")}, $started, $status, $failures)";

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static string FileName(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;
}
