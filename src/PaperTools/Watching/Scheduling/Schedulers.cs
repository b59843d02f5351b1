namespace PaperTools.Watching;

/// <summary>The schedulers of this machine.</summary>
internal sealed class Schedulers
{
    private readonly ISchedulerBackend[] _all;
    private readonly Func<WatchBackend> _usual;

    /// <param name="all">The schedulers that there are, one of a kind.</param>
    /// <param name="usual">Which one is taken where nobody says.</param>
    public Schedulers(IEnumerable<ISchedulerBackend> all, Func<WatchBackend> usual)
    {
        _all = [.. all];
        _usual = usual;
    }

    /// <summary>Those of this machine.</summary>
    public static Schedulers OfMachine(TimeProvider clock)
    {
        var systemd = new SystemdBackend(SystemdSettings.Usual, clock);
        var cron = new CronBackend(CronBackend.UsualProgram, Path.Combine(StateFolder.Path, "crontab.lock"), clock);
        var tasks = new TaskSchedulerBackend(TaskSchedulerSettings.Usual, clock);
        return new Schedulers(
            [systemd, cron, tasks],
            () => OperatingSystem.IsWindows() ? WatchBackend.TaskScheduler : systemd.IsRunning() ? WatchBackend.Systemd : WatchBackend.Cron);
    }

    /// <summary>The scheduler of a kind, or the one that fits the machine: systemd only where its user manager answers.</summary>
    public ISchedulerBackend Choose(WatchBackend? kind)
    {
        WatchBackend chosen = kind ?? _usual();
        return _all.Single(backend => backend.Kind == chosen);
    }

    /// <summary>Every watch that is installed in any of them, by name; a scheduler that the machine does not have has none.</summary>
    public IEnumerable<(ISchedulerBackend Backend, InstalledWatch Watch)> Installed(WatchBackend? kind = null)
    {
        List<(ISchedulerBackend Backend, InstalledWatch Watch)> found = [];
        foreach (ISchedulerBackend backend in _all.Where(backend => kind is null || backend.Kind == kind))
        {
            try
            {
                found.AddRange(backend.List().Select(watch => (backend, watch)));
            }
            catch (SchedulingException exception) when (exception.Code == "SchedulerNotFound" && kind is null)
            {
                // Nothing can be registered where there is no scheduler.
            }
        }

        return found.OrderBy(entry => entry.Watch.Registration.Name, StringComparer.OrdinalIgnoreCase);
    }
}
