using PaperTools.Watching;

namespace PaperTools.Tests.Watching.Scheduling;

/// <summary>What a scheduler runs, found by full paths.</summary>
public sealed class WatchProgramTests : IDisposable
{
    private const string Profile = "/home/ann/it's daily.yaml";

    private readonly string _folder = Directory.CreateTempSubdirectory("papertools-program").FullName;
    private readonly Dictionary<string, string> _variables = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TheHostThatRegistersIsRunByTheDotnetOfItsRuntime()
    {
        string dotnet = Touch("dotnet/dotnet");

        ScheduledCommand command = Program(process: dotnet, entry: "/opt/p t/papertools.dll").CommandFor(Profile, "/log", "/library.db");

        Assert.Equal([dotnet, "/opt/p t/papertools.dll", "watch", "--quiet", "--log", "/log", "--library", "/library.db", Profile], command.Words);
    }

    [Fact]
    public void AProgramOfItsOwnIsToldWhereDotnetIs()
    {
        string root = Path.GetDirectoryName(Touch("dotnet/dotnet"))!;

        ScheduledCommand command = Program(process: "/home/ann/.dotnet/tools/papertools").CommandFor(Profile, null, null);

        Assert.Equal(["/usr/bin/env", $"DOTNET_ROOT={root}", "/home/ann/.dotnet/tools/papertools", "watch", "--quiet", Profile], command.Words);
    }

    [Fact]
    public void FromPowerShellTheInstalledHostIsTakenAndElsePowerShell()
    {
        string shell = Touch("bin/pwsh");
        _variables["PATH"] = $"relative{Path.PathSeparator}{Path.GetDirectoryName(shell)}";

        ScheduledCommand byShell = Program(process: "/opt/microsoft/powershell/7/pwsh").CommandFor(Profile, null, "/my library.db");
        string host = Touch("bin/papertools");
        ScheduledCommand byHost = Program(process: "/opt/microsoft/powershell/7/pwsh").CommandFor(Profile, null, null);

        Assert.Equal("/opt/microsoft/powershell/7/pwsh", byShell.Program);
        Assert.Equal(["-NoProfile", "-NonInteractive", "-Command"], byShell.Arguments.Take(3));
        Assert.Equal(
            "Import-Module '/module/PaperTools.psd1'; $started = [DateTimeOffset]::Now; $status = @(Invoke-PaperWatch -LiteralPath '/home/ann/it''s daily.yaml' -Library '/my library.db' -ErrorVariable failures); "
            + "exit [PaperTools.Commands.ScheduledRun]::Finish('/home/ann/it''s daily.yaml', '', $started, $status, $failures)",
            byShell.Arguments[3]);
        Assert.Equal(host, byHost.Program);
    }

    [Fact]
    public void APowerShellThatIsADotnetToolIsRunByDotnet()
    {
        string dotnet = Touch("dotnet/dotnet");

        ScheduledCommand command = Program(process: dotnet, entry: "/tools/pwsh.dll").CommandFor(Profile, null, null);

        Assert.Equal([dotnet, "/tools/pwsh.dll", "-NoProfile"], command.Words.Take(3));
    }

    [Fact]
    public void TheVariableNamesTheHost()
    {
        _variables["PAPERTOOLS_HOST"] = "/opt/papertools.dll";

        Assert.Equal("/opt/papertools.dll", Program(process: "/usr/bin/pwsh").CommandFor(Profile, null, null).Arguments[0]);
    }

    [Fact]
    public void WithoutHostAndShellThereIsAnErrorThatSaysWhatToInstall()
    {
        var exception = Assert.Throws<SchedulingException>(() => Program(process: "/usr/bin/other").CommandFor(Profile, null, null));

        Assert.Equal("WatchProgramNotFound", exception.Code);
        Assert.Contains("PAPERTOOLS_HOST", exception.Message);
    }

    private WatchProgram Program(string process, string entry = "") =>
        new(new ProgramSurroundings(process, entry, "/module/PaperTools.psd1", _variables.GetValueOrDefault, Path.Combine(_folder, "dotnet", "shared", "Microsoft.NETCore.App", "10.0.0"), _folder));

    private string Touch(string path)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, "");
        return full;
    }
}
