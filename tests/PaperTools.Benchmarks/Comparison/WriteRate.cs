using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperTools.Benchmarks.Generation;
using PaperTools.Writing;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>
/// Prints how fast papers are written in each format that streams, beside System.Text.Json alone writing the same members,
/// in one run and on one thread; and how much memory stays in use half-way and at the end. The papers' facts are
/// known beforehand, as those of papers that were read from our own JSON are: writing alone is compared. What it costs to
/// work the facts out stands at the end, and <c>fact-rate</c> prints it for the seed.
/// </summary>
internal static class WriteRate
{
    /// <summary>Papers that are written again and again.</summary>
    private const int Distinct = 500;

    /// <summary>The best of these counts: the others were disturbed.</summary>
    private const int Runs = 3;

    private static readonly JsonSerializerOptions s_json =
        new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(int count)
    {
        Paper[] papers = [.. DigestGenerator.Papers(Distinct).Select(ToPaper)];
        Console.WriteLine($"{count:N0} papers, {Distinct:N0} of them distinct, facts known, to nowhere, the best of {Runs} runs");
        Rate json = Best(() => JsonWriter(papers, count));
        Show("System.Text.Json", json, json);
        foreach (WriterFormat format in DigestWriters.All.Where(format => format.Name != "Html"))
        {
            Show(format.Name, Best(() => Write(format, papers, count)), json);
            if (format.Name == "Yaml")
            {
                List<ParsingEvent> events = YamlEvents(format, papers);
                Show("YamlDotNet alone", Best(() => YamlDotNet(events, papers.Length, count)), json);
            }
        }

        int fresh = Math.Min(count, 2_000);
        Rate withFacts = Write(DigestWriters.ByName("JsonLines")!, [.. DigestGenerator.Papers(fresh, seed: 2).Select(ToPaper)], fresh);
        Console.WriteLine($"JsonLines of {fresh:N0} papers whose facts are not known yet: {withFacts.Papers:N0} papers/s");
    }

    private static Rate Best(Func<Rate> run)
    {
        // Once for the facts and the compiler.
        _ = run();
        return Enumerable.Range(0, Runs).Select(_ => run()).MaxBy(rate => rate.Papers);
    }

    private static void Show(string name, Rate rate, Rate json) =>
        Console.WriteLine($"{name,-18} {rate.Papers,10:N0} papers/s {rate.Bytes / 1e6,7:N0} MB/s {json.Papers / rate.Papers,7:N2} times as long as System.Text.Json   memory {rate.HalfWay / 1e6,5:N1} MB half-way, {rate.End / 1e6,5:N1} MB at the end");

    private static Rate Write(WriterFormat format, Paper[] papers, int count)
    {
        using var output = new NowhereStream();
        using IDigestWriter writer = format.Start(output, new WriteOptions());
        return Measure(output, count, i => writer.Write(papers[i % papers.Length]), writer.Complete);
    }

    /// <summary>What one would write without us: an object of the members that the papers have, and a line for each.</summary>
    private static Rate JsonWriter(Paper[] papers, int count)
    {
        using var output = new NowhereStream();
        return Measure(
            output,
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
                        paper.Type,
                        paper.Categories,
                        paper.Keywords,
                        paper.Acronyms,
                        paper.Results,
                        paper.Models,
                        paper.Datasets,
                        paper.ModelSizes,
                        paper.Languages,
                        paper.LanguageCounts,
                        paper.Topics,
                        paper.Contribution,
                    },
                    s_json);
                output.Write("\n"u8);
            },
            () => { });
    }

    /// <summary>The events of our YAML, as YamlDotNet parses them.</summary>
    private static List<ParsingEvent> YamlEvents(WriterFormat format, Paper[] papers)
    {
        using var yaml = new MemoryStream();
        using IDigestWriter writer = format.Start(yaml, new WriteOptions());
        Array.ForEach(papers, writer.Write);
        writer.Complete();
        yaml.Position = 0;
        var parser = new Parser(new StreamReader(yaml));
        List<ParsingEvent> events = [];
        while (parser.MoveNext())
        {
            events.Add(parser.Current!);
        }

        return events;
    }

    /// <summary>What any YAML that YamlDotNet emits takes: the events of a document of all papers, as often as they are written.</summary>
    private static Rate YamlDotNet(List<ParsingEvent> events, int papers, int count)
    {
        using var output = new NowhereStream();
        using var text = new StreamWriter(output);
        return Measure(
            output,
            count,
            i =>
            {
                if (i % papers == 0)
                {
                    events.ForEach(new Emitter(text).Emit);
                }
            },
            text.Flush);
    }

    private static Rate Measure(NowhereStream output, int count, Action<int> write, Action complete)
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
        return new Rate(count / seconds, output.Length / seconds, halfWay, GC.GetTotalMemory(forceFullCollection: true) - before);
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

    /// <summary>Papers and bytes a second, and the memory that was in use.</summary>
    private readonly record struct Rate(double Papers, double Bytes, long HalfWay, long End);
}
