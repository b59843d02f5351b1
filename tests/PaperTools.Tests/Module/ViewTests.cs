using System.Xml.Linq;

namespace PaperTools.Tests.Module;

/// <summary>How papers look in a console.</summary>
public class ViewTests
{
    private const string ShowSeeds = "Get-Paper seeds";

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(160)]
    public void TableKeepsToTheWidthOfTheConsole(int width)
    {
        string[] lines = Show(ShowSeeds, width);

        Assert.Contains(lines, line => line.Contains("Name") && line.Contains("Title") && line.Contains("Year") && line.Contains("Topics"));
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.Equal(75, lines.Count(line => int.TryParse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(), out _)));
    }

    [Fact]
    public void AWiderConsoleShowsWholeTitles()
    {
        const string Title = "A Novel Paradigm Boosting Translation Capabilities of Large Language Models";

        Assert.DoesNotContain(Show(ShowSeeds, 80), line => line.Contains(Title));
        Assert.Contains(Show(ShowSeeds, 160), line => line.Contains(Title));
    }

    [Fact]
    public void PapersAreGroupedByTheirDigestAndMatchesAreNot()
    {
        Assert.Contains(Show(ShowSeeds, 120), line => line.Contains("Digest: AK and the research community, May 6"));
        Assert.DoesNotContain(Show($"{ShowSeeds} | Find-Paper translation", 120), line => line.Contains("Digest:"));
    }

    [Fact]
    public void ThereIsNoColourWhereOutputIsNoConsole() => Assert.DoesNotContain('\e', string.Concat(Show(ShowSeeds, 120)));

    [Fact]
    public void ARunOfAWatchShowsWhatHappened()
    {
        string folder = Directory.CreateTempSubdirectory("papertools-view").FullName;
        string profile = Path.Combine(folder, "daily.yaml");
        File.WriteAllText(profile, $"library: papers.db\nsources: ['{Repository.Seeds}']\nquery: OptMATH\noutputs: [today.bib]\n");

        string[] lines = Show($"Invoke-PaperWatch '{profile}'", 120);
        string[] sources = Show($"(Invoke-PaperWatch '{profile}').Sources", 120);

        Assert.Contains("Message  : 1 paper of 75 read; 1 file done", lines);
        Assert.Contains(lines, line => line.StartsWith("Papers   : OptMATH", StringComparison.Ordinal));
        Assert.Contains("Outputs  : File " + Path.Combine(folder, "today.bib") + " (1 paper)", lines);
        Assert.Contains(sources, line => line.StartsWith("75      0       75        0      0 EverythingSeenBefore", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void EveryViewIsOfATypeThatThereIs()
    {
        XDocument views = XDocument.Load(Path.Combine(Repository.Root, "module", "PaperTools.Format.ps1xml"));

        Assert.All(views.Descendants("TypeName"), name => Assert.NotNull(typeof(Paper).Assembly.GetType(name.Value)));
    }

    [Fact]
    public void EightyColumnsShowHowTheLastRunOfAWatchWent()
    {
        XDocument views = XDocument.Load(Path.Combine(Repository.Root, "module", "PaperTools.Format.ps1xml"));
        XElement[] columns = [.. views.Descendants("View").Single(view => view.Element("Name")!.Value == "RegisteredWatch").Descendants("TableColumnHeader")];

        int status = Array.FindIndex(columns, column => column.Element("Label")!.Value == "LastStatus");

        Assert.InRange(columns.Take(status + 1).Sum(column => (int)column.Element("Width")! + 1) - 1, 1, 80);
    }

    [Fact]
    public void GroupsShowHowManyPapersTheyHave() =>
        Assert.Contains(Show($"{ShowSeeds} | Group-Paper", 100), line => line.StartsWith("Count Name ", StringComparison.Ordinal));

    [Fact]
    public void EveryCellOfEveryViewWorks()
    {
        XDocument views = XDocument.Load(Path.Combine(Repository.Root, "module", "PaperTools.Format.ps1xml"));
        IEnumerable<XElement> ofPapers = views.Descendants("View").Where(view => view.Descendants("TypeName").Any(type => type.Value == "PaperTools.Paper"));
        string[] cells = [.. ofPapers.Descendants("ScriptBlock").Select(script => script.Value).Distinct()];
        string[] properties = [.. ofPapers.Descendants("PropertyName").Select(property => property.Value).Distinct()];
        using var engine = new PowerShellEngine();
        engine.Run($"$papers = Get-Paper '{Repository.Seeds}'");

        Assert.NotEmpty(cells);
        Assert.All(cells, cell => engine.Run($"$papers | ForEach-Object {{ {cell} }}"));
        Assert.All(properties, property => Assert.Single(engine.Run($"$papers[0].PSObject.Properties['{property}']")));
    }

    private static string[] Show(string pipeline, int width) =>
        Processes.Dotnet(Processes.Built("src/PaperTools.Host", "papertools.dll"), [pipeline], environment: new Dictionary<string, string> { ["COLUMNS"] = $"{width}" })
            .Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
