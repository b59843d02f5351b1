using System.Globalization;
using System.Management.Automation;

namespace PaperTools.Tests.Commands;

/// <summary>Each thing that can go wrong has an id of its own, says what to do, and stops nothing else.</summary>
public sealed class ErrorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("papertools errors").FullName;
    private readonly PowerShellEngine _engine = new();

    public ErrorTests() => _engine.SetLocation(_folder);

    public void Dispose()
    {
        _engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("missing.txt", "PathNotFound")]
    [InlineData("empty.txt", "EmptyDigest")]
    [InlineData("picture.png", "BinaryFile")]
    [InlineData("unknown.txt", "UnknownDigest")]
    [InlineData("folder", "NoDigestInFolder")]
    [InlineData("Function:\\prompt", "NotAFilePath")]
    [InlineData("Nowhere:\\x", "PathNotFound")]
    public void ABadInputIsOneErrorAndTheRestIsRead(string bad, string id)
    {
        File.WriteAllText(Path.Combine(_folder, "empty.txt"), "");
        File.WriteAllBytes(Path.Combine(_folder, "picture.png"), [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2]);
        File.WriteAllText(Path.Combine(_folder, "unknown.txt"), "nothing that anybody knows");
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));

        int papers = _engine.RunWithErrors($"Get-Paper '{bad}', '{Repository.Seeds}'").Count;

        Assert.Equal(75, papers);
        ErrorRecord error = Assert.Single(_engine.Errors);
        Assert.Equal($"{id},PaperTools.Commands.GetPaperCommand", error.FullyQualifiedErrorId);
        Assert.Contains(bad.Split('\\', ':')[0], error.ToString());
        Assert.DoesNotContain("   at ", error.ToString());
    }

    [Fact]
    public void AFileThatMayNotBeReadIsAnError()
    {
        ErrorRecord error = PaperErrorsOf(new UnauthorizedAccessException("denied"));

        Assert.Equal("FileAccessDenied", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.PermissionDenied, error.CategoryInfo.Category);
    }

    [Theory]
    [InlineData("nowhere/out.json", "", "FolderNotFound")]
    [InlineData("folder.json", "", "TargetIsFolder")]
    [InlineData("there.json", "-NoClobber", "TargetExists")]
    [InlineData("readonly.json", "", "TargetReadOnly")]
    [InlineData("out.unknown", "", "UnknownOutputFormat")]
    [InlineData("Nowhere:\\out.json", "", "PathNotFound")]
    public void ABadTargetIsOneErrorAndThePapersGoOn(string target, string options, string id)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "folder.json"));
        File.WriteAllText(Path.Combine(_folder, "there.json"), "old");
        File.WriteAllText(Path.Combine(_folder, "readonly.json"), "old");
        File.SetAttributes(Path.Combine(_folder, "readonly.json"), FileAttributes.ReadOnly);

        int papers = _engine.RunWithErrors($"Get-Paper '{Repository.Seeds}' | Export-PaperDigest '{target}' {options} -PassThru").Count;

        Assert.Equal(75, papers);
        ErrorRecord error = Assert.Single(_engine.Errors);
        Assert.Equal($"{id},PaperTools.Commands.ExportPaperDigestCommand", error.FullyQualifiedErrorId);
        Assert.Equal("old", File.ReadAllText(Path.Combine(_folder, "there.json")));
        Assert.Equal("old", File.ReadAllText(Path.Combine(_folder, "readonly.json")));
    }

    [Theory]
    [InlineData("Get-Paper '{0}' -Format Nonsense", "HuggingFacePage")]
    [InlineData("Find-Paper x -Path '{0}' -Format Nonsense", "HuggingFacePage")]
    [InlineData("'text' | ConvertFrom-PaperDigest -Format Nonsense", "HuggingFacePage")]
    [InlineData("Get-Paper '{0}' | ConvertTo-PaperDigest Nonsense", "Org")]
    [InlineData("Get-Paper '{0}' | Export-PaperDigest x -Format Nonsense", "Org")]
    public void AnUnknownFormatIsOneErrorThatNamesThoseThereAre(string script, string known)
    {
        _engine.RunWithErrors(string.Format(CultureInfo.InvariantCulture, script, Repository.Seeds));

        ErrorRecord error = Assert.Single(_engine.Errors);
        Assert.Equal("UnknownFormat", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains(known, error.ToString());
    }

    [Fact]
    public void NoErrorShowsWhatATerminalWouldObey()
    {
        const string Hostile = "a\u001B[31mb\u202Ec\u2066d";
        const string Shown = "a [31mb c d";
        var diagnostic = new Diagnostic(DiagnosticSeverity.Error, "MalformedEntry", $"No {Hostile}.") { Path = Hostile, Line = 3, Entry = $"the {Hostile}", LineText = Hostile };
        ErrorRecord error = PaperTools.Commands.PaperErrors.FromDiagnostic(diagnostic);
        var target = (System.Collections.Hashtable)error.TargetObject;

        Assert.Equal($"{Shown}:3: No {Shown}. Entry: the {Shown}", error.ToString());
        Assert.Equal((Shown, Shown), (target["File"], target["LineText"]));

        Assert.Contains($"'{Shown}'", PaperTools.Commands.PaperErrors.PathNotFound(Hostile).ToString());
    }

    [Fact]
    public void NoWarningShowsWhatATerminalWouldObey()
    {
        _engine.Run("Get-Paper \"a`e[31mb`u{202e}c*\"");

        Assert.Equal(["Nothing matches 'a [31mb c*'."], _engine.Warnings);
    }

    private static ErrorRecord PaperErrorsOf(Exception exception) => PaperTools.Commands.PaperErrors.FromReading(exception, "file.txt")!;
}
