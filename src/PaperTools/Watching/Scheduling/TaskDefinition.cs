using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace PaperTools.Watching;

/// <summary>Writes a task of the Windows task scheduler (the Task Scheduler schema 1.2, [MS-TSCH] 2.5).</summary>
internal static class TaskDefinition
{
    private const string Version = "1.2";
    private const string PrincipalId = "Author";
    private const int LongestProgram = 260;

    private static readonly XNamespace s_task = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    /// <summary>The definition, whose encoding is UTF-16: the scheduler takes no other from a file.</summary>
    /// <param name="registration">The watch.</param>
    /// <param name="command">What it runs.</param>
    /// <param name="user">Who runs it.</param>
    /// <param name="start">The first run, by the local clocks. A time without an offset follows them through daylight saving.</param>
    /// <exception cref="SchedulingException">A definition cannot hold the command.</exception>
    public static string Of(WatchRegistration registration, ScheduledCommand command, string user, DateTime start)
    {
        if (command.Program.Length > LongestProgram || command.Arguments.Any(argument => !argument.All(IsPossible)))
        {
            throw new SchedulingException("ScheduleNotPossible", $"A task cannot run '{PlainText.Line(command.Program)}' with the profile '{PlainText.Line(registration.Profile)}': a path is too long, or has a character that XML cannot hold.");
        }

        var task = new XElement(
            s_task + "Task",
            new XAttribute("version", Version),
            Element(
                "RegistrationInfo",
                Element("Source", "PaperTools"),
                Element("Author", user),
                Element("Description", $"PaperTools watch {PlainText.Line(registration.Name)}"),
                Element("Documentation", registration.ToNote())),
            Element("Triggers", Trigger(registration.Schedule, start)),
            Element("Principals", new XElement(s_task + "Principal", new XAttribute("id", PrincipalId), Element("UserId", user), Element("LogonType", "InteractiveToken"), Element("RunLevel", "LeastPrivilege"))),
            Settings(),
            new XElement(
                s_task + "Actions",
                new XAttribute("Context", PrincipalId),
                Element("Exec", Element("Command", command.Program), Element("Arguments", WindowsCommandLine.Join(command.Arguments)))));
        return Text(task);
    }

    /// <summary>What a definition was written for; null where it is not ours.</summary>
    public static WatchRegistration? Registered(string definition)
    {
        try
        {
            string? note = XElement.Parse(definition).Element(s_task + "RegistrationInfo")?.Element(s_task + "Documentation")?.Value;
            return note is null ? null : WatchRegistration.FromNote(note);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>A run that was missed is made up for; one that is late does not start a second; batteries do not count.</summary>
    private static XElement Settings() => Element(
        "Settings",
        Element("MultipleInstancesPolicy", "IgnoreNew"),
        Element("DisallowStartIfOnBatteries", "false"),
        Element("StopIfGoingOnBatteries", "false"),
        Element("StartWhenAvailable", "true"),
        Element("ExecutionTimeLimit", "P1D"));

    private static XElement Trigger(WatchSchedule schedule, DateTime start) => schedule switch
    {
        DailySchedule => Daily(start, days: 1),
        WeeklySchedule weekly => Element(
            "CalendarTrigger",
            Boundary(start),
            Element("ScheduleByWeek", Element("WeeksInterval", "1"), Element("DaysOfWeek", [.. weekly.Days.Select(day => Element(day.ToString()))]))),
        IntervalSchedule { DividesTheDay: true } interval => Repeated(start.Date, interval),
        IntervalSchedule interval when interval.Interval.Ticks % TimeSpan.TicksPerDay == 0 => Daily(start, interval.Interval.Days),
        IntervalSchedule interval => Element("TimeTrigger", Boundary(start), Element("Repetition", Element("Interval", XmlConvert.ToString(interval.Interval)))),
        _ => throw new ArgumentException("A schedule is daily, weekly or an interval.", nameof(schedule)),
    };

    private static XElement Daily(DateTime start, int days) =>
        Element("CalendarTrigger", Boundary(start), Element("ScheduleByDay", Element("DaysInterval", XmlConvert.ToString(days))));

    /// <summary>What divides the day begins anew every midnight, so that daylight saving shifts nothing for good.</summary>
    private static XElement Repeated(DateTime midnight, IntervalSchedule interval)
    {
        XElement daily = Daily(midnight, days: 1);
        if (interval.Interval < TimeSpan.FromDays(1))
        {
            daily.Elements().First().AddAfterSelf(Element("Repetition", Element("Interval", XmlConvert.ToString(interval.Interval)), Element("Duration", "P1D")));
        }

        return daily;
    }

    private static XElement Boundary(DateTime start) => Element("StartBoundary", start.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));

    private static bool IsPossible(char character) => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character);

    private static string Text(XElement task)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\r\n" }))
        {
            task.Save(xml);
        }

        return text + "\r\n";
    }

    private static XElement Element(string name, params object[] content) => new(s_task + name, content);
}
