namespace PaperTools.Watching;

/// <summary>Lines of the user's crontab, for machines without systemd (crontab(1), crontab(5)).</summary>
/// <param name="program">The program that reads and replaces the crontab.</param>
/// <param name="lockFile">Is held while the crontab is changed, so that two changes at once do not lose one.</param>
/// <param name="clock">The clock for the next runs.</param>
internal sealed class CronBackend(string program, string lockFile, TimeProvider clock) : ISchedulerBackend
{
    public const string UsualProgram = "crontab";

    private const string Target = "crontab";

    public WatchBackend Kind => WatchBackend.Cron;

    public RenderedWatch Render(WatchRegistration registration, ScheduledCommand command) =>
        new(registration, [new(Target, Crontab.Block(registration, CronText.CommandLine(command.Words)))]);

    public IReadOnlyList<string> Install(RenderedWatch watch)
    {
        using FileLock held = Lock();
        Write(new Crontab(Read()).With(watch.Registration.Id, watch.Texts[0].Text));
        return [];
    }

    public IReadOnlyList<InstalledWatch> List() =>
    [
        .. new Crontab(Read()).Registrations()
            .Select(registration => new InstalledWatch(registration, registration.Schedule.Next(clock.GetUtcNow(), clock.LocalTimeZone), [Target])),
    ];

    public void Remove(InstalledWatch watch)
    {
        using FileLock held = Lock();
        Write(new Crontab(Read()).Without(watch.Registration.Id));
    }

    private FileLock Lock() =>
        FileLock.TryTake(lockFile, TimeSpan.FromSeconds(30))
        ?? throw new SchedulingException("CrontabNotWritable", $"Another program is changing the crontab: '{lockFile}' is held. Try again.");

    private byte[] Read()
    {
        ProgramResult result = Run(["-l"]);
        if (result.ExitCode == 0)
        {
            return result.Output;
        }

        // What cannot be read must not be replaced. BusyBox tells a missing crontab as a missing file.
        bool isMissing = result.Error.Contains("no crontab", StringComparison.OrdinalIgnoreCase) || result.Error.Contains("No such file", StringComparison.Ordinal);
        return isMissing ? [] : throw new SchedulingException("CrontabNotReadable", $"The crontab cannot be read: {result.Error}");
    }

    private void Write(byte[] crontab)
    {
        ProgramResult result = crontab.Length == 0 ? Run(["-r"]) : Run(["-"], crontab);
        if (result.ExitCode != 0)
        {
            throw new SchedulingException("CrontabNotWritable", $"The crontab cannot be replaced: {result.Error}");
        }
    }

    private ProgramResult Run(IEnumerable<string> arguments, byte[]? input = null) =>
        ExternalProgram.Run(program, arguments, input)
        ?? throw new SchedulingException("SchedulerNotFound", $"The program '{program}' does not run. Install cron, or choose another scheduler with -Backend.");
}
