using System.Diagnostics;
using PaperTools.Benchmarks.Generation;
using PaperTools.Benchmarks.Ranking;
using PaperTools.Reading;
using PaperTools.Searching;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>Prints, in one run, how fast a generated digest is searched in one pass, and again in memory, beside engines that build an index first.</summary>
internal static class SearchRate
{
    private const int Runs = 3;
    private const int WarmRuns = 15;
    private const int First = 10;

    private static readonly string[] s_queries = ["quantization", "language model translation"];

    public static void Print(int count)
    {
        string path = GeneratedDigest.File("HuggingFacePage", count);
        double size = new FileInfo(path).Length;
        Console.WriteLine($"{path}: {count:N0} papers, {size / 1e6:N0} MB, {Environment.ProcessorCount} cores");
        foreach (string query in s_queries)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            double seconds = Best(() => Search(DigestReading.ReadFile(path, new ReadOptions()), query, First, keepsIndex: false));
            using var process = Process.GetCurrentProcess();
            double processor = (process.TotalProcessorTime - before).TotalSeconds / Runs;
            Console.WriteLine($"one pass, {query,-30} {seconds * 1000,7:N0} ms  {size / seconds / 1e6,6:N0} MB/s  {processor * 1000,6:N0} ms of processor  peak memory so far {process.PeakWorkingSet64 / 1e6:N0} MB");
        }

        Paper[] papers = [.. DigestReading.ReadFile(path, new ReadOptions())];
        Console.WriteLine($"in memory, first search (builds the index) {Time(() => Search(papers, s_queries[0], First, keepsIndex: true)) * 1000,7:N0} ms");
        PostingsSegment[] segments = [.. papers.Select(paper => paper.Postings!.Segment).Distinct()];
        Console.WriteLine($"the index: {segments.Sum(segment => segment.Size) / 1e6:N0} MB in {segments.Length} segments");
        foreach (string query in s_queries)
        {
            int found = 0;
            double first = Median(() => Search(papers, query, First, keepsIndex: true));
            double all = Median(() => found = Search(papers, query, first: null, keepsIndex: true));
            Console.WriteLine($"in memory, again, {query,-30} first {First} {first * 1000,7:N1} ms, all {found:N0} {all * 1000,7:N1} ms");
        }

        CollectionText[] texts = [.. papers.Select(paper => new CollectionText($"{paper.Number}", paper.Title, paper.Abstract))];
        foreach (ISearchEngine engine in (ISearchEngine[])[new Fts5Engine(), new LuceneEngine()])
        {
            using (engine)
            {
                double build = Time(() => engine.Add(texts));
                double find = Best(() => engine.Find(s_queries[1], First, all: true));
                Console.WriteLine($"{engine.Name,-20} build {build,6:N1} s, {s_queries[1]} {find * 1000,7:N1} ms");
            }
        }
    }

    private static int Search(IEnumerable<Paper> papers, string query, int? first, bool keepsIndex)
    {
        var search = new PaperSearch(new SearchOptions { Query = query, First = first, KeepsIndex = keepsIndex });
        foreach (Paper paper in papers)
        {
            search.Add(paper);
        }

        return search.Results().Count();
    }

    /// <summary>Of warm runs, as in a shell that searches again and again.</summary>
    private static double Median(Action action) => Enumerable.Range(0, WarmRuns).Select(_ => Time(action)).Order().ElementAt(WarmRuns / 2);

    private static double Best(Action action) => Enumerable.Range(0, Runs).Min(_ => Time(action));

    private static double Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
