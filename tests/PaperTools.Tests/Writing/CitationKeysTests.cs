using PaperTools.Writing;

namespace PaperTools.Tests.Writing;

public class CitationKeysTests
{
    [Fact]
    public void APaperWithoutAuthorsHasMoreThanItsYear() =>
        Assert.Equal("report:2020", new CitationKeys(new WriteOptions { KeyPattern = CitationKeyPattern.Parse("{author}:{year}") }).Next(new Paper { Title = "The report", Published = new PaperDate(2020) }));

    [Fact]
    public void TheDefaultIsAuthorYearWord() =>
        Assert.Equal("vaswani2017attention", Key(Paper("Attention Is All You Need", "Vaswani", 2017)));

    [Fact]
    public void EmptyWordsOfATitleAreSkipped() =>
        Assert.Equal("smith2020theory", Key(Paper("On the Theory of Everything", "Smith", 2020)));

    [Fact]
    public void WithoutAuthorAndYearItIsTheFirstWord() =>
        Assert.Equal("understanding", Key(new Paper { Title = "On understanding large corpora" }));

    [Theory]
    [InlineData("Müller", "muller")]
    [InlineData("Þórðarson", "thordarson")]
    [InlineData("Łukasz-Żak", "lukaszzak")]
    [InlineData("van der Berg", "vanderberg")]
    [InlineData("Işık", "isik")]
    [InlineData("\uD800Ab", "ab")]
    public void NamesLoseTheirDiacritics(string family, string expected) =>
        Assert.StartsWith(expected + "2020", Key(Paper("Title", family, 2020)), StringComparison.Ordinal);

    [Fact]
    public void EqualKeysGetLetters()
    {
        var keys = new CitationKeys(new WriteOptions());
        Paper paper = Paper("Title", "Smith", 2020);

        string[] made = [.. Enumerable.Range(0, 30).Select(_ => keys.Next(paper))];

        Assert.Equal(["smith2020title", "smith2020titlea", "smith2020titleb"], made[..3]);
        Assert.Equal("smith2020titleab", made[28]);
        Assert.Equal(30, made.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void APaperKeepsTheKeyItCameWith()
    {
        Paper paper = new() { Title = "Title", Ids = new PaperIds { CitationKey = "DBLP:conf/acl/Smith20" } };

        Assert.Equal("DBLP:conf/acl/Smith20", Key(paper));
        Assert.Equal("title", new CitationKeys(new WriteOptions { KeyPattern = CitationKeyPattern.Parse("{word}") }).Next(paper));
    }

    [Fact]
    public void AKeyThatBibTeXCannotReadIsCleaned() =>
        Assert.Equal("abc", Key(new Paper { Title = "Title", Ids = new PaperIds { CitationKey = "a{b} ,c\u202E" } }));

    [Fact]
    public void APatternIsTextAndFields()
    {
        Paper paper = new()
        {
            Title = "A Title",
            Authors = [new Author { Family = "Ng" }, new Author { Family = "Li" }],
            Published = new PaperDate(2023, 5),
            Ids = new PaperIds { Arxiv = "2305.00001" },
            Number = 7,
        };

        Assert.Equal("ngli:202305-7/2305.00001", new CitationKeys(new WriteOptions { KeyPattern = CitationKeyPattern.Parse("{authors}:{YEAR}{month}-{number}/{arxiv}") }).Next(paper));
    }

    [Theory]
    [InlineData("{nothing}", "{nothing}")]
    [InlineData("a b", "' '")]
    [InlineData("{author", "'{'")]
    public void ABadPatternIsExplained(string pattern, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => CitationKeyPattern.Parse(pattern)).Message, StringComparison.Ordinal);

    private static string Key(Paper paper) => new CitationKeys(new WriteOptions()).Next(paper);

    private static Paper Paper(string title, string family, int year) =>
        new() { Title = title, Authors = [new Author { Family = family }], Published = new PaperDate(year) };
}
