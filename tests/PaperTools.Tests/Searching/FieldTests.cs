using PaperTools.Extraction;
using PaperTools.Searching;

namespace PaperTools.Tests.Searching;

public class FieldTests
{
    private static readonly Paper s_paper = MakePaper();

    [Theory]
    [InlineData("author:Müller")]
    [InlineData("author:\"van der berg\"")]
    [InlineData("venue:acl category:cs.CL category:cs keyword:pruning")]
    [InlineData("name:OptMATH topic:machine-translation model:llama-2 dataset:gsm8k language:xhosa acronym:nlu contribution:survey")]
    [InlineData("digest:\"May 6\"")]
    [InlineData("id:2305.12345 arxiv:2305.12345v2 arxiv:arXiv:2305.12345 id:https://arxiv.org/abs/2305.12345 doi:10.1000/X doi:https://doi.org/10.1000/x")]
    [InlineData("url:AuroraLHL host:github.com")]
    [InlineData("year:2024 year:2023..2025 year:>2023 year:..2024")]
    [InlineData("published:2024 published:>=2024-06 published:2024-06-01..2024-06-30 published:<2025")]
    [InlineData("upvotes:>100 upvotes:100..200 comments:0")]
    [InlineData("size:<=7B size:>30B size:600M..1B size:1T.. OR size:32B")]
    [InlineData("languages:>100 languages:200")]
    [InlineData("speedup:>=2x speedup:<=3.24 memory:>=50% bleu:>3 result:>20% speedup:3..")]
    [InlineData("has:code has:results has:abstract is:new is:survey code:link")]
    [InlineData("-year:2023 -upvotes:>1000 -published:2023 -is:cross -code:claimed -speedup:>4x -memory:>=2x -size:>40B -host:hub.com")]
    public void Matches(string query)
    {
        var search = new PaperSearch(new SearchOptions { Query = query });
        search.Add(s_paper);

        Assert.Single(search.Results());
    }

    [Fact]
    public void EveryOtherFieldCanBeAskedToBeKnown() =>
        Assert.All(QueryFields.All.Select(field => field.Name).Where(name => name != "has"), name =>
        {
            var search = new PaperSearch(new SearchOptions { Query = $"has:{name}" });
            search.Add(new Paper { Title = "" });
            search.Add(s_paper);
            Assert.Equal([s_paper.Title], search.Results().Select(paper => paper.Title));
        });

    [Fact]
    public void EveryFieldHasAnExampleThatParses() =>
        Assert.All(QueryFields.All, field => Assert.Equal(field.Example, Query.Parse(field.Example).ToString()));

    [Fact]
    public void TheHelpHasEveryField()
    {
        string help = File.ReadAllText(Path.Combine(Repository.Root, "module", "en-US", "about_PaperTools_Query.help.txt")).ReplaceLineEndings("\n");

        Assert.All(QueryFields.All, field => Assert.Contains($"    {field.Example,-32} {field.Description}\n", help, StringComparison.Ordinal));
        Assert.All(QueryExamples.All, example => Assert.Contains($"    {example.Query,-32} {example.Meaning}\n", help, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryExampleOfTheHelpMeansWhatItSays() =>
        Assert.All(QueryExamples.All, example =>
        {
            var search = new PaperSearch(new SearchOptions { Query = example.Query });
            search.Add(new Paper { Title = example.Found, Number = 1 });
            search.Add(new Paper { Title = example.NotFound, Number = 2 });
            Assert.Equal([1], search.Results().Select(paper => paper.Number));
        });

    [Theory]
    [InlineData("ab", "abstract:")]
    [InlineData("quantization -ti", "quantization -title:")]
    [InlineData("has:co", "has:code")]
    [InlineData("topic:mach", "topic:machine-translation")]
    [InlineData("a\tcont", "a\tcontribution:")]
    [InlineData("author:\"Jan van d", "author:\"Jan van der Berg\"")]
    [InlineData("\"low resource\" -author:\"jan v", "\"low resource\" -author:\"Jan van der Berg\"")]
    [InlineData("id:", "id:10.1000/x")]
    [InlineData("arxiv:23", "arxiv:2305.12345")]
    [InlineData("doi:10", "doi:10.1000/x")]
    [InlineData("url:https://g", "url:https://github.com/AuroraLHL/OptMATH")]
    [InlineData("host:", "host:github.com")]
    public void Completes(string query, string expected) =>
        Assert.Contains(expected, QueryCompletion.Complete(query, [s_paper]).Select(suggestion => suggestion.Query));

    [Theory]
    [InlineData("topic:quantiz", "topic:quantization")]
    [InlineData("model:bloo", "model:BLOOM")]
    [InlineData("dataset:gsm8", "dataset:GSM8K")]
    [InlineData("language:xho", "language:Xhosa")]
    [InlineData("title:(a OR contribution:surv", "title:(a OR contribution:survey")]
    public void CompletesFromTheLexiconsWithoutAnyPaper(string query, string expected) =>
        Assert.Contains(expected, QueryCompletion.Complete(query).Select(suggestion => suggestion.Query));

    private static Paper MakePaper()
    {
        var paper = new Paper
        {
            Title = "A paper",
            Abstract = "Some text",
            Authors = [new Author { Given = "Eva", Family = "Müller" }, new Author { Given = "Jan", Family = "van der Berg" }],
            Venue = "Proceedings of ACL 2024",
            Categories = ["cs.CL"],
            Keywords = ["pruning"],
            Published = new PaperDate(2024, 6),
            Updated = new PaperDate(2025),
            Upvotes = 150,
            Comments = 0,
            AnnounceType = AnnounceType.New,
            Ids = new PaperIds { Arxiv = "2305.12345", Doi = "10.1000/x" },
            Url = "https://github.com/AuroraLHL/OptMATH",
            Digest = new Digest { DateText = "May 6" },
        };
        FactStore facts = paper.FactStore;
        facts.State(Fact.Name, "OptMATH");
        facts.State(Fact.Aliases, []);
        facts.State(Fact.Topics, ["machine-translation"]);
        facts.State(Fact.Models, ["LLaMA-2"]);
        facts.State(Fact.Datasets, ["GSM8K"]);
        facts.State(Fact.Languages, ["Xhosa"]);
        facts.State(Fact.LanguageCounts, ["200+"]);
        facts.State(Fact.ModelSizes, ["0.5B-32B"]);
        facts.State(Fact.Acronyms, [new Acronym("NLU", "natural language understanding")]);
        facts.State(Fact.Contribution, "survey");
        facts.State(Fact.Code, CodeAvailability.Link);
        facts.State(Fact.Results,
        [
            new PaperResult { Metric = "speedup", Value = 3.24, Unit = "x" },
            new PaperResult { Metric = "memory reduction", Value = 60, ValueMax = 70, Unit = "%" },
            new PaperResult { Metric = "BLEU", Value = 3.8, Unit = "points" },
        ]);
        return paper;
    }
}
