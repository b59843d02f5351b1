namespace PaperTools.Extraction;

/// <summary>Where the module's data files are.</summary>
internal static class ModuleData
{
    /// <summary>The folder.</summary>
    public static string Folder { get; } = ModuleFolder.Nearest("data");

    /// <summary>The full path of one of its files.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);
}
