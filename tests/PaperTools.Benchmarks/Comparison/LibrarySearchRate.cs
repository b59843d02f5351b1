using PaperTools.Benchmarks.Generation;
using PaperTools.Benchmarks.Ranking;
using PaperTools.Library;
using PaperTools.Reading;
using PaperTools.Searching;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>Prints, in one run, how fast a generated library is filled, indexed and searched, warm and in a new process, beside other engines on the same texts.</summary>
internal static class LibrarySearchRate
{
    private const int Runs = 15;
    private const int ColdRuns = 5;
    private const int First = 10;
    private const int Few = 5;

    /// <summary>Asks for a fact of every paper: the first time, all facts are worked out.</summary>
    private const string FactQuery = "has:code";

    private static readonly string[] s_queries =
    [
        "quantization", "language model translation", "translat* OR quantisation~", "\"language models\"", "\"translation models\"~5", "self-supervised -GPT-4",
        "OptMATH", "OptMATH year:2023", "year:2023", FactQuery, "translation has:code", "speedup:>=2x year:2024", "is:survey", "topic:quantization", "model:llama", "dataset:gsm8k",
        "size:<=7B", "languages:>100", "author:\"ada novak\"", "host:github.com", "url:github",
    ];

    /// <summary>Prints the comparison.</summary>
    /// <param name="count">The number of papers.</param>
    /// <param name="withOthers">Whether the other engines are measured, too.</param>
    public static void Print(int count, bool withOthers)
    {
        string source = GeneratedDigest.File("ArxivJsonLines", count);
        string folder = Directory.CreateTempSubdirectory("papertools-library-rate").FullName;
        string path = Path.Combine(folder, "library.db");
        try
        {
            Fill(source, path, count);
            PrintWarm(path);
            PrintSmallAddition(path, count);
            PrintCold(path);
            if (withOthers)
            {
                PrintOthers(source);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Prints the milliseconds that the first paper takes in a new process, once the runtime has started and in the steps of Find-Paper; for <see cref="PrintCold"/>.</summary>
    public static void PrintFirst(string path, string query)
    {
        NewProcess.PrintMilliseconds(() =>
        {
            var options = new SearchOptions { Query = query, First = First };
            var compiling = Task.Run(() => SearchQuery.Compile(options));
            using var library = PaperLibrary.Open(path, LibraryAccess.Read);
            _ = new LibrarySearch(library, compiling.GetAwaiter().GetResult(), options, filter: null).Results().First();
        });
    }

    private static void Fill(string source, string path, int count)
    {
        long text = 0;
        double add;
        double index;
        using (var library = PaperLibrary.Open(path, LibraryAccess.Add))
        {
            add = Peer.Time(() =>
            {
                foreach (AddedPaper added in library.Add(DigestReading.ReadFile(source, new ReadOptions())))
                {
                    text += added.Paper.Title.Length + added.Paper.Abstract.Length;
                }
            });
            index = Peer.Time(library.UpdateIndex);
        }

        long database = new FileInfo(path).Length;
        long indexed = new DirectoryInfo(path + ".index").EnumerateFiles().Sum(file => file.Length);
        Console.WriteLine($"{count:N0} papers, {new FileInfo(source).Length / 1e6:N0} MB of JSON Lines, {text / 1e6:N0} MB of titles and abstracts, {Environment.ProcessorCount} cores");
        Console.WriteLine($"read and store {add,6:N1} s, index {index,6:N1} s, together {count / (add + index):N0} papers/s");
        Console.WriteLine($"database {database / 1e6:N0} MB, index {indexed / 1e6:N0} MB, together {(database + indexed) / (double)text:N2} times the text");
    }

    private static void PrintWarm(string path)
    {
        using var library = PaperLibrary.Open(path, LibraryAccess.Read);
        foreach (string query in s_queries)
        {
            double first = Peer.Time(() => Find(library, query));
            double warm = Median(() => Find(library, query));
            Console.WriteLine($"first {First}, {query,-30} {first * 1000,8:N1} ms the first time, {warm * 1000,8:N1} ms warm");
        }
    }

    private static void PrintSmallAddition(string path, int count)
    {
        Paper[] few = [.. DigestGenerator.Papers(Few, seed: 2).Select((paper, index) => new Paper { Title = $"{paper.Title} {count + index}", Abstract = paper.Abstract })];
        using var library = PaperLibrary.Open(path, LibraryAccess.Add);
        double add = Peer.Time(() => _ = library.Add(few).Count());
        Console.WriteLine($"{Few} more papers: store {add * 1000:N1} ms, index {Peer.Time(library.UpdateIndex) * 1000:N1} ms");
    }

    private static void PrintCold(string path)
    {
        foreach (string query in (string[])[.. s_queries.Take(2), FactQuery])
        {
            double cold = NewProcess.Median(ColdRuns, "library-first", path, query);
            Console.WriteLine($"new process, {query,-30} {cold,8:N0} ms to the first paper");
        }
    }

    private static void PrintOthers(string source)
    {
        CollectionText[] texts = [.. DigestReading.ReadFile(source, new ReadOptions()).Select(paper => new CollectionText($"{paper.Number}", paper.Title, paper.Abstract))];
        foreach (ISearchEngine engine in (ISearchEngine[])[new Fts5Engine(), new LuceneEngine()])
        {
            using (engine)
            {
                double build = Peer.Time(() => engine.Add(texts));
                double find = Median(() => Peer.Time(() => engine.Find(s_queries[1], First, all: true)), Runs);
                Console.WriteLine($"{engine.Name,-20} build {build,6:N1} s, {s_queries[1]} {find * 1000,7:N1} ms");
            }
        }
    }

    private static void Find(PaperLibrary library, string query) => _ = new LibrarySearch(library, new SearchOptions { Query = query, First = First }).Results().Count();

    private static double Median(Action action) => Median(() => Peer.Time(action), Runs);

    private static double Median(Func<double> measure, int runs) => Enumerable.Range(0, runs).Select(_ => measure()).Order().ElementAt(runs / 2);
}
