using BenchmarkDotNet.Running;
using PaperTools.Benchmarks.Comparison;
using PaperTools.Benchmarks.Generation;

// The plain commands print a comparison in one run; everything else is BenchmarkDotNet's.
switch (args)
{
    case ["read-rate", ..]:
        ReadRate.Print(count: args.Length > 1 ? int.Parse(args[1]) : 100_000);
        break;
    case ["generate", string format, string count, string path]:
        Console.WriteLine(GeneratedDigest.File(format, int.Parse(count), path));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
