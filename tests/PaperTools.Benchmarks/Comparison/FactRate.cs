using System.Diagnostics;
using PaperTools.Benchmarks.Generation;
using PaperTools.Reading;
using PaperTools.Writing;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>How long all facts of the seed's papers take, on one core: the first time, which loads the lexicons, and once warm.</summary>
internal static class FactRate
{
    private const int Runs = 100;

    /// <summary>Prints the first run, the median of the others, and the rate.</summary>
    public static void Print()
    {
        double first = OneRun(out int count);
        double median = Enumerable.Range(0, Runs).Select(_ => OneRun(out int _)).Order().ElementAt(Runs / 2);
        Console.WriteLine($"{count} papers, every fact");
        Console.WriteLine($"the first time, with the lexicons{first,10:0.0} ms");
        Console.WriteLine($"warm, median of {Runs}              {median,10:0.0} ms");
        Console.WriteLine($"rate{count / median * 1000,39:#,0} papers/s");
    }

    /// <summary>Writing the JSON contract asks for every fact; what writing itself takes is in the time, too.</summary>
    private static double OneRun(out int count)
    {
        Paper[] papers = [.. DigestReading.ReadFile(SeedDigest.Path, new ReadOptions())];
        count = papers.Length;
        long start = Stopwatch.GetTimestamp();
        using IDigestWriter json = DigestWriters.ByName("Json")!.Open(new NowhereStream(), new WriteOptions());
        foreach (Paper paper in papers)
        {
            json.Write(paper);
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
