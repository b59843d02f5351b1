using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;
using PaperTools.Library;

namespace PaperTools.Tests.Module;

/// <summary>What holds for every cmdlet, looked up in the module's own metadata.</summary>
public class CmdletContractTests
{
    private static readonly string[] s_changingVerbs = ["Add", "Backup", "Export", "Invoke", "Merge", "Register", "Remove", "Repair", "Send", "Set", "Unregister"];

    public static TheoryData<string> Cmdlets() => [.. CmdletTypes().Select(Name)];

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void HasSynopsisParametersAndExamples(string cmdlet)
    {
        using var engine = new PowerShellEngine();

        PSObject help = engine.Run($"Get-Help {cmdlet} -Full").Single();
        string text = engine.Run($"(Get-Help {cmdlet}).Synopsis").Single().ToString();
        int undescribed = engine.Run($"(Get-Help {cmdlet} -Full).parameters.parameter | Where-Object {{ -not $_.description }}").Count;

        Assert.DoesNotContain(cmdlet, text, StringComparison.Ordinal);
        Assert.NotEmpty(text);
        Assert.Equal(0, undescribed);
        Assert.NotNull(help.Properties["examples"]?.Value);
    }

    [Theory]
    [InlineData("$help.description[-1].Text", "Values: All, Any.")]
    [InlineData("$help.defaultValue", "All")]
    public void HelpTellsWhatAParameterTakesAndHasWithoutIt(string expression, string expected)
    {
        using var engine = new PowerShellEngine();

        Assert.Equal(expected, engine.Run($"$help = Get-Help Find-Paper -Parameter Match; {expression}").Single().ToString());
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void ChangesNothingWithoutWhatIf(string cmdlet)
    {
        Type type = CmdletTypes().Single(candidate => Name(candidate) == cmdlet);

        bool changes = s_changingVerbs.Contains(cmdlet.Split('-')[0]);

        Assert.Equal(changes, type.GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void SaysWhatItGives(string cmdlet)
    {
        Type type = CmdletTypes().Single(candidate => Name(candidate) == cmdlet);

        Assert.True(type.IsSealed);
        Assert.NotEmpty(type.GetCustomAttributes<OutputTypeAttribute>());
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void WhatTakesWildcardsSaysSo(string cmdlet)
    {
        using var engine = new PowerShellEngine();

        IEnumerable<string> contradictions = engine
            .Run($"(Get-Help {cmdlet} -Full).parameters.parameter | Where-Object {{ [bool]($_.description.Text -match 'wildcard') -ne ($_.globbing -eq 'true') }} | ForEach-Object Name")
            .Select(name => name.ToString());

        Assert.Empty(contradictions);
    }

    [Theory]
    [InlineData("Get-Paper -Format ", "BibTeX")]
    [InlineData("ConvertFrom-PaperDigest -Format ", "HuggingFacePage")]
    [InlineData("Export-PaperDigest x -Format ", "BibTeX")]
    [InlineData("Export-PaperDigest x -Encoding utf8", "utf8BOM")]
    [InlineData("ConvertTo-PaperDigest -Format J", "Json")]
    [InlineData("Find-Paper has:co", "has:code")]
    [InlineData("Find-Paper -Property aut", "author")]
    [InlineData("Find-Paper x -Match a", "Any")]
    [InlineData("Register-PaperWatch x -Backend S", "Systemd")]
    [InlineData("Register-PaperWatch x -Weekly T", "Tuesday")]
    [InlineData("Get-PaperWatch -Backend ", "TaskScheduler")]
    public void KnownValuesComplete(string typed, string expected)
    {
        using var engine = new PowerShellEngine();

        IEnumerable<string> offered = engine.Run($"(TabExpansion2 '{typed}' {typed.Length}).CompletionMatches.CompletionText").Select(value => value.ToString());

        Assert.Contains(expected, offered);
    }

    [Fact]
    public void EveryExampleRuns()
    {
        Environment.SetEnvironmentVariable("PAPERTOOLS_HOST", Processes.Built("src/PaperTools.Host", "papertools.dll"));
        string help = Path.Combine(Repository.Root, "en-US", "PaperTools.dll-Help.xml");
        XNamespace dev = "http://schemas.microsoft.com/maml/dev/2004/10";
        string[] examples = [.. XDocument.Load(help).Descendants(dev + "code").Select(code => code.Value)];

        Assert.True(examples.Length >= CmdletTypes().Count());
        Assert.All(examples, RunExample);
    }

    private static void RunExample(string example)
    {
        string folder = Directory.CreateTempSubdirectory("papertools-example").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "seeds"));
        foreach (string seed in Directory.GetFiles(Repository.Seeds))
        {
            File.Copy(seed, Path.Combine(folder, "seeds", Path.GetFileName(seed)));
        }

        // The only test that uses the library of the environment; every other one names a file.
        Environment.SetEnvironmentVariable(LibraryLocation.Variable, Path.Combine(folder, "library.db"));
        File.WriteAllText(Path.Combine(folder, "daily.yaml"), "sources: [seeds]\nquery: quantization\noutputs: [today.html]\n");
        File.Copy(Path.Combine(Repository.Root, "docs", "watch.yaml"), Path.Combine(folder, "watch.yaml"));
        using var engine = new PowerShellEngine();
        engine.SetLocation(folder);
        engine.Run("Get-Paper ./seeds | Add-Paper");
        engine.Run(example);
        Environment.SetEnvironmentVariable(LibraryLocation.Variable, null);
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<Type> CmdletTypes() =>
        typeof(Paper).Assembly.GetExportedTypes().Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null);

    private static string Name(Type type)
    {
        CmdletAttribute cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
        return $"{cmdlet.VerbName}-{cmdlet.NounName}";
    }
}
