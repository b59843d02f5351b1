using System.Diagnostics;
using System.Text.Json;
using PaperTools.Benchmarks.Generation;
using PaperTools.Writing;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>
/// Prints how fast papers are written in each format, beside System.Text.Json alone writing the same members, in one run
/// and on one thread; and how much memory stays in use while they are, half-way and at the end.
/// </summary>
internal static class WriteRate
{
    /// <summary>Papers that are written again and again: their facts are known then, and writing is what is measured.</summary>
    private const int Distinct = 500;

    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static void Print(int count)
    {
        Paper[] papers = [.. DigestGenerator.Papers(Distinct).Select(ToPaper)];
        Console.WriteLine($"{count:N0} papers, {Distinct:N0} of them distinct, to nowhere");
        foreach (WriterFormat format in DigestWriters.All.Where(format => format.Name != "Html"))
        {
            // Once for the facts and the compiler.
            Write(format, papers, papers.Length, out _);
            long bytes = Write(format, papers, count, out Measurement measured);
            Show(format.Name, count, bytes, measured);
        }

        JsonWriter(papers, papers.Length, out _);
        Show("System.Text.Json", count, JsonWriter(papers, count, out Measurement json), json);
    }

    private static void Show(string name, int count, long bytes, Measurement measured) =>
        Console.WriteLine($"{name,-18} {count / measured.Seconds,10:N0} papers/s {bytes / measured.Seconds / 1e6,7:N0} MB/s   memory {measured.HalfWay / 1e6,6:N1} MB half-way, {measured.End / 1e6,6:N1} MB at the end");

    private static long Write(WriterFormat format, Paper[] papers, int count, out Measurement measured)
    {
        using var output = new NowhereStream();
        using IDigestWriter writer = format.Start(output, new WriteOptions());
        measured = Measure(count, i => writer.Write(papers[i % papers.Length]), writer.Complete);
        return output.Length;
    }

    private static long JsonWriter(Paper[] papers, int count, out Measurement measured)
    {
        using var output = new NowhereStream();
        measured = Measure(
            count,
            i =>
            {
                Paper paper = papers[i % papers.Length];
                JsonSerializer.Serialize(
                    output,
                    new
                    {
                        paper.Title,
                        paper.Name,
                        paper.Aliases,
                        paper.Abstract,
                        paper.Authors,
                        Published = paper.Published?.ToString(),
                        paper.Ids,
                        paper.Links,
                        paper.Venue,
                        paper.Categories,
                        paper.Keywords,
                        paper.Acronyms,
                        paper.Results,
                        paper.Models,
                        paper.Datasets,
                        paper.ModelSizes,
                        paper.Languages,
                        paper.Topics,
                        paper.Contribution,
                    },
                    s_json);
            },
            () => { });
        return output.Length;
    }

    private static Measurement Measure(int count, Action<int> write, Action complete)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long halfWay = 0;
        TimeSpan paused = TimeSpan.Zero;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
        {
            write(i);
            if (i == count / 2)
            {
                long pause = Stopwatch.GetTimestamp();
                halfWay = GC.GetTotalMemory(forceFullCollection: true) - before;
                paused = Stopwatch.GetElapsedTime(pause);
            }
        }

        complete();
        double seconds = (Stopwatch.GetElapsedTime(start) - paused).TotalSeconds;
        return new Measurement(seconds, halfWay, GC.GetTotalMemory(forceFullCollection: true) - before);
    }

    private static Paper ToPaper(GeneratedPaper paper) => new()
    {
        Title = paper.Title,
        Abstract = paper.Abstract,
        Authors = [.. paper.Authors.Select(author => new Author { Given = author.Given, Family = author.Family })],
        Published = new PaperDate(paper.Published.Year, paper.Published.Month, paper.Published.Day),
        Ids = new PaperIds { Arxiv = paper.ArxivId, Doi = paper.Doi },
        Venue = paper.Venue,
        Type = "article-journal",
        Categories = paper.Categories,
        Keywords = paper.Keywords,
    };

    private readonly record struct Measurement(double Seconds, long HalfWay, long End);
}
