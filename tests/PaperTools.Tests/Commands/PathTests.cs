namespace PaperTools.Tests.Commands;

/// <summary>How a user names files.</summary>
public sealed class PathTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("papertools paths").FullName;
    private readonly PowerShellEngine _engine = new();

    public PathTests()
    {
        string digest = File.ReadAllText(Directory.GetFiles(Repository.Seeds)[0]);
        Directory.CreateDirectory(Path.Combine(_folder, "sub"));
        foreach (string name in (string[])["a[1].txt", "a1.txt", "with space.txt", "sub/deep.txt", "-odd `name$.txt"])
        {
            File.WriteAllText(Path.Combine(_folder, name), digest);
        }

        _engine.SetLocation(_folder);
    }

    public void Dispose()
    {
        _engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("Get-Paper .", 4)]
    [InlineData("Get-Paper . -Recurse", 5)]
    [InlineData("Get-Paper a*.txt", 2)]
    [InlineData("Get-Paper 'a[1].txt'", 1)]
    [InlineData("Get-Paper -LiteralPath 'a[1].txt'", 1)]
    [InlineData("'a1.txt', 'with space.txt' | Get-Paper", 2)]
    [InlineData("Get-Paper a1.txt, sub", 2)]
    [InlineData("$ExecutionContext.InvokeProvider.ChildItem.Get('.', $false) | Where-Object PSIsContainer -EQ $false | Get-Paper", 4)]
    [InlineData("[IO.FileInfo] \"$PWD/a[1].txt\" | Get-Paper", 1)]
    [InlineData("[pscustomobject] @{ LiteralPath = 'with space.txt' } | Get-Paper", 1)]
    [InlineData("Get-Paper ~/../$PWD/a1.txt", 1)]
    public void ReadsTheFilesThatAreMeant(string command, int files)
    {
        Assert.Equal(75 * files, _engine.Run(command).Count);
    }

    [Fact]
    public void APatternOfPowerShellMatchesAsEverywhere()
    {
        object path = _engine.Run("(Get-Paper 'a[1].txt')[0].Digest.Path").Single().BaseObject;

        // In PowerShell a[1].txt is a pattern, and it matches a1.txt.
        Assert.Equal("a1.txt", Path.GetFileName((string)path));
    }

    [Fact]
    public void APatternWithoutAMatchIsAWarning()
    {
        Assert.Empty(_engine.Run("Get-Paper *.nothing"));
        Assert.Contains("*.nothing", Assert.Single(_engine.Warnings));
    }

    [Fact]
    public void AFileInAFolderThatIsNoDigestIsPassedOverWithAWarning()
    {
        File.WriteAllText(Path.Combine(_folder, "sub", "empty.txt"), "");

        Assert.Equal(75, _engine.Run("Get-Paper sub").Count);
        Assert.Contains("empty.txt", Assert.Single(_engine.Warnings));
    }
}
