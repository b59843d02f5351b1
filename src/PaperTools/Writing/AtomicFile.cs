namespace PaperTools.Writing;

/// <summary>
/// A file that appears whole or not at all: it is written beside its target, and renamed onto it by
/// <see cref="Commit"/>. Disposing without a commit leaves the target as it was.
/// </summary>
public sealed class AtomicFile : IDisposable
{
    private const string TemporaryEnd = ".tmp";

    private static readonly EnumerationOptions s_everyFile = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };

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
        _temporary = System.IO.Path.Combine(folder, $"{TemporaryStart(Path)}{Guid.NewGuid():N}{TemporaryEnd}");
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024);
    }

    /// <summary>Removes what processes left behind that died while they wrote a file, as far as it may be removed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="age">How long nothing must have been written to what is removed; zero where nobody else can be writing the file.</param>
    public static void RemoveAbandoned(string path, TimeSpan age)
    {
        string target = ResolveLink(path);
        string start = TemporaryStart(target);
        foreach (string temporary in Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(target)!, ".*" + TemporaryEnd, s_everyFile))
        {
            // A name may hold what a search pattern takes for more than a character.
            if (System.IO.Path.GetFileName(temporary).StartsWith(start, StringComparison.Ordinal) && DateTime.UtcNow - File.GetLastWriteTimeUtc(temporary) >= age)
            {
                TryDelete(temporary);
            }
        }
    }

    /// <summary>Lets a file be replaced that is read-only, which Windows refuses.</summary>
    /// <exception cref="UnauthorizedAccessException">Its attributes may not be changed.</exception>
    public static void AllowReplacing(string path)
    {
        if (File.Exists(path))
        {
            File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
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

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another user's, or in use: the new file does not need its place.
        }
    }

    private static string TemporaryStart(string target) => $".{System.IO.Path.GetFileName(target)}.";

    /// <summary>A link stays a link: what it points to is replaced.</summary>
    private static string ResolveLink(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}
