using System.Diagnostics;
using PaperTools.Library;

namespace PaperTools.Tests.Library;

/// <summary>Several processes with one index, and processes that are killed while they write it.</summary>
public sealed class IndexProcessTests : IDisposable
{
    private const int Papers = 9000;

    private static readonly string s_host = Processes.Built("src/PaperTools.Host", "papertools.dll");

    private readonly TemporaryLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void ProcessesThatIndexAtOnceFindTheSame()
    {
        _library.Add(Enumerable.Range(0, Papers).Select(LibrarySearchTests.Numbered));
        string[] output = new string[3];

        Parallel.For(0, output.Length, process => output[process] = Find());

        Assert.All(output, found => Assert.Equal(output[0], found));
        LibraryIndex.Forget();
        LibrarySearchTests.AssertSame(_library, LibrarySearchTests.Few);
    }

    [Fact]
    public void AProcessKilledAnywhereLeavesNothingWrong()
    {
        _library.Add(Enumerable.Range(0, Papers).Select(LibrarySearchTests.Numbered));
        for (int delay = 400; delay <= 2000; delay += 400)
        {
            var start = new ProcessStartInfo("dotnet", [s_host, Query]) { RedirectStandardOutput = true };
            using Process process = Process.Start(start)!;
            process.WaitForExit(delay);
            process.Kill();
            process.WaitForExit();

            LibraryIndex.Forget();
            LibrarySearchTests.AssertSame(_library, LibrarySearchTests.Few);
            Directory.Delete(_library.Path + ".index", recursive: true);
        }
    }

    private string Query => $"Find-Paper 'common third' -Library -LibraryPath '{_library.Path}' -First 3 | ForEach-Object {{ \"$($_.Entry.Id) $($_.Score)\" }}";

    private string Find()
    {
        ProcessResult result = Processes.Dotnet(s_host, [Query]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(3, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        return result.Output;
    }
}
