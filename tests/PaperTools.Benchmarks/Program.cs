using BenchmarkDotNet.Running;
using PaperTools.Benchmarks.Comparison;
using PaperTools.Benchmarks.Generation;
using PaperTools.Benchmarks.Identity;
using PaperTools.Benchmarks.Ranking;

// The plain commands print a comparison in one run; everything else is BenchmarkDotNet's.
switch (args)
{
    case ["read-rate", ..]:
        CompiledAtOnce.Run(args, () => ReadRate.Print(count: args.Length > 1 ? int.Parse(args[1]) : 100_000));
        break;
    case ["read-memory", string format, string count]:
        ReadMemory.PrintPeak(format, int.Parse(count));
        break;
    case ["read-memory", ..]:
        ReadMemory.Print(count: args.Length > 1 ? int.Parse(args[1]) : 100_000);
        break;
    case ["peer-rate", ..]:
        PeerRate.Print(count: args.Length > 1 ? int.Parse(args[1]) : 100_000);
        break;
    case ["import-time", string kind]:
        ImportTime.PrintSample(isEmpty: kind == "empty");
        break;
    case ["import-time"]:
        ImportTime.Print();
        break;
    case ["fact-rate"]:
        FactRate.Print();
        break;
    case ["generate", string format, string count, string path]:
        Console.WriteLine(GeneratedDigest.File(format, int.Parse(count), path));
        break;
    case ["write-rate", ..]:
        WriteRate.Print(count: args.Length > 1 ? int.Parse(args[1]) : 100_000);
        break;
    case ["convert-rate", ..]:
        ConvertRate.Print(count: args.Length > 1 ? int.Parse(args[1]) : 10_000);
        break;
    case ["search-rate", ..]:
        CompiledAtOnce.Run(args, () => SearchRate.Print(count: args.Length > 1 ? int.Parse(args[1]) : 100_000));
        break;
    case ["search-first", string path, string query]:
        SearchRate.PrintFirst(path, query);
        break;
    case ["duplicate-rate", ..]:
        DuplicateRate.Print(count: args.Length > 1 ? int.Parse(args[1]) : 100_000);
        break;
    case ["library-rate", ..]:
        LibraryRate.Print(count: args.Length > 1 ? int.Parse(args[1]) : 100_000, isSimilar: args.Length > 2);
        break;
    case ["identity-quality", ..]:
        IdentityQuality.Print(works: args.Length > 1 ? int.Parse(args[1]) : 3000, seed: args.Length > 2 ? int.Parse(args[2]) : 1);
        break;
    case ["library-search", ..]:
        LibrarySearchRate.Print(count: args.Length > 1 ? int.Parse(args[1]) : 100_000, withOthers: args.Length <= 2);
        break;
    case ["library-first", string path, string query]:
        LibrarySearchRate.PrintFirst(path, query);
        break;
    case ["ranking", string documents, string queries, string judgements]:
        RankingQuality.Print(documents, queries, judgements);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
