namespace PaperTools.Watching;

/// <summary>Lets one run of a watch work on a library at a time, whatever process it is in; the system ends it with the process.</summary>
internal static class RunLock
{
    /// <summary>Takes the lock; null where another run has it.</summary>
    /// <param name="library">The library's file; the lock is a file beside it.</param>
    /// <param name="watch">The watch's name.</param>
    public static FileLock? TryTake(string library, string watch) =>
        FileLock.TryTake($"{library}.watch-{WatchName.IdOf(watch)}.lock", TimeSpan.Zero);
}
