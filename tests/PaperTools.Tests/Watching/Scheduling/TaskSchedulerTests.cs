using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CsCheck;
using PaperTools.Watching;

namespace PaperTools.Tests.Watching.Scheduling;

/// <summary>Tasks of the Windows task scheduler, checked against the rules of [MS-TSCH].</summary>
public sealed class TaskSchedulerTests : IDisposable
{
    private static readonly XNamespace s_task = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    private readonly string _folder = Directory.CreateTempSubdirectory("papertools-tasks").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("daily 07:30", "<CalendarTrigger><StartBoundary>2026-05-07T07:30:00</StartBoundary><ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay></CalendarTrigger>")]
    [InlineData("weekly Monday,Sunday 07:30", "<CalendarTrigger><StartBoundary>2026-05-10T07:30:00</StartBoundary><ScheduleByWeek><WeeksInterval>1</WeeksInterval><DaysOfWeek><Monday /><Sunday /></DaysOfWeek></ScheduleByWeek></CalendarTrigger>")]
    [InlineData("every 45m", "<CalendarTrigger><StartBoundary>2026-05-06T00:00:00</StartBoundary><Repetition><Interval>PT45M</Interval><Duration>P1D</Duration></Repetition><ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay></CalendarTrigger>")]
    [InlineData("every 1d", "<CalendarTrigger><StartBoundary>2026-05-07T00:00:00</StartBoundary><ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay></CalendarTrigger>")]
    [InlineData("every 3d", "<CalendarTrigger><StartBoundary>2026-05-09T14:00:00</StartBoundary><ScheduleByDay><DaysInterval>3</DaysInterval></ScheduleByDay></CalendarTrigger>")]
    [InlineData("every 7h", "<TimeTrigger><StartBoundary>2026-05-06T21:00:00</StartBoundary><Repetition><Interval>PT7H</Interval></Repetition></TimeTrigger>")]
    public void WritesASchedule(string schedule, string expected)
    {
        XElement task = XElement.Parse(Text(schedule));

        string trigger = task.Element(s_task + "Triggers")!.Elements().Single().ToString(SaveOptions.DisableFormatting);
        Assert.Equal(expected, trigger.Replace($" xmlns=\"{s_task}\"", ""));
        Assert.Empty(Violations(task));
    }

    [Fact]
    public void StoresNoPasswordAndMakesUpForWhatWasMissed()
    {
        XElement task = XElement.Parse(Text("daily 07:30"));

        Assert.Equal("InteractiveToken", task.Descendants(s_task + "LogonType").Single().Value);
        Assert.Equal(@"OFFICE\ann", task.Descendants(s_task + "UserId").Single().Value);
        Assert.Equal("true", task.Descendants(s_task + "StartWhenAvailable").Single().Value);
        Assert.Equal("IgnoreNew", task.Descendants(s_task + "MultipleInstancesPolicy").Single().Value);
    }

    [Fact]
    public void AnyNameAndPathKeepToTheSchema() =>
        Gen.Select(Gen.String.Where(name => name.Length > 0), Gen.OneOfConst(Examples.OddWords), Gen.Int[1, 31 * 24 * 60]).Sample((name, profile, minutes) =>
        {
            WatchRegistration registration = Examples.Registration(schedule: $"every {minutes}m", name: name, profile: profile);

            string text = Backend("true").Render(registration, Examples.Command(profile)).Texts.Single().Text;

            Assert.Empty(Violations(XElement.Parse(text)));
            Assert.Equal(registration.ToNote(), TaskDefinition.Registered(text)!.ToNote());
            Assert.EndsWith(profile.Contains(' ', StringComparison.Ordinal) ? "\"" : "", XElement.Parse(text).Descendants(s_task + "Arguments").Single().Value);
        });

    [Fact]
    public void TheSchemaRefusesWhatIsWrong()
    {
        string text = Text("every 7h");

        Assert.NotEmpty(Violations(XElement.Parse(text.Replace("PT7H", "P32D", StringComparison.Ordinal))));
        Assert.NotEmpty(Violations(XElement.Parse(text.Replace("InteractiveToken", "Token", StringComparison.Ordinal))));
        Assert.NotEmpty(Violations(XElement.Parse(text.Replace("2026-05-06T21:00:00", "21:00", StringComparison.Ordinal))));
        Assert.NotEmpty(Violations(XElement.Parse(text.Replace("StartWhenAvailable", "StartWhenever", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(@"C:\papers", @"C:\papers")]
    [InlineData(@"C:\my papers\", @"""C:\my papers\\""")]
    [InlineData(@"say ""hi""", @"""say \""hi\""""")]
    [InlineData(@"a\""b", @"""a\\\""b""")]
    [InlineData("", "\"\"")]
    [InlineData("100%", "100%")]
    public void QuotesAnArgument(string argument, string expected) => Assert.Equal(expected, WindowsCommandLine.Join([argument]));

    [Fact]
    public void APathThatXmlCannotHoldOrThatIsTooLongIsAnError()
    {
        ISchedulerBackend backend = Backend("true");

        Assert.Equal("ScheduleNotPossible", Assert.Throws<SchedulingException>(() => backend.Render(Examples.Registration(), Examples.Command("a\x01"))).Code);
        Assert.Equal("ScheduleNotPossible", Assert.Throws<SchedulingException>(() => backend.Render(Examples.Registration(), new ScheduledCommand(new string('p', 261), []))).Code);
    }

    [Fact]
    public void RegistersAnUtf16DefinitionListsAndRemoves()
    {
        string calls = Path.Combine(_folder, "calls");
        TaskSchedulerBackend backend = Backend(Scripts.Write(_folder, $"echo \"$1 $2 $3\" >>'{calls}'; case $1 in /Create) cp \"$5\" '{_folder}/registered';; esac"));
        RenderedWatch rendered = backend.Render(Examples.Registration(), Examples.Command());

        backend.Install(rendered);
        InstalledWatch watch = Assert.Single(backend.List());
        backend.Remove(watch);

        Assert.Empty(backend.List());
        Assert.Equal(@"/Create /TN \PaperTools\daily|/Query /TN \PaperTools\daily|/Delete /TN \PaperTools\daily".Split('|'), File.ReadAllLines(calls));
        byte[] registered = File.ReadAllBytes(Path.Combine(_folder, "registered"));
        Assert.Equal([0xFF, 0xFE], registered[..2]);
        Assert.Equal(rendered.Texts.Single().Text, Encoding.Unicode.GetString(registered.AsSpan(2)));
        Assert.Equal("Task", XDocument.Load(Path.Combine(_folder, "registered")).Root!.Name.LocalName);
    }

    [Fact]
    public void ARefusalIsAnError()
    {
        TaskSchedulerBackend backend = Backend(Scripts.Write(_folder, "echo 'Access is denied.' >&2; exit 1"));

        var exception = Assert.Throws<SchedulingException>(() => backend.Install(backend.Render(Examples.Registration(), Examples.Command())));

        Assert.Equal("ScheduleNotWritable", exception.Code);
        Assert.Contains("Access is denied", exception.Message);
    }

    private string Text(string schedule) => Backend("true").Render(Examples.Registration(schedule), Examples.Command()).Texts.Single().Text;

    private TaskSchedulerBackend Backend(string program) => new(new TaskSchedulerSettings(program, Path.Combine(_folder, "tasks"), @"OFFICE\ann"), new FixedClock("2026-05-06T12:00:00Z"));

    private static List<string> Violations(XElement task)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(s_task.NamespaceName, XmlReader.Create(Path.Combine(Repository.Root, ".ci", "schemas", "task-scheduler.xsd")));
        List<string> violations = [];
        new XDocument(task).Validate(schemas, (_, violation) => violations.Add(violation.Message));
        return violations;
    }
}
