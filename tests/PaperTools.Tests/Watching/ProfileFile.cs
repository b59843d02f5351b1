using PaperTools.Watching;

namespace PaperTools.Tests.Watching;

/// <summary>A folder with a profile in it, there while a test needs it.</summary>
internal sealed class ProfileFile : IDisposable
{
    public ProfileFile(string yaml, string name = "daily.yaml")
    {
        Folder = Directory.CreateTempSubdirectory("papertools watch ").FullName;
        Path = System.IO.Path.Combine(Folder, name);
        File.WriteAllText(Path, yaml);
    }

    public string Folder { get; }

    public string Path { get; }

    public WatchProfile Load() => WatchProfile.Load(Path);

    /// <summary>The mistakes, as <c>line:column code message</c>.</summary>
    public IReadOnlyList<string> Mistakes()
    {
        WatchProfileException exception = Assert.Throws<WatchProfileException>(Load);
        Assert.All(exception.Diagnostics, mistake => Assert.Equal(Path, mistake.Path));
        return [.. exception.Diagnostics.Select(mistake => $"{mistake.Line}:{mistake.Column} {mistake.Code} {mistake.Message}")];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
