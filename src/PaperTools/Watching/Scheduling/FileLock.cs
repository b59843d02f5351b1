namespace PaperTools.Watching;

/// <summary>A file that one holder at a time has open; the system lets go of it when the holder dies.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _file;

    private FileLock(FileStream file)
    {
        _file = file;
    }

    /// <summary>Waits for the lock; null where another holds it for longer than one is patient.</summary>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static FileLock? TryTake(string path, TimeSpan patience)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        long start = Environment.TickCount64;
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path))
            {
                if (Environment.TickCount64 - start > patience.TotalMilliseconds)
                {
                    return null;
                }

                Thread.Sleep(TimeSpan.FromMilliseconds(20));
            }
        }
    }

    /// <summary>Lets go. The file stays: to delete it would take it from under one who waits.</summary>
    public void Dispose() => _file.Dispose();
}
