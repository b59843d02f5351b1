namespace PaperTools.Tests.Host;

/// <summary><c>papertools</c>, as a shell sees it.</summary>
public class HostTests
{
    [Fact]
    public void RunsAPipelineAndShowsItsResult()
    {
        ProcessResult result = Run("Get-Paper seeds | Find-Paper 'dual grained'");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("Dual Grained Quantization", result.Output);
    }

    [Fact]
    public void AnErrorGoesToStandardErrorAndTheRestGoesOn()
    {
        ProcessResult result = Run("Get-Paper missing.txt, seeds | ForEach-Object Number");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("missing.txt", result.Error);
        Assert.Contains("75", result.Output);
        Assert.DoesNotContain("   at ", result.Error);
    }

    [Theory]
    [InlineData("a OR", "   1 | a OR", "     |     ^", "expected a word after OR")]
    [InlineData("  a (b", "   1 | a (b", "     |   ^", "expected a ) that closes this (")]
    public void AMistakeInAQueryIsShownWhereItIs(string query, params string[] shown)
    {
        string error = Run($"Find-Paper '{query}' -Path seeds").Error;

        string[] lines = [.. error.Split('\n').Select(line => line.TrimEnd())];
        int first = Array.IndexOf(lines, shown[0]);
        Assert.True(first >= 0, error);
        Assert.Equal(shown[1], lines[first + 1]);
        Assert.Contains(shown[2], lines[first + 2]);
    }

    [Theory]
    [InlineData("throw 'no'", 1)]
    [InlineData("Get-NoSuchThing", 1)]
    [InlineData("1 +", 1)]
    [InlineData("exit 7", 7)]
    [InlineData("Get-Paper missing.txt -ErrorAction SilentlyContinue", 0)]
    [InlineData("try { Get-Paper missing.txt -ErrorAction Stop } catch { 'caught' }", 0)]
    public void ExitCodeTellsHowItWent(string pipeline, int expected) => Assert.Equal(expected, Run(pipeline).ExitCode);

    [Fact]
    public void RunsAScriptWithItsArguments()
    {
        string script = Path.Combine(Directory.CreateTempSubdirectory().FullName, "it's a script.ps1");
        File.WriteAllText(script, "param([int] $First, [switch] $Loud, [string] $Query, $Rest) \"$First|$Loud|$Query|$Rest\"");

        ProcessResult result = Run("-File", script, "-First", "3", "-Loud", "-Query", "it's; 'x' $null", "last");

        Assert.Equal("3|True|it's; 'x' $null|last", result.Output.Trim());
    }

    [Fact]
    public void ReadsThePipelineOrItsInputFromStandardInput()
    {
        Assert.Equal("75", Run(["-"], "(Get-Paper seeds).Count").Output.Trim());
        Assert.Equal("75", Run(["($input | ConvertFrom-PaperDigest).Count"], File.ReadAllText(Directory.GetFiles(Repository.Seeds)[0])).Output.Trim());
    }

    [Fact]
    public void WritesUtf8() => Assert.Equal("Gödel – 汉语", Run("'Gödel – 汉语'").Output.Trim());

    [Fact]
    public void SaysItsVersionAndHelp()
    {
        Assert.Equal(typeof(Paper).Assembly.GetName().Version!.ToString(3), Run("-Version").Output.Trim());
        Assert.Contains("papertools -File", Run("-Help").Output);
    }

    [Theory]
    [InlineData("-Nonsense")]
    [InlineData("-File")]
    [InlineData("Get-Paper", "seeds")]
    public void AWrongCommandLineIsTwo(params string[] arguments)
    {
        ProcessResult result = Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("papertools: ", result.Error);
    }

    [Fact]
    public void AQuestionThatNobodyCanAnswerIsAnError()
    {
        ProcessResult result = Run("Get-Paper seeds | Export-PaperDigest out.json -Confirm");

        Assert.Equal(1, result.ExitCode);
        Assert.False(File.Exists(Path.Combine(Repository.Root, "out.json")));
    }

    private static ProcessResult Run(params string[] arguments) => Run(arguments, "");

    private static ProcessResult Run(string[] arguments, string input) =>
        Processes.Dotnet(Processes.Built("src/PaperTools.Host", "papertools.dll"), arguments, input);
}
