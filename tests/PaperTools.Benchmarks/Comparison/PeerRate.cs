using PaperTools.Benchmarks.Generation;
using PaperTools.Reading;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>
/// Prints how fast generated bibliographies are read into papers, beside bibutils (<c>bib2xml</c>, <c>ris2xml</c>) and
/// pybtex where they are installed, in one run, on the same file and on one core.
/// </summary>
internal static class PeerRate
{
    private const int Runs = 5;

    // The system's interpreter is the one that the distribution's packages are for.
    private const string Python = "/usr/bin/python3";

    public static void Print(int count)
    {
        OneCore.Use();
        Compare("BibTeX", count, ("bib2xml", "bib2xml", ["{0}"]), ("pybtex", Python, ["-c", "import sys; from pybtex.database import parse_file; parse_file(sys.argv[1], 'bibtex')", "{0}"]));
        Compare("RIS", count, ("ris2xml", "ris2xml", ["{0}"]));
        Compare("ArxivAtom", count, ("feedparser", Python, ["-c", "import sys, feedparser; feedparser.parse(sys.argv[1])", "{0}"]));
        CompareWithLoop(count);
    }

    private static void Compare(string format, int count, params (string Name, string Command, string[] Arguments)[] peers)
    {
        string path = GeneratedDigest.File(format, count);
        double size = new FileInfo(path).Length / 1e6;
        Console.WriteLine($"{path}: {count:N0} entries, {size:N0} MB");
        _ = Papers(path, format);
        double ours = size / Enumerable.Range(0, Runs).Min(_ => Peer.Time(() => Papers(path, format)));
        Console.WriteLine($"{"PaperTools",-12} {ours,8:N1} MB/s");
        foreach ((string name, string command, string[] arguments) in peers)
        {
            double? seconds = new Peer(name, command, [.. arguments.Select(argument => argument.Replace("{0}", path, StringComparison.Ordinal))]).Seconds();
            Console.WriteLine(seconds is double taken
                ? $"{name,-12} {size / taken,8:N1} MB/s   PaperTools is {ours * taken / size:N0} times as fast"
                : $"{name,-12} is not installed");
        }
    }

    /// <summary>arXiv's JSON Lines, beside a bare loop over tokens that makes the same strings.</summary>
    private static void CompareWithLoop(int count)
    {
        Compare("ArxivJsonLines", count);
        string path = GeneratedDigest.File("ArxivJsonLines", count);
        double size = new FileInfo(path).Length / 1e6;
        _ = JsonLoop.Count(path);
        double loop = Enumerable.Range(0, Runs).Min(_ => Peer.Time(() => JsonLoop.Count(path)));
        double ours = Enumerable.Range(0, Runs).Min(_ => Peer.Time(() => Papers(path, "ArxivJsonLines")));
        Console.WriteLine($"{"bare loop",-12} {size / loop,8:N1} MB/s   PaperTools takes {ours / loop:N2} times as long");
    }

    private static int Papers(string path, string format) => DigestReading.ReadFile(path, new ReadOptions { Format = format }).Count();
}
