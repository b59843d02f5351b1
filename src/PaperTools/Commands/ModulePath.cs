namespace PaperTools.Commands;

/// <summary>Where the module is.</summary>
internal static class ModulePath
{
    /// <summary>The manifest: two folders above the one of this assembly.</summary>
    public static string Manifest { get; } =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(ModulePath).Assembly.Location)!, "..", "..", "PaperTools.psd1"));
}
