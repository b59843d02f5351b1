namespace PaperTools.Writing;

/// <summary>
/// A file that appears whole or not at all: it is written beside its target, and renamed onto it by
/// <see cref="Commit"/>. Disposing without a commit leaves the target as it was.
/// </summary>
public sealed class AtomicFile : IDisposable
{
    private readonly string _temporary;
    private bool _isCommitted;

    /// <summary>Begins to write a file.</summary>
    /// <param name="path">The target; its folder exists.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public AtomicFile(string path)
    {
        Path = ResolveLink(path);
        string folder = System.IO.Path.GetDirectoryName(Path)!;
        _temporary = System.IO.Path.Combine(folder, $".{System.IO.Path.GetFileName(Path)}.{Guid.NewGuid():N}.tmp");
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024);
    }

    /// <summary>Removes what processes left behind that died while they wrote a file.</summary>
    /// <param name="path">The file, which nobody else is writing.</param>
    public static void RemoveAbandoned(string path)
    {
        string target = ResolveLink(path);
        foreach (string abandoned in Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(target)!, $".{System.IO.Path.GetFileName(target)}.*.tmp"))
        {
            File.Delete(abandoned);
        }
    }

    /// <summary>The target.</summary>
    public string Path { get; }

    /// <summary>Takes the bytes.</summary>
    public Stream Stream { get; }

    /// <summary>Puts the file in its place, replacing one that is there.</summary>
    /// <exception cref="IOException">The target cannot be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The target may not be replaced.</exception>
    public void Commit()
    {
        Stream.Dispose();
        if (!OperatingSystem.IsWindows() && File.Exists(Path))
        {
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(Path));
        }

        File.Move(_temporary, Path, overwrite: true);
        _isCommitted = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_isCommitted)
        {
            File.Delete(_temporary);
        }
    }

    /// <summary>A link stays a link: what it points to is replaced.</summary>
    private static string ResolveLink(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}
