using System.Management.Automation;

namespace PaperTools.Tests.Library;

/// <summary>Find-Paper -Library in a real engine.</summary>
public sealed class FindPaperLibraryTests : IDisposable
{
    private readonly TemporaryLibrary _library = new();
    private readonly PowerShellEngine _engine = new();

    public FindPaperLibraryTests()
    {
        _engine.SetLocation(_library.Folder);
        _engine.Run($"Get-Paper '{Repository.Seeds}' | Add-Paper -Library x.db");
    }

    public void Dispose()
    {
        _engine.Dispose();
        _library.Dispose();
    }

    [Fact]
    public void AddPaperLeavesAnIndex() => Assert.NotEmpty(Directory.GetFiles(Path.Combine(_library.Folder, "x.db.index"), "*.segment"));

    [Theory]
    [InlineData("quantization")]
    [InlineData("'\"machine translation\" OR low-resource' -First 7 -Skip 1")]
    [InlineData("'model -survey' -Match Any -First 9 -Explain")]
    [InlineData("translation -Diverse 0.5 -First 5")]
    [InlineData("'speedup:>=2x'")]
    [InlineData("-Like 'making the KV cache of language models smaller' -First 5")]
    [InlineData("-Like (Get-Paper -Library x.db -First 1) -First 5")]
    public void FindsWhatThePipelineFinds(string arguments)
    {
        arguments = arguments.Replace("(Get-Paper -Library x.db -First 1)", "@(Get-Paper -Library x.db)[0]", StringComparison.Ordinal);
        const string Show = "| ForEach-Object { \"$($_.Entry.Id) $($_.Score) $($_.Highlights) $($_.Explanation.Score)\" }";
        string[] expected = Lines($"Get-Paper -Library x.db | Find-Paper {arguments} {Show}");

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Lines($"Find-Paper {arguments} -Library -LibraryPath x.db {Show}"));
    }

    [Theory]
    [InlineData("Find-Paper quantization -Library x.db")]
    [InlineData("Find-Paper quantization x.db -Library")]
    [InlineData("Find-Paper -Library ./x.db quantization")]
    [InlineData("$env:PAPERTOOLS_LIBRARY = (Resolve-Path x.db).ProviderPath; try { Find-Paper quantization -Library } finally { $env:PAPERTOOLS_LIBRARY = '' }")]
    public void TheQueryAndTheFileAreToldApart(string script)
    {
        script = script.Replace("(Resolve-Path x.db).ProviderPath", $"'{Path.Combine(_library.Folder, "x.db")}'", StringComparison.Ordinal);

        Assert.Equal(Lines("Get-Paper -Library x.db | Find-Paper quantization | ForEach-Object Title"), Lines($"& {{ {script} }} | ForEach-Object Title"));
    }

    [Theory]
    [InlineData("Find-Paper 'a (b' -Library x.db", "InvalidQuery")]
    [InlineData("Find-Paper -Library ./x.db", "NothingToFind")]
    [InlineData("Find-Paper a -Library nowhere.db", "LibraryNotFound")]
    public void MistakesAreErrors(string script, string id)
    {
        _engine.RunWithErrors(script);

        Assert.StartsWith(id + ",", _engine.Errors[^1].FullyQualifiedErrorId);
    }

    [Fact]
    public void AMisspeltFieldIsAWarning()
    {
        _engine.Run("Find-Paper 'titel:graph' -Library -LibraryPath x.db");

        Assert.Equal(["'titel:' is not a field and was searched as text. Did you mean 'title:'?"], _engine.Warnings);
    }

    [Fact]
    public void ValuesOfTheLibraryComplete()
    {
        const string Typed = "Find-Paper -Library -LibraryPath x.db title:OptMATH";

        IReadOnlyList<PSObject> completed = _engine.Run($"(TabExpansion2 '{Typed}' {Typed.Length}).CompletionMatches.CompletionText");

        Assert.Contains(completed, text => text.ToString().Contains("OptMATH: A Scalable", StringComparison.Ordinal));
    }

    private string[] Lines(string script) => [.. _engine.Run(script).Select(line => line.ToString())];
}
