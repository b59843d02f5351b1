using PaperTools.Identity;
using PaperTools.Reading.Fields;
using YamlDotNet.RepresentationModel;

namespace PaperTools.Tests.Identity;

/// <summary>Two records and what a reader says of them; see Fixtures/Identity/pairs.yaml.</summary>
public sealed record RecordPair(Paper First, Paper Second, string Expected)
{
    /// <summary>Whether the verdict is what the reader says.</summary>
    public bool Accepts(SameVerdict verdict) => Expected switch
    {
        "same" => verdict == SameVerdict.Same,
        "doubtful" => verdict == SameVerdict.Doubtful,
        "different" => verdict == SameVerdict.Different,
        _ => verdict != SameVerdict.Same,
    };

    /// <summary>Every pair of the file.</summary>
    public static IReadOnlyList<RecordPair> Load()
    {
        using StreamReader text = File.OpenText(Repository.Fixture("Identity", "pairs.yaml"));
        var yaml = new YamlStream();
        yaml.Load(text);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        Dictionary<string, string> abstracts = Texts((YamlMappingNode)root["abstracts"]);
        return [.. ((YamlSequenceNode)root["pairs"]).Cast<YamlMappingNode>().Select(pair => new RecordPair(Read(pair["a"], abstracts), Read(pair["b"], abstracts), pair["expect"].ToString()))];
    }

    /// <summary>The record on one line, for a failure's message.</summary>
    public static string Describe(Paper paper) =>
        $"[{paper.Title} | {string.Join("; ", paper.Authors)} | {paper.Year} | {paper.Ids} {paper.Url} | {paper.Venue} {paper.Type}]";

    private static Paper Read(YamlNode node, Dictionary<string, string> abstracts)
    {
        Dictionary<string, string> texts = Texts((YamlMappingNode)node);
        string? Text(string name) => texts.GetValueOrDefault(name);
        return new Paper
        {
            Title = texts["title"],
            Abstract = Text("abstract") is string name ? abstracts[name].Trim() : "",
            Authors = AuthorList.Parse(Text("authors"), AuthorSeparator.And),
            Published = Text("year") is string year ? PaperDate.Parse(year) : null,
            Url = Text("url"),
            Venue = Text("venue"),
            Type = Text("type"),
            Volume = Text("volume"),
            Note = Text("note"),
            Ids = new PaperIds
            {
                Arxiv = Text("arxiv"),
                Doi = Text("doi"),
                Pmid = Text("pmid"),
                OpenAlex = Text("openAlex"),
                SemanticScholar = Text("semanticScholar"),
                Acl = Text("acl"),
                Dblp = Text("dblp"),
            },
        };
    }

    private static Dictionary<string, string> Texts(YamlMappingNode node) => node.Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString());
}
