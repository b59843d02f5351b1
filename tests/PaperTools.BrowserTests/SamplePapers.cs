using PaperTools.Extraction;
using PaperTools.Reading;

namespace PaperTools.BrowserTests;

/// <summary>The papers that the pages are made of: the seed digest's, with facts stated here so that no extractor's rules matter.</summary>
internal static class SamplePapers
{
    private static readonly (string Topic, string Word)[] s_topics =
    [
        ("quantization", "quantiz"), ("multilingual", "multilingual"), ("machine-translation", "translation"), ("low-resource", "low-resource"),
        ("reasoning", "reason"), ("fine-tuning", "fine-tun"), ("efficient-inference", "inference"), ("instruction-tuning", "instruction"), ("code-generation", "code"),
    ];

    private static readonly string[] s_models = ["LLaMA", "GPT-4", "Mistral", "Gemma", "BERT", "T5", "Qwen", "OPT", "GPT-3", "Aya", "BLOOM", "mT5"];
    private static readonly string[] s_datasets = ["GSM8K", "MMLU", "FLORES", "WMT", "C4", "WikiText", "XNLI"];
    private static readonly string[] s_languages = ["English", "German", "Chinese", "Swahili", "Hindi", "French", "Yoruba"];
    private static readonly string[] s_kinds = ["method", "dataset", "benchmark", "model", "survey", "empirical-study"];

    /// <summary>The seed digest's papers.</summary>
    public static Paper[] Seed { get; } = Read();

    /// <summary>As many papers as asked for, each with a title of its own.</summary>
    public static Paper[] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => WithFacts(Copy(Seed[i % Seed.Length], Seed[i * 31 % Seed.Length], i + 1)))];

    /// <summary>Papers on few topics with long names, which stand at the edges of the pictures.</summary>
    public static Paper[] WithLongTopics()
    {
        string[] topics = ["evaluation-benchmark", "pruning-sparsity", "retrieval-augmented-generation", "parameter-efficient-fine-tuning", "LLM-AGENTS-SURVEY", "low-resource"];
        Paper[] papers = Many(60);
        for (int i = 0; i < papers.Length; i++)
        {
            papers[i].FactStore.State(Fact.Topics, [topics[i % topics.Length]]);
        }

        return papers;
    }

    /// <summary>A paper whose every text tries to become markup, script or a link.</summary>
    public static Paper Hostile(string text) => new()
    {
        Title = text,
        Abstract = text,
        Venue = text,
        Number = 1,
        Url = "javascript:document.title='owned'",
        Authors = [new Author { Literal = text }],
        DigestLinks = [new PaperLink("javascript:alert(1)", LinkKind.Code, text), new PaperLink(text, LinkKind.Other, text)],
        Digest = new Digest { Title = text, Curator = text, DateText = text },
    };

    private static Paper[] Read()
    {
        string root = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(root, "seeds")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The tests run inside the repository.");
        }

        return [.. DigestReading.ReadFile(Directory.GetFiles(Path.Combine(root, "seeds")).Single(), new ReadOptions()).Select(WithFacts)];
    }

    private static Paper Copy(Paper first, Paper second, int number) => new()
    {
        Title = $"{first.Title} ({number})",
        Abstract = second.Abstract,
        Digest = first.Digest,
        Number = number,
        Published = new PaperDate(2020 + (number % 6), 1 + (number % 12)),
        Upvotes = number * 7919 % 500,
        Authors = [new Author { Given = "Ada", Family = "Writer" + (number % 97) }, new Author { Given = "José", Family = "Núñez" }],
    };

    private static Paper WithFacts(Paper paper)
    {
        string text = paper.Title + " " + paper.Abstract;
        FactStore facts = paper.FactStore;
        facts.State(Fact.Topics, [.. s_topics.Where(topic => Has(topic.Word)).Select(topic => topic.Topic).Take(3)]);
        facts.State(Fact.Models, [.. s_models.Where(Has)]);
        facts.State(Fact.Datasets, [.. s_datasets.Where(Has)]);
        facts.State(Fact.Languages, [.. s_languages.Where(Has)]);
        facts.State(Fact.Contribution, s_kinds[paper.Number % s_kinds.Length]);
        facts.State(Fact.Code, Has("github.com") ? CodeAvailability.Link : CodeAvailability.None);
        facts.State(Fact.Links, Has("github.com") ? [new PaperLink("https://github.com/example/repository", LinkKind.Code, "")] : []);
        facts.State(Fact.Results, Results(paper.Number));
        return paper;

        bool Has(string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static PaperResult[] Results(int number) => (number % 7) switch
    {
        1 => [new PaperResult { Metric = "speedup", Value = 1.2 + (number % 13 * 0.35), Unit = "x", Quote = "speedup" }],
        2 => [new PaperResult { Metric = "accuracy", Value = 3 + (number % 11 * 2.5), Unit = "%", On = "GSM8K", Quote = "improves accuracy" }],
        3 => [new PaperResult { Metric = "win rate", Value = 34, Unit = "%", From = 21, To = 34, On = "AlpacaEval", Quote = "increases from 21% to 34%" }],
        _ => [],
    };
}
