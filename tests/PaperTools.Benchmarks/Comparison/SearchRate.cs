using System.Diagnostics;
using PaperTools.Benchmarks.Generation;
using PaperTools.Benchmarks.Ranking;
using PaperTools.Reading;
using PaperTools.Searching;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>
/// Prints, in one run, how fast a generated digest is searched in one pass, beside a bare search for lines with the word
/// (what Select-String -SimpleMatch does, without its objects) and beside engines that build an index first; and how fast
/// the same papers are searched again in memory.
/// </summary>
internal static class SearchRate
{
    private const int Runs = 5;
    private const int WarmRuns = 15;
    private const int First = 10;

    private static readonly string[] s_queries = ["quantization", "language model translation"];

    public static void Print(int count)
    {
        string path = GeneratedDigest.File("HuggingFacePage", count);
        double size = new FileInfo(path).Length;
        Console.WriteLine($"{path}: {count:N0} papers, {size / 1e6:N0} MB, {Environment.ProcessorCount} cores");

        // Ours goes first: the process's peak memory is then still ours.
        double[] ours = [.. s_queries.Select(query => Pass($"one pass, {query}", size, () => SearchFile(path, query)))];
        foreach (string query in s_queries)
        {
            double first = NewProcess.Median(Runs, "search-first", path, query);
            Console.WriteLine($"one pass, new process, {query,-30} {first,5:N0} ms, {size / first / 1e3,6:N0} MB/s");
        }

        double lines = Pass($"lines with {s_queries[0]}", size, () => Lines(path, s_queries[0]));
        Console.WriteLine($"one pass takes {ours[0] / lines:0.00} of the time of the lines");

        Paper[] papers = [.. DigestReading.ReadFile(path, new ReadOptions())];
        Console.WriteLine($"in memory, first search (builds the index) {Peer.Time(() => Search(papers, s_queries[0], First, keepsIndex: true)) * 1000,7:N0} ms");
        PostingsSegment[] segments = [.. papers.Select(paper => paper.Postings!.Segment).Distinct()];
        Console.WriteLine($"the index: {segments.Sum(segment => segment.Size) / 1e6:N0} MB in {segments.Length} segments");
        Console.WriteLine($"in memory, each paper only looked at, which any pipeline does {Median(() => LookAt(papers)) * 1000,7:N1} ms");
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
                double build = Peer.Time(() => engine.Add(texts));
                double find = Best(() => engine.Find(s_queries[1], First, all: true));
                Console.WriteLine($"{engine.Name,-20} build {build,6:N1} s, {s_queries[1]} {find * 1000,7:N1} ms; one pass takes 1/{(build + find) / ours[1]:0.0} of both");
            }
        }
    }

    /// <summary>Prints the milliseconds that the first search of a process takes.</summary>
    public static void PrintFirst(string path, string query) => NewProcess.PrintMilliseconds(() => SearchFile(path, query));

    /// <summary>Prints how fast a file is gone through.</summary>
    private static double Pass(string name, double size, Action action)
    {
        RepeatedTime time = RepeatedTime.Of(action);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(
            $"{name,-40} first {time.First * 1000,5:N0} ms, warm {time.Warm * 1000,5:N0} ms, {size / time.Warm / 1e6,6:N0} MB/s; {time.Processor * 1000,5:N0} ms of processor; peak memory so far {process.PeakWorkingSet64 / 1e6:N0} MB");
        return time.Warm;
    }

    private static void Lines(string path, string word)
    {
        using var reader = new StreamReader(path);
        int count = 0;
        while (reader.ReadLine() is string line)
        {
            count += line.Contains(word, StringComparison.CurrentCultureIgnoreCase) ? 1 : 0;
        }

        GC.KeepAlive(count);
    }

    /// <summary>Reads something of each paper, for which its memory must be fetched.</summary>
    private static void LookAt(Paper[] papers) => GC.KeepAlive(papers.Count(paper => paper.Score is null));

    private static int SearchFile(string path, string query) => Search(DigestReading.ReadFile(path, new ReadOptions()), query, First, keepsIndex: false);

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
    private static double Median(Action action) => Enumerable.Range(0, WarmRuns).Select(_ => Peer.Time(action)).Order().ElementAt(WarmRuns / 2);

    private static double Best(Action action) => Enumerable.Range(0, Runs).Min(_ => Peer.Time(action));
}
