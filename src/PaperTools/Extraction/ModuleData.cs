namespace PaperTools.Extraction;

/// <summary>Where the module's data files are: in <c>../data</c> beside module/bin, or in <c>data</c> beside the assembly.</summary>
internal static class ModuleData
{
    /// <summary>The folder.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The full path of one of its files.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Find()
    {
        string beside = typeof(ModuleData).Assembly.Location is { Length: > 0 } location
            ? Path.GetDirectoryName(location)!
            : AppContext.BaseDirectory;
        string data = Path.Combine(beside, "data");
        return Directory.Exists(data) ? data : Path.Combine(beside, "..", "data");
    }
}
