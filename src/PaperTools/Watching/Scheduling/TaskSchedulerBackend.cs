using System.Text;
using PaperTools.Writing;

namespace PaperTools.Watching;

/// <summary>Where the Windows task scheduler is, and where the definitions are kept.</summary>
/// <param name="Program">The program that speaks with the scheduler.</param>
/// <param name="Folder">The folder of the definitions. What schtasks lists depends on the language of Windows; these files do not.</param>
/// <param name="User">Who runs the tasks.</param>
internal sealed record TaskSchedulerSettings(string Program, string Folder, string User)
{
    public static TaskSchedulerSettings Usual { get; } = new(
        Path.Combine(Environment.SystemDirectory, "schtasks.exe"),
        Path.Combine(StateFolder.Path, "tasks"),
        $@"{Environment.UserDomainName}\{Environment.UserName}");
}

/// <summary>A task of the Windows task scheduler, that runs while the user is signed in: no password is stored.</summary>
internal sealed class TaskSchedulerBackend(TaskSchedulerSettings settings, TimeProvider clock) : ISchedulerBackend
{
    private const string Extension = ".xml";

    public WatchBackend Kind => WatchBackend.TaskScheduler;

    public RenderedWatch Render(WatchRegistration registration, ScheduledCommand command)
    {
        DateTimeOffset start = registration.Schedule.Next(clock.GetUtcNow(), clock.LocalTimeZone);
        return new(registration, [new(TaskName(registration.Id), TaskDefinition.Of(registration, command, settings.User, start.DateTime))]);
    }

    public IReadOnlyList<string> Install(RenderedWatch watch)
    {
        string path = DefinitionPath(watch.Registration.Id);
        try
        {
            Directory.CreateDirectory(settings.Folder);
            using var file = new AtomicFile(path);
            file.Stream.Write([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(watch.Texts[0].Text)]);
            file.Commit();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SchedulingException("ScheduleNotWritable", $"The definition of the task cannot be written to '{path}': {exception.Message}", exception);
        }

        ProgramResult result = Run("/Create", "/TN", TaskName(watch.Registration.Id), "/XML", path, "/F");
        return result.ExitCode == 0 ? [] : throw new SchedulingException("ScheduleNotWritable", $"The task scheduler refuses the task: {result.Error}");
    }

    public IReadOnlyList<InstalledWatch> List() =>
        !Directory.Exists(settings.Folder)
            ? []
            :
            [
                .. Directory.EnumerateFiles(settings.Folder, $"*{Extension}").Order(StringComparer.Ordinal)
                    .Select(path => TaskDefinition.Registered(File.ReadAllText(path)))
                    .OfType<WatchRegistration>()
                    .Where(registration => Run("/Query", "/TN", TaskName(registration.Id)).ExitCode == 0)
                    .Select(registration => new InstalledWatch(registration, registration.Schedule.Next(clock.GetUtcNow(), clock.LocalTimeZone), [TaskName(registration.Id)])),
            ];

    public void Remove(InstalledWatch watch)
    {
        ProgramResult result = Run("/Delete", "/TN", TaskName(watch.Registration.Id), "/F");
        if (result.ExitCode != 0)
        {
            throw new SchedulingException("ScheduleNotWritable", $"The task scheduler does not remove the task: {result.Error}");
        }

        File.Delete(DefinitionPath(watch.Registration.Id));
    }

    private static string TaskName(string id) => $@"\PaperTools\{id}";

    private string DefinitionPath(string id) => Path.Combine(settings.Folder, id + Extension);

    private ProgramResult Run(params IEnumerable<string> arguments) =>
        ExternalProgram.Run(settings.Program, arguments)
        ?? throw new SchedulingException("SchedulerNotFound", $"The program '{settings.Program}' does not run. Choose another scheduler with -Backend.");
}
