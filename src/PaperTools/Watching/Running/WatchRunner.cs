using PaperTools.Library;

namespace PaperTools.Watching;

/// <summary>
/// Runs watches: completes what an earlier run left undone, reads what is new, adds it to the library, selects, writes and
/// sends. What was selected and what is to be done with it is stored before anything is written, and each output is marked
/// when it is done, so that a run that dies anywhere is completed by the next one, and no paper is delivered twice.
/// </summary>
public static class WatchRunner
{
    /// <summary>Runs a watch.</summary>
    /// <param name="profile">What to do.</param>
    /// <param name="options">How.</param>
    /// <exception cref="LibraryException">The library cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; the next one completes it.</exception>
    public static WatchStatus Run(WatchProfile profile, WatchRunOptions options)
    {
        string path = options.Library ?? profile.Library ?? DefaultLibrary();
        DateTimeOffset started = options.Time.GetLocalNow();
        if (options.IsDryRun)
        {
            using var copy = new DryRunLibrary(path);
            return Run(profile, options, copy.Path, started) with { Library = path, IsDryRun = true };
        }

        // The library is made before its lock is, which stands beside it.
        using var library = PaperLibrary.Open(path, LibraryAccess.Add, cancellation: options.Cancellation);
        using FileLock? runLock = RunLock.TryTake(library.Path, profile.Name);
        if (runLock is null)
        {
            return new WatchStatus
            {
                Name = profile.Name,
                Profile = profile.Path,
                Library = path,
                Outcome = WatchRunOutcome.Busy,
                Message = "another run of this watch is at work, and this one did nothing",
                Started = started,
            };
        }

        options.Checkpoint?.Invoke("locked");
        return new WatchRun(profile, options, library, started).Run();
    }

    private static WatchStatus Run(WatchProfile profile, WatchRunOptions options, string path, DateTimeOffset started)
    {
        using var library = PaperLibrary.Open(path, LibraryAccess.Add, cancellation: options.Cancellation);
        return new WatchRun(profile, options, library, started).Run();
    }

    private static string DefaultLibrary()
    {
        string path = LibraryLocation.Default;
        LibraryLocation.CreateFolder(path);
        return path;
    }
}
