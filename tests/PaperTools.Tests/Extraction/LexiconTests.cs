using System.Text;
using PaperTools.Extraction;

namespace PaperTools.Tests.Extraction;

/// <summary>The files of the lexicons: the module's and the user's.</summary>
public class LexiconTests
{
    [Fact]
    public void TheModulesOwnFilesAreInOrder()
    {
        LexiconReader[] files = [.. Directory.GetFiles(Path.Combine(Repository.Root, "module", "data", "lexicons")).Select(LexiconReader.ReadFile)];
        string[] topics = [.. files.SelectMany(file => file.Topics).Select(topic => topic.Id)];

        Assert.Empty(files.SelectMany(file => file.Diagnostics));
        Assert.InRange(topics.Length, 140, 170);
        Assert.Equal(topics.Length, topics.Distinct().Count());
        Assert.Empty(files.SelectMany(file => file.Topics).SelectMany(topic => topic.Parents).Except(topics));
    }

    [Theory]
    [InlineData("models:\n  - Foo\n  - { name: Bar, shape: round }\n", 3, "shape: round")]
    [InlineData("modls:\n  - Foo\n", 1, "modls")]
    [InlineData("topics:\n  - id: x\n    phrases:\n      foo: often\n", 4, "often")]
    [InlineData("topics:\n  - label: x\n", 2, "id")]
    [InlineData("models: Foo\n", 1, "list")]
    [InlineData("- Foo\n", 1, "mapping")]
    [InlineData("models:\n  - 'Foo\n", 2, "YAML")]
    [InlineData("models:\n  - '--'\n", 2, "letter")]
    public void ABadFileIsToldByFileAndLine(string yaml, int line, string part)
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(yaml), ".yaml");

        Diagnostic diagnostic = Assert.Single(LexiconReader.ReadFile(file.Path).Diagnostics);

        Assert.Equal((file.Path, line), (diagnostic.Path, diagnostic.Line));
        Assert.Contains(part, diagnostic.Message);
    }

    [Fact]
    public void AUsersLexiconAddsToTheModules()
    {
        using var file = new TemporaryFile("models: [Frobnicator]\ntopics:\n  - { id: stripes, phrases: { dual grained: 4 } }\n"u8.ToArray(), ".yaml");

        ProcessResult result = Host("$p = Get-Paper seeds; 'Frobnicator beats it' | Out-Null; @($p | Where-Object Topics -contains stripes).Count", file.Path);

        Assert.Equal(("1", ""), (result.Output.Trim(), result.Error));
    }

    [Fact]
    public void ABrokenUsersLexiconIsOneErrorAndThePapersComeOut()
    {
        using var file = new TemporaryFile("models:\n  - { name: Foo, case: odd }\n"u8.ToArray(), ".yaml");

        ProcessResult result = Host("$p = Get-Paper seeds; $p = Get-Paper seeds; @($p | Where-Object Topics -contains quantization).Count -gt 5", file.Path);

        Assert.Equal("True", result.Output.Trim());
        Assert.Equal(2, result.Error.Split(file.Path + ":2:").Length);
        Assert.DoesNotContain("   at ", result.Error);
    }

    [Fact]
    public void AMissingUsersLexiconIsAnError()
    {
        ProcessResult result = Host("(Get-Paper seeds).Count", "/no/such/lexicon.yaml");

        Assert.Contains("PAPERTOOLS_LEXICON", result.Error);
        Assert.Equal("75", result.Output.Trim());
    }

    private static ProcessResult Host(string pipeline, string lexicon) =>
        Processes.Dotnet(Processes.Built("src/PaperTools.Host", "papertools.dll"), [pipeline], environment: new Dictionary<string, string> { ["PAPERTOOLS_LEXICON"] = lexicon });
}
