namespace PaperTools.Watching;

/// <summary>What runs a watch when its time comes.</summary>
public enum WatchBackend
{
    /// <summary>A timer and a service of systemd's user manager.</summary>
    Systemd,

    /// <summary>Lines of the user's crontab.</summary>
    Cron,

    /// <summary>A task of the Windows task scheduler.</summary>
    TaskScheduler,
}
