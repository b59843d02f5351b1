using System.Diagnostics;
using System.Globalization;
using PaperTools.Identity;

namespace PaperTools.Benchmarks.Identity;

/// <summary>How long it takes to find the duplicates among many records, and whether the time grows with their number.</summary>
internal static class DuplicateRate
{
    public static void Print(int count)
    {
        Console.WriteLine($"{"records",10}{"seconds",10}{"us/record",12}{"same",10}{"doubtful",10}");
        for (int records = count / 4; records <= count; records *= 2)
        {
            Paper[] papers = [.. Records(records)];
            var finder = new DuplicateFinder();
            var watch = Stopwatch.StartNew();
            Array.ForEach(papers, finder.Add);
            PaperPair[] pairs = [.. finder.Pairs()];
            double seconds = watch.Elapsed.TotalSeconds;
            int same = pairs.Count(pair => pair.Verdict == SameVerdict.Same);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records,10}{seconds,10:0.00}{seconds * 1e6 / records,12:0.0}{same,10}{pairs.Length - same,10}"));
        }
    }

    /// <summary>Records of works by one to three sources each.</summary>
    private static IEnumerable<Paper> Records(int count)
    {
        var random = new Random(1);
        return WorkGenerator.Works(count, seed: 1).SelectMany(work => SourceRecords.Of(work, random, most: 3)).Take(count);
    }
}
