namespace PaperTools.Watching;

/// <summary>How a run that nobody watches ended. The number is the exit code that a scheduler gets.</summary>
public enum WatchExit
{
    /// <summary>What was new is delivered, or nothing was new.</summary>
    Done = 0,

    /// <summary>Nothing could be delivered.</summary>
    Failed = 1,

    /// <summary>The command line or the profile is wrong: another attempt fails in the same way.</summary>
    Wrong = 2,

    /// <summary>Something is delivered, and something failed.</summary>
    PartlyFailed = 3,

    /// <summary>No source can be reached, or another run is under way: another attempt may succeed (EX_TEMPFAIL of sysexits(3)).</summary>
    TryAgain = 75,
}
