namespace PaperTools.Tests.Host;

/// <summary><c>papertools watch</c>, as a scheduler sees it.</summary>
public sealed class WatchHostTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("papertools watch's").FullName;

    public WatchHostTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "inbox"));
        foreach (string seed in Directory.GetFiles(Repository.Seeds))
        {
            File.Copy(seed, Path.Combine(_folder, "inbox", Path.GetFileName(seed)));
        }

        Write("daily.yaml", "sources: [inbox]\nquery: quantization\noutputs: [daily.html]\n");
    }

    private string[] Log => File.Exists(Path.Combine(_folder, "log")) ? File.ReadAllLines(Path.Combine(_folder, "log")) : [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void DeliversOnceAndLogsEachRun()
    {
        ProcessResult first = Watch("--quiet", "daily.yaml");
        ProcessResult second = Watch("daily.yaml");

        Assert.Equal((0, "", ""), (first.ExitCode, first.Output, first.Error));
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.NotEmpty(second.Output);
        Assert.Contains("Dual Grained Quantization", File.ReadAllText(Path.Combine(_folder, "daily.html")));
        Assert.Equal(["Delivered", "NothingNew"], Log.Where(line => line.Contains(" run ")).Select(line => line.Split("outcome=")[1].Split(' ')[0]));
        Assert.All(Log, line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d (run|source|output) name=daily ", line));
    }

    [Fact]
    public void AWarningIsShownOnceAndNotWhereOnlyErrorsAreWanted()
    {
        Write("empty.bib", "");
        Write("empty.yaml", "sources: [empty.bib]\n");

        Assert.Equal(2, Watch("empty.yaml").Error.Split("WARNING:").Length);
        Assert.Empty(Watch("--quiet", "empty.yaml").Error);
    }

    [Fact]
    public void WhatIfWritesNothing()
    {
        ProcessResult result = Watch("-WhatIf", "daily.yaml");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(Log);
        Assert.False(File.Exists(Path.Combine(_folder, "daily.html")));
    }

    [Fact]
    public void AWrongProfileIsTwoAndSaysWhere()
    {
        Write("wrong.yaml", "sorces: [inbox]\n");

        ProcessResult result = Watch("daily.yaml", "wrong.yaml");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("sorces", result.Error);
        Assert.Contains(Log, line => line.Contains("id=UnknownProfileKey"));
        Assert.True(File.Exists(Path.Combine(_folder, "daily.html")));
    }

    [Fact]
    public void SourcesOutOfReachAreSeventyFiveOrThree()
    {
        Write("away.yaml", "sources: [{ url: 'http://127.0.0.1:9/feed' }]\noutputs: [away.html]\n");
        Write("partly.yaml", "sources: [inbox, { url: 'http://127.0.0.1:9/feed' }]\noutputs: [partly.html]\n");

        Assert.Equal(75, Watch("away.yaml").ExitCode);
        Assert.Equal(3, Watch("partly.yaml").ExitCode);
    }

    [Fact]
    public void AFileThatCannotBeWrittenIsOne()
    {
        Write("blocked.yaml", "sources: [inbox]\noutputs: [blocked.html]\n");
        Directory.CreateDirectory(Path.Combine(_folder, "blocked.html"));

        Assert.Equal(1, Watch("blocked.yaml").ExitCode);
    }

    [Fact]
    public void ALogThatCannotBeWrittenIsOne()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "log"));

        ProcessResult result = Watch("daily.yaml");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("cannot be written", result.Error);
    }

    [Theory]
    [InlineData]
    [InlineData("--log")]
    [InlineData("--nonsense", "daily.yaml")]
    [InlineData("--since", "yesterdays", "daily.yaml")]
    [InlineData("missing.yaml")]
    public void AWrongCommandLineIsTwo(params string[] arguments)
    {
        ProcessResult result = Run(["watch", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Error);
    }

    [Fact]
    public void AValueThatIsWrongNamesItsOptionAndWhatWasExpected() =>
        Assert.StartsWith("papertools: --since: 'soon' is no day. Write 2026-05-06", Watch("--since", "soon", "daily.yaml").Error, StringComparison.Ordinal);

    [Fact]
    public void HelpTellsTheExitCodes() => Assert.Contains("75  no source or no mail server can be reached", Run(["watch", "--help"]).Output);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private ProcessResult Watch(params string[] arguments) =>
        Run(["watch", "--log", Path.Combine(_folder, "log"), "--library", Path.Combine(_folder, "library.db"), .. arguments.Select(argument => argument.EndsWith(".yaml", StringComparison.Ordinal) ? Path.Combine(_folder, argument) : argument)]);

    private ProcessResult Run(string[] arguments) =>
        Processes.Dotnet(Processes.Built("src/PaperTools.Host", "papertools.dll"), arguments, environment: new Dictionary<string, string> { ["XDG_STATE_HOME"] = Path.Combine(_folder, "state"), ["XDG_DATA_HOME"] = Path.Combine(_folder, "data") });
}
