using System.Reflection;

namespace PaperTools.Tests.Module;

/// <summary>Data flows one way, and only the commands know PowerShell.</summary>
public class ArchitectureTests
{
    [Fact]
    public void OnlyCommandsUsePowerShell()
    {
        IEnumerable<string> offenders = SourceFiles()
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Commands{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("System.Management.Automation", StringComparison.Ordinal));

        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("Reading", "Extraction", "Searching", "Identity", "Writing", "Library", "Watching", "Commands")]
    [InlineData("Extraction", "Searching", "Identity", "Writing", "Library", "Watching", "Commands")]
    [InlineData("Searching", "Identity", "Writing", "Library", "Watching", "Commands")]
    [InlineData("Identity", "Writing", "Library", "Watching", "Commands")]
    [InlineData("Writing", "Library", "Watching", "Commands")]
    public void ARoomKnowsNothingOfThoseAfterIt(string room, params string[] later)
    {
        IEnumerable<string> offenders =
            from file in SourceFiles()
            where file.Contains($"{Path.DirectorySeparatorChar}PaperTools{Path.DirectorySeparatorChar}{room}{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            let text = File.ReadAllText(file)
            from other in later
            where text.Contains($"PaperTools.{other}", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)} uses {other}";

        Assert.Empty(offenders);
    }

    [Fact]
    public void EveryTypeLivesInTheNamespaceOfItsFolder()
    {
        string root = Path.Combine(Repository.Root, "src", "PaperTools");
        IEnumerable<string> offenders =
            from file in SourceFiles()
            let folder = Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0]
            let expected = folder == "Model" ? "namespace PaperTools;" : $"namespace PaperTools.{folder}"
            where !File.ReadAllText(file).Contains(expected, StringComparison.Ordinal)
            select Path.GetRelativePath(root, file);

        Assert.Empty(offenders);
    }

    [Fact]
    public void NoFileLiesLooseAtTheRoot() =>
        Assert.Empty(Directory.GetFiles(Path.Combine(Repository.Root, "src", "PaperTools"), "*.cs"));

    [Fact]
    public void ModuleIsCompiledAgainstPowerShellStandard()
    {
        AssemblyName engine = typeof(Paper).Assembly.GetReferencedAssemblies().Single(reference => reference.Name == "System.Management.Automation");

        Assert.Equal(new Version(3, 0, 0, 0), engine.Version);
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "PaperTools"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
