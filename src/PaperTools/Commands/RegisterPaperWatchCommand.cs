using System.Management.Automation;
using PaperTools.Extraction;
using PaperTools.Watching;

namespace PaperTools.Commands;

/// <summary>Runs a watch on a schedule: by a systemd user timer, by cron, or by the Windows task scheduler.</summary>
/// <remarks>
/// -WhatIf prints what would be installed, to the byte. To register a name again replaces what was registered. Times are those of the
/// system's clocks: a time that they skip in spring becomes the moment at which they go on, one that they show twice in autumn counts once.
/// What is installed names programs and files by their full paths, and holds no secret. Runs write the log that -LogPath names; without it,
/// watch.log in the user's folder for the state of programs.
/// </remarks>
/// <example>
/// <code>Register-PaperWatch daily.yaml -Daily 07:30 -WhatIf</code>
/// <para>Prints what would be installed to run the profile every morning; without -WhatIf it is installed.</para>
/// </example>
/// <example>
/// <code>Register-PaperWatch daily.yaml -Weekly Monday,Thursday -At 07:30 -Name twice-a-week -Backend Cron -WhatIf</code>
/// <para>The same on two days of the week, by cron whether or not there is systemd, and by a name of its own.</para>
/// </example>
/// <example>
/// <code>Register-PaperWatch daily.yaml -Every 2h -Backend Systemd -WhatIf</code>
/// <para>Every two hours; also 90m, 1d, or 00:30 for half an hour.</para>
/// </example>
/// <seealso>Get-PaperWatch</seealso>
/// <seealso>Unregister-PaperWatch</seealso>
/// <seealso>Invoke-PaperWatch</seealso>
[Cmdlet(VerbsLifecycle.Register, "PaperWatch", SupportsShouldProcess = true, DefaultParameterSetName = DailySet)]
[OutputType(typeof(RegisteredWatch))]
public sealed class RegisterPaperWatchCommand : PaperCommand
{
    private const string DailySet = "Daily";
    private const string WeeklySet = "Weekly";
    private const string EverySet = "Every";

    private bool _hasNamed;

    /// <summary>The profile; with wildcards, each that matches. A file of exactly this name is taken first.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LiteralPath")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Runs every day at this time: hours and minutes, such as 07:30.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DailySet)]
    [TimeOfDayArgument]
    public TimeOnly Daily { get; set; }

    /// <summary>Runs on these days of the week.</summary>
    [Parameter(Mandatory = true, ParameterSetName = WeeklySet)]
    [ValidateNotNullOrEmpty]
    public DayOfWeek[] Weekly { get; set; } = [];

    /// <summary>The time on the days of the week: hours and minutes, such as 07:30.</summary>
    [Parameter(Mandatory = true, ParameterSetName = WeeklySet)]
    [TimeOfDayArgument]
    public TimeOnly At { get; set; }

    /// <summary>Runs again and again after this while: 2h, 30m, 1d, or hours and minutes such as 00:30; from 1 minute to 31 days.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EverySet)]
    [IntervalArgument]
    public TimeSpan Every { get; set; }

    /// <summary>The name by which the watch is listed and removed; without it, the profile's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>What runs the watch; without it, systemd where its user manager answers, else cron, and the task scheduler on Windows.</summary>
    [Parameter]
    public WatchBackend? Backend { get; set; }

    /// <summary>The library that the runs use; without it, the profile's, else the usual one of the user who registers.</summary>
    [Parameter]
    [Alias("LibraryPath")]
    [ValidateNotNullOrEmpty]
    public string? Library { get; set; }

    /// <summary>The log that the runs write.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LogPath { get; set; }

    private WatchSchedule Schedule => ParameterSetName switch
    {
        WeeklySet => new WeeklySchedule(Weekly, At),
        EverySet => new IntervalSchedule(Every),
        _ => new DailySchedule(Daily),
    };

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var resolver = new PathResolver(this);
        foreach (string path in Path)
        {
            foreach (string profile in File.Exists(resolver.Target(path)) ? resolver.Literal(path) : resolver.Expand(path))
            {
                Register(profile, resolver);
            }
        }
    }

    private void Register(string path, PathResolver resolver)
    {
        if (Name is not null && _hasNamed)
        {
            WriteError(PaperErrors.NameTaken(Name, path));
            return;
        }

        _hasNamed = true;
        try
        {
            var profile = WatchProfile.Load(path);
            foreach (Diagnostic remark in profile.Remarks)
            {
                Report(remark);
            }

            if (UnattendedProfile.Asks(profile))
            {
                WriteError(PaperErrors.SecretIsAsked(path));
                return;
            }

            var places = new WatchPlaces(profile, Library is null ? null : resolver.Target(Library), LogPath is null ? null : resolver.Target(LogPath));
            var registration = new WatchRegistration { Name = Name ?? profile.Name, Profile = profile.Path, Schedule = Schedule, Log = places.Log };
            Install(registration, new WatchProgram(ProgramSurroundings.OfProcess(ModuleFolder.Nearest("PaperTools.psd1"))).CommandFor(profile.Path, places.Log, places.Library), profile);
        }
        catch (SchedulingException exception)
        {
            WriteError(PaperErrors.FromScheduling(exception, path));
        }
        catch (WatchProfileException exception)
        {
            exception.Diagnostics.ToList().ForEach(diagnostic => WriteError(PaperErrors.FromDiagnostic(diagnostic)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            WriteError(PaperErrors.FromReading(exception, path)!);
        }
    }

    private void Install(WatchRegistration registration, ScheduledCommand command, WatchProfile profile)
    {
        var clock = new SchedulerClock();
        var schedulers = Schedulers.OfMachine(clock);
        ISchedulerBackend backend = schedulers.Choose(Backend);
        RenderedWatch watch = backend.Render(registration, command);
        if (!ShouldProcess(WatchView.Describe(watch, backend.Kind), $"Register the watch '{registration.Name}' ({registration.Schedule}) with {backend.Kind}?", "Register"))
        {
            return;
        }

        foreach (string note in schedulers.Install(backend, watch).Concat(WatchView.Notes(registration, profile, clock)))
        {
            WriteWarning(note);
        }

        WriteObject(Schedulers.Find(registration.Name, backend));
    }
}
