using BenchmarkDotNet.Attributes;
using PaperTools.Benchmarks.Generation;
using PaperTools.Reading;

namespace PaperTools.Benchmarks.Reading;

/// <summary>Reading a papers page saved as text: the seed digest, and a generated one of 100,000 papers.</summary>
[MemoryDiagnoser]
public class PageReadingBenchmarks
{
    private const int GeneratedCount = 100_000;

    private string _seed = "";
    private string _generated = "";

    [GlobalSetup]
    public void FindFiles()
    {
        _seed = SeedDigest.Path;
        _generated = GeneratedDigest.File("HuggingFacePage", GeneratedCount);
    }

    [Benchmark]
    public int Seed() => DigestReading.ReadFile(_seed, new ReadOptions()).Count();

    [Benchmark]
    public int Generated() => DigestReading.ReadFile(_generated, new ReadOptions()).Count();
}
