using PaperTools.Reading;
using YamlDotNet.RepresentationModel;

namespace PaperTools.Tests.Extraction.Evaluation;

/// <summary>A paper and what a reader finds in it; see Fixtures/Evaluation/labels.yaml.</summary>
public sealed class LabelledPaper
{
    private readonly Dictionary<string, string[]> _labels;

    private LabelledPaper(Paper paper, Dictionary<string, string[]> labels)
    {
        Paper = paper;
        _labels = labels;
    }

    public Paper Paper { get; }

    /// <summary>What must be found.</summary>
    public string[] Required(string fact) => _labels.GetValueOrDefault(fact, []);

    /// <summary>What may be found.</summary>
    public string[] Optional(string fact) => _labels.GetValueOrDefault(fact + "?", []);

    /// <summary>The labelled papers, and the least F1 of each fact.</summary>
    public static (IReadOnlyList<LabelledPaper> Papers, IReadOnlyDictionary<string, double> Floors) Load()
    {
        using StreamReader text = File.OpenText(Repository.Fixture("Evaluation", "labels.yaml"));
        var yaml = new YamlStream();
        yaml.Load(text);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        Paper[] seed = [.. DigestReading.ReadFile(Directory.GetFiles(Repository.Seeds).Single(), new ReadOptions())];
        LabelledPaper[] papers = [.. ((YamlSequenceNode)root["papers"]).Cast<YamlMappingNode>().Select(node => Read(node, seed))];
        return (papers, ((YamlMappingNode)root["floors"]).ToDictionary(pair => pair.Key.ToString(), pair => double.Parse(pair.Value.ToString())));
    }

    private static LabelledPaper Read(YamlMappingNode node, Paper[] seed)
    {
        Dictionary<string, string[]> labels = node.Children.ToDictionary(
            pair => pair.Key.ToString(),
            pair => pair.Value is YamlSequenceNode values ? values.Select(value => value.ToString()).ToArray() : [pair.Value.ToString()]);
        Paper paper = labels.TryGetValue("seed", out string[]? number)
            ? seed[int.Parse(number[0]) - 1]
            : new Paper { Title = labels["title"][0], Abstract = labels["abstract"][0] };
        return new LabelledPaper(paper, labels);
    }
}
