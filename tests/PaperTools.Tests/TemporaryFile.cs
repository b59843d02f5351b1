namespace PaperTools.Tests;

/// <summary>A file that is there while a test needs it.</summary>
public sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] content, string extension = ".tmp")
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"papertools-{Guid.NewGuid():N}{extension}");
        File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
