namespace PaperTools.Extraction;

/// <summary>
/// Finds what the module has beside its assembly. That is <c>module/bin</c>, or a platform's folder under it; in tests and
/// benchmarks it is their own output.
/// </summary>
internal static class ModuleFolder
{
    private static readonly string s_assemblyFolder = typeof(ModuleFolder).Assembly.Location is { Length: > 0 } location
        ? Path.GetDirectoryName(location)!
        : AppContext.BaseDirectory;

    /// <summary>The full path of the file or folder of a name in the assembly's folder, or in the nearest one above it.</summary>
    public static string Nearest(string name)
    {
        for (string? folder = s_assemblyFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string path = Path.Combine(folder, name);
            if (Path.Exists(path))
            {
                return path;
            }
        }

        return Path.Combine(s_assemblyFolder, name);
    }
}
