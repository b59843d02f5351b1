using System.Management.Automation;
using System.Management.Automation.Runspaces;
using PaperTools.Writing;

namespace PaperTools.Tests.Writing;

/// <summary>Whatever ends an export before its end, the old file is whole, and nothing else is left.</summary>
public sealed class InterruptedExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("papertools").FullName;

    public static TheoryData<string> Formats => [.. DigestWriters.All.Select(format => format.Name), "Split"];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Formats))]
    public void StoppingThePipelineLeavesTheOldFile(string format)
    {
        string target = Path.Combine(_folder, "x.out");
        bool isSplit = format == "Split";
        if (!isSplit)
        {
            File.WriteAllText(target, "old");
        }

        using var runspace = OpenRunspace();
        using var shell = PowerShell.Create(runspace);
        shell.AddScript($$"""
            function Get-Endless { $papers = Get-Paper '{{Repository.Seeds}}'; while ($true) { foreach ($paper in $papers) { $paper } } }
            Get-Endless | Export-PaperDigest '{{target}}' {{(isSplit ? "-Split" : "-Format " + format)}}
            """);
        IAsyncResult running = shell.BeginInvoke();
        WaitUntil(() => Directory.EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories).Count() >= (isSplit ? 40 : 2));

        shell.Stop();

        Assert.ThrowsAny<PipelineStoppedException>(() => shell.EndInvoke(running));
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), path => path.EndsWith(".tmp", StringComparison.Ordinal));
        if (isSplit)
        {
            Assert.All(Directory.GetFiles(target), note => Assert.StartsWith("---\ntitle: ", File.ReadAllText(note), StringComparison.Ordinal));
        }
        else
        {
            Assert.Equal("old", File.ReadAllText(target));
            Assert.Single(Directory.GetFileSystemEntries(_folder));
        }
    }

    [Fact]
    public void ALongExportShowsHowFarItIs()
    {
        using var runspace = OpenRunspace();
        using var shell = PowerShell.Create(runspace);
        shell.AddScript($$"""
            $papers = Get-Paper '{{Repository.Seeds}}'
            $end = [datetime]::UtcNow.AddSeconds(2.5)
            & { while ([datetime]::UtcNow -lt $end) { $papers } } | Export-PaperDigest '{{Path.Combine(_folder, "x.ris")}}'
            """);

        shell.Invoke();

        ProgressRecord[] shown = [.. shell.Streams.Progress.Where(record => record.Activity.StartsWith("Writing ", StringComparison.Ordinal))];
        Assert.Contains(shown, record => record.StatusDescription.EndsWith(" papers", StringComparison.Ordinal) && record.RecordType == ProgressRecordType.Processing);
        Assert.Equal(ProgressRecordType.Completed, shown[^1].RecordType);
    }

    private static Runspace OpenRunspace()
    {
        Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var import = PowerShell.Create(runspace);
        import.AddScript($"Import-Module '{Repository.Manifest}'").Invoke();
        return runspace;
    }

    private static void WaitUntil(Func<bool> condition)
    {
        DateTime end = DateTime.UtcNow.AddSeconds(60);
        while (!condition())
        {
            Assert.True(DateTime.UtcNow < end, "Nothing was written within a minute.");
            Thread.Sleep(10);
        }
    }
}
