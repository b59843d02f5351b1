using System.Runtime.InteropServices;

namespace PaperTools.Loader;

/// <summary>
/// The assemblies that were compiled ahead for this machine (ReadyToRun): they are in
/// <c>readytorun/&lt;platform&gt;/</c> beside those that run everywhere.
/// </summary>
internal static class CompiledAhead
{
    private static readonly string s_platform = $"{OperatingSystemName()}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>The file to load for an assembly.</summary>
    /// <param name="path">The full path of the assembly that runs everywhere.</param>
    /// <returns>The path of its copy for this machine, or <paramref name="path"/> where there is none.</returns>
    public static string Of(string path)
    {
        string copy = Path.Combine(Path.GetDirectoryName(path)!, "readytorun", s_platform, Path.GetFileName(path));
        return File.Exists(copy) ? copy : path;
    }

    private static string OperatingSystemName() =>
        OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
}
