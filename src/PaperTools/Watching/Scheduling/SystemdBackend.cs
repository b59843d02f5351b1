using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PaperTools.Writing;

namespace PaperTools.Watching;

/// <summary>Where systemd's user manager keeps things, and how it is reached.</summary>
/// <param name="Folder">The folder of the user's units.</param>
/// <param name="Systemctl">The program that speaks with the manager.</param>
/// <param name="LingerFile">Is there where the manager runs while the user is not signed in.</param>
internal sealed record SystemdSettings(string Folder, string Systemctl, string LingerFile)
{
    /// <summary>Those of this machine; <c>XDG_CONFIG_HOME</c> counts.</summary>
    public static SystemdSettings Usual { get; } = new(
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "systemd", "user"),
        "systemctl",
        Path.Combine("/var/lib/systemd/linger", Environment.UserName));
}

/// <summary>A timer and a service of systemd's user manager (systemd.timer(5)).</summary>
internal sealed class SystemdBackend(SystemdSettings settings, TimeProvider clock) : ISchedulerBackend
{
    private const string Prefix = "papertools-";
    private const string TimerExtension = ".timer";
    private const string NoteKey = "Registration=";

    /// <summary>A section that systemd leaves alone, as it does every one whose name begins with X-.</summary>
    private const string NoteSection = "[X-PaperTools]";

    public WatchBackend Kind => WatchBackend.Systemd;

    /// <summary>Whether a user manager answers.</summary>
    public bool IsRunning() => Systemctl("show-environment") is { ExitCode: 0 };

    public RenderedWatch Render(WatchRegistration registration, ScheduledCommand command) =>
        new(registration, [new(TimerPath(registration.Id), Timer(registration)), new(ServicePath(registration.Id), Service(registration, command))]);

    public IReadOnlyList<string> Install(RenderedWatch watch)
    {
        string id = watch.Registration.Id;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(WantedPath(id))!);
            foreach (InstalledText text in watch.Texts)
            {
                WriteFile(text);
            }

            // What systemctl enable does; it needs no manager that runs.
            File.Delete(WantedPath(id));
            File.CreateSymbolicLink(WantedPath(id), TimerPath(id));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SchedulingException("ScheduleNotWritable", $"The units of the watch cannot be written to '{settings.Folder}': {exception.Message}", exception);
        }

        return Start(id);
    }

    public IReadOnlyList<InstalledWatch> List()
    {
        if (!Directory.Exists(settings.Folder))
        {
            return [];
        }

        return
        [
            .. Directory.EnumerateFiles(settings.Folder, $"{Prefix}*{TimerExtension}").Order(StringComparer.Ordinal)
                .Select(Registered)
                .OfType<WatchRegistration>()
                .Select(registration => new InstalledWatch(registration, NextRun(registration), [TimerPath(registration.Id), ServicePath(registration.Id)])),
        ];
    }

    public void Remove(InstalledWatch watch)
    {
        string id = watch.Registration.Id;
        Systemctl("stop", $"{Prefix}{id}{TimerExtension}");
        try
        {
            File.Delete(WantedPath(id));
            File.Delete(TimerPath(id));
            File.Delete(ServicePath(id));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SchedulingException("ScheduleNotWritable", $"The units of the watch cannot be removed from '{settings.Folder}': {exception.Message}", exception);
        }

        Systemctl("daemon-reload");
    }

    private static void WriteFile(InstalledText text)
    {
        using var file = new AtomicFile(text.Target);
        file.Stream.Write(Encoding.UTF8.GetBytes(text.Text));
        file.Commit();
    }

    /// <summary>What a timer's file was written for; null where the file is not ours.</summary>
    private static WatchRegistration? Registered(string timer)
    {
        WatchRegistration? registration = File.ReadLines(timer)
            .SkipWhile(line => line != NoteSection)
            .Where(line => line.StartsWith(NoteKey, StringComparison.Ordinal))
            .Select(line => WatchRegistration.FromNote(line[NoteKey.Length..]))
            .FirstOrDefault();
        return registration is not null && Path.GetFileName(timer) == $"{Prefix}{registration.Id}{TimerExtension}" ? registration : null;
    }

    private string[] Start(string id)
    {
        if (!IsRunning())
        {
            return ["No user manager of systemd answers here. The timer is enabled, and starts with the user's next session."];
        }

        string timer = $"{Prefix}{id}{TimerExtension}";
        Systemctl("daemon-reload");
        if (Systemctl("restart", timer) is not { ExitCode: 0 } result)
        {
            throw new SchedulingException("ScheduleNotStarted", $"systemd does not start the timer {timer}. See: systemctl --user status {timer}");
        }

        return File.Exists(settings.LingerFile)
            ? []
            : [$"The timer runs while {Environment.UserName} is signed in. To run it at all times: loginctl enable-linger {Environment.UserName}"];
    }

    private DateTimeOffset? NextRun(WatchRegistration registration)
    {
        if (TimerOf(registration.Id)?.Next is long microseconds)
        {
            return TimeZoneInfo.ConvertTime(DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds), clock.LocalTimeZone);
        }

        return registration.Schedule switch
        {
            IntervalSchedule { DividesTheDay: false } => null,
            IntervalSchedule => TimeZoneInfo.ConvertTime(registration.Schedule.Next(clock.GetUtcNow(), TimeZoneInfo.Utc), clock.LocalTimeZone),
            _ => registration.Schedule.Next(clock.GetUtcNow(), clock.LocalTimeZone),
        };
    }

    /// <summary>What the manager says of a timer; null where none answers, or one that is older than JSON in systemd (246).</summary>
    private ListedTimer? TimerOf(string id)
    {
        string? answer = Systemctl("list-timers", "--all", "--output=json", $"{Prefix}{id}{TimerExtension}")?.OutputText;
        try
        {
            return JsonSerializer.Deserialize<ListedTimer[]>(answer ?? "[]")?.FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Timer(WatchRegistration registration) =>
        $"""
        # Made by Register-PaperWatch of PaperTools; Unregister-PaperWatch removes it.
        [Unit]
        Description=PaperTools watch {SystemdText.Words(registration.Name)}

        [Timer]
        {string.Join('\n', SystemdCalendar.Lines(registration.Schedule, clock.GetLocalNow(), clock.LocalTimeZone))}
        Persistent=true

        [Install]
        WantedBy=timers.target

        {NoteSection}
        {NoteKey}{registration.ToNote()}

        """;

    private static string Service(WatchRegistration registration, ScheduledCommand command)
    {
        string variables = string.Concat(command.Variables.Select(variable => $"Environment={SystemdText.Assignment(variable.Key, variable.Value)}\n"));
        return $"""
            # Made by Register-PaperWatch of PaperTools; Unregister-PaperWatch removes it.
            [Unit]
            Description=PaperTools watch {SystemdText.Words(registration.Name)}

            [Service]
            Type=oneshot
            {variables}ExecStart={SystemdText.CommandLine([command.Program, .. command.Arguments])}

            """;
    }

    private string TimerPath(string id) => Path.Combine(settings.Folder, $"{Prefix}{id}{TimerExtension}");

    private string ServicePath(string id) => Path.Combine(settings.Folder, $"{Prefix}{id}.service");

    private string WantedPath(string id) => Path.Combine(settings.Folder, "timers.target.wants", $"{Prefix}{id}{TimerExtension}");

    private ProgramResult? Systemctl(params IEnumerable<string> arguments) => ExternalProgram.Run(settings.Systemctl, ["--user", "--no-ask-password", .. arguments]);

    /// <summary>A timer as systemctl lists it.</summary>
    /// <param name="Next">When it elapses next, in microseconds since 1970; null where it does not.</param>
    private sealed record ListedTimer([property: JsonPropertyName("next")] long? Next);
}
