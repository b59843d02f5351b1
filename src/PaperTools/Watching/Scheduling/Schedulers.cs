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

    /// <summary>Every watch that is installed, by name.</summary>
    /// <param name="kind">Only those of this scheduler; null for all.</param>
    /// <param name="onProblem">Takes what a scheduler that nobody asked for does not tell; one that the machine does not have has nothing.</param>
    /// <exception cref="SchedulingException">The scheduler that was asked for does not tell.</exception>
    public IEnumerable<(ISchedulerBackend Backend, InstalledWatch Watch)> Installed(WatchBackend? kind = null, Action<SchedulingException>? onProblem = null)
    {
        List<(ISchedulerBackend Backend, InstalledWatch Watch)> found = [];
        foreach (ISchedulerBackend backend in _all.Where(backend => kind is null || backend.Kind == kind))
        {
            try
            {
                found.AddRange(backend.List().Select(watch => (backend, watch)));
            }
            catch (SchedulingException exception) when (kind is null)
            {
                if (exception.Code != "SchedulerNotFound")
                {
                    onProblem?.Invoke(exception);
                }
            }
        }

        return found.OrderBy(entry => entry.Watch.Registration.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Installs a watch; what another scheduler has by its name is removed, so that it runs once.</summary>
    /// <returns>What the user should know.</returns>
    /// <exception cref="SchedulingException">A scheduler refuses.</exception>
    public IReadOnlyList<string> Install(ISchedulerBackend backend, RenderedWatch watch)
    {
        IReadOnlyList<string> notes = backend.Install(watch);
        foreach ((ISchedulerBackend other, InstalledWatch installed) in Installed().Where(entry => entry.Backend != backend && entry.Watch.Registration.Id == watch.Registration.Id))
        {
            other.Remove(installed);
        }

        return notes;
    }

    /// <summary>The watch of a name in a scheduler, as users see it; null where there is none.</summary>
    /// <exception cref="SchedulingException">The scheduler does not tell.</exception>
    public static RegisteredWatch? Find(string name, ISchedulerBackend backend) =>
        backend.List().Where(watch => watch.Registration.Id == WatchName.IdOf(name)).Select(watch => Registered(backend, watch)).FirstOrDefault();

    /// <summary>A watch as users see it, with what the log tells of its last run.</summary>
    public static RegisteredWatch Registered(ISchedulerBackend backend, InstalledWatch watch)
    {
        WatchRegistration registration = watch.Registration;
        LogLine? last = new WatchLog(registration.Log ?? WatchLog.UsualPath).NewestFirst().FirstOrDefault(line => line.Kind == LogLine.Run && line["profile"] == registration.Profile);
        return new RegisteredWatch
        {
            Name = registration.Name,
            Profile = registration.Profile,
            Schedule = registration.Schedule,
            Backend = backend.Kind,
            NextRun = watch.NextRun,
            LastRun = last?.Time,
            LastStatus = last?["outcome"] ?? "",
            Targets = watch.Targets,
        };
    }
}
