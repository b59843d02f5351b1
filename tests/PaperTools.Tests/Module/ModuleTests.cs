using System.Management.Automation;
using System.Reflection;

namespace PaperTools.Tests.Module;

/// <summary>How the module is found, imported and kept apart.</summary>
public class ModuleTests
{
    [Fact]
    public void ManifestExportsEveryCmdletByName()
    {
        using var engine = new PowerShellEngine();

        IEnumerable<object?> exported = engine.Run("(Get-Command -Module PaperTools).Name").Select(name => name.BaseObject);

        Assert.Equal(CmdletNames(), exported.Cast<string>().Order(StringComparer.Ordinal));
        Assert.DoesNotContain('*', File.ReadAllText(Repository.Manifest));
    }

    [Fact]
    public void EngineAcceptsTheManifest()
    {
        using var engine = new PowerShellEngine(importModule: false);

        PSObject manifest = engine.Run($"Test-ModuleManifest '{Repository.Manifest}'").Single();

        Assert.Equal(new Version(7, 4), manifest.Properties["PowerShellVersion"].Value);
        Assert.Equal(["Core"], (IEnumerable<string>)manifest.Properties["CompatiblePSEditions"].Value);
    }

    [Fact]
    public void AssemblyHasTheManifestsVersion()
    {
        using var engine = new PowerShellEngine();

        var version = (Version)engine.Run("(Get-Module PaperTools).Version").Single().BaseObject;

        Assert.Equal(version.ToString(3), typeof(Paper).Assembly.GetName().Version!.ToString(3));
    }

    [Theory]
    [InlineData("Import-Module '{0}' -Force")]
    [InlineData("Remove-Module PaperTools; Import-Module '{0}'")]
    [InlineData("Import-Module '{0}' -Force; Import-Module '{0}' -Force")]
    public void ASecondImportExportsEveryCmdlet(string importAgain)
    {
        using var engine = new PowerShellEngine();

        engine.Run(string.Format(null, importAgain, Repository.Manifest));

        Assert.Equal(CmdletNames().Length, engine.Run("Get-Command -Module PaperTools").Count);
        Assert.Equal(75, engine.Run($"Get-Paper '{Repository.Seeds}'").Count);
    }

    [Fact]
    public void PublicTypesResolveToThoseOfTheObjects()
    {
        using var engine = new PowerShellEngine();

        Assert.Equal(true, engine.Run($"(Get-Paper '{Repository.Seeds}')[0].GetType() -eq [PaperTools.Paper]").Single().BaseObject);
    }

    [Fact]
    public void ModuleLivesInALoadContextOfItsOwn()
    {
        using var engine = new PowerShellEngine();

        object context = engine.Run("[System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext((Get-Command Get-Paper).ImplementingType.Assembly).Name").Single().BaseObject;

        Assert.Equal("PaperTools", context);
    }

    [Fact]
    public void AnotherYamlDotNetInTheDefaultContextBreaksNeither()
    {
        string digest = Path.Combine(Directory.CreateTempSubdirectory().FullName, "papers.yaml");
        File.WriteAllText(digest, "- title: A paper that came as YAML\n  authors: [Ann Example]\n");

        ProcessResult result = Processes.Dotnet(Processes.Built("tests/PaperTools.Tests.Isolation", "PaperTools.Tests.Isolation.dll"), [Repository.Manifest, digest]);

        string[] lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(["works", "A paper that came as YAML"], lines[..2]);
        Assert.Contains("Default: 15.0.0.0", lines);
        Assert.Contains("PaperTools: 16.0.0.0", lines);
    }

    private static string[] CmdletNames() =>
    [
        .. typeof(Paper).Assembly.GetExportedTypes()
            .Select(type => type.GetCustomAttribute<CmdletAttribute>())
            .OfType<CmdletAttribute>()
            .Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}")
            .Order(StringComparer.Ordinal),
    ];
}
