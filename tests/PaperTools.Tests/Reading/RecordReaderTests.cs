using System.Text.Json;
using CsCheck;
using PaperTools.Reading.Feeds;

namespace PaperTools.Tests.Reading;

public class RecordReaderTests : ReadingTest
{
    [Fact]
    public void ArxivsMetadataLineByLine()
    {
        IReadOnlyList<Paper> papers = ReadFixture("arxiv-metadata.jsonl");

        Assert.Equal(["Calculation of Things at Energies", "Reduced"], papers.Select(paper => paper.Title));
        Assert.Equal("We find -- $x\\leq y$ -- that Gödel was right.", papers[0].Abstract);
        Assert.Equal(["C. Balázs", "E. L. Berger, Jr", "The Team"], papers[0].Authors.Select(author => author.ToString()));
        Assert.Equal(("2007-04-02", "2008-11-26", 2), (papers[0].Published.ToString(), papers[0].Updated.ToString(), papers[0].Version));
        Assert.Equal(("0704.0001", "10.5555/abc", "J.Ex.1:2,2007", "37 pages"), (papers[0].Ids.Arxiv, papers[0].Ids.Doi, papers[0].Venue, papers[0].Note));
        Assert.Equal(["hep-ph", "math.CO"], papers[0].Categories);
        Assert.Equal(["Ann One", "Bob Two", "Cy Three"], papers[1].Authors.Select(author => author.ToString()));
        Assert.Null(papers[1].Published);
        Assert.Equal([4, 5], Diagnostics.Select(diagnostic => diagnostic.Line!.Value));
    }

    /// <summary>Most abstracts are read without decoding their JSON; those that need it must come out the same.</summary>
    [Fact]
    public void ArxivsAbstractsAreCleanedHoweverTheyAreEscaped() =>
        Gen.Frequency((30, Gen.OneOfConst("We", "find", "models.", " ")), (1, Gen.OneOfConst("  ", "\n", "\n  ", "\t", "\"so\"", "é", "\\'e", "$x\\leq y$", "\u00A0")))
            .List[1, 150].Select(string.Concat).Sample(text =>
            {
                string line = JsonSerializer.Serialize(new { id = "0704.0001", title = "A Title", @abstract = text, categories = "cs.CL" });

                Assert.Equal(ArxivText.Clean(text), Assert.Single(ReadText(line, "ArxivJsonLines")).Abstract);
            });

    [Theory]
    [InlineData("""[{"title":"One","results":[{"metric":"speedup","value":2}]},{"results":[],"title":"Two"}]""")]
    [InlineData("""{"papers":[{"results":[{"value":2}],"title":"One"},{"title":"Two","data":["x"]}]}""")]
    [InlineData("{\"Title\":\"One\",\"results\":[{\"value\":2}]}\n{\"Title\":\"Two\",\"results\":[]}")]
    [InlineData("""[{"items":[{"title":"One"}]},{"items":[{"title":"Two"}],"next":null}]""")]
    [InlineData("""{"title":"A feed","items":[{"id":1,"title":"One"},{"id":2,"title":"Two"}]}""")]
    public void AListWithinAnEntryIsNoListOfEntries(string json)
    {
        Assert.Equal(["One", "Two"], ReadText(json).Select(paper => paper.Title));
        Assert.Empty(Diagnostics);
    }

    [Fact]
    public void ATableOfExcels()
    {
        IReadOnlyList<Paper> papers = ReadFixture("papers.csv");

        Assert.Equal(["A \"quoted\" title; with separator", "Second"], papers.Select(paper => paper.Title));
        Assert.Equal("First line. Second line.", papers[0].Abstract);
        Assert.Equal(["Jürgen Müller", "Åsa Ångström"], papers[0].Authors.Select(author => author.ToString()));
        Assert.Equal(["Jane Doe", "Ann O'Neil"], papers[1].Authors.Select(author => author.ToString()));
        Assert.Equal(["2021", "2020-05"], papers.Select(paper => paper.Published.ToString()!));
        Assert.Equal(("10.5555/csv.1", "Journal of Examples", "https://example.org/1"), (papers[0].Ids.Doi, papers[0].Venue, papers[0].Url));
        Assert.Equal(["one", "two"], papers[0].Keywords);
        Assert.Equal(["x, y", "z"], papers[1].Keywords);
        Assert.Equal([3, 5], papers.Select(paper => paper.Line));
        Assert.Equal(7, Assert.Single(Diagnostics).Line);
    }

    [Fact]
    public void ATableWithTabs()
    {
        Paper paper = Assert.Single(ReadFixture("papers.tsv"));

        Assert.Equal(("2301.00001", 2), (paper.Ids.Arxiv, paper.Version));
        Assert.Equal(["cs.CL", "cs.AI"], paper.Categories);
        Assert.Equal(["Ann One", "Bob Two"], paper.Authors.Select(author => author.ToString()));
        Assert.Equal(LinkKind.Code, Assert.Single(paper.DigestLinks).Kind);
    }

    [Fact]
    public void PapisAndSeveralDocuments()
    {
        IReadOnlyList<Paper> papers = ReadFixture("papis-info.yaml");

        Assert.Empty(Diagnostics);
        Paper paper = papers[0];
        Assert.Equal(("On Computable Examples", "It's a colon: here.", "1937-11"), (paper.Title, paper.Abstract, paper.Published.ToString()));
        Assert.Equal(["A. M. Turing", "Cornelis van den Berg"], paper.Authors.Select(author => author.ToString()));
        Assert.Equal(("10.5555/papis", "Turing1937", "007"), (paper.Ids.Doi, paper.Ids.CitationKey, paper.Volume));
        Assert.Equal(["computability", "halting"], paper.Keywords);
        Assert.Equal(["Jane Doe", "Richard Roe"], papers[1].Authors.Select(author => author.ToString()));
    }

    [Fact]
    public void Hayagriva()
    {
        IReadOnlyList<Paper> papers = ReadFixture("hayagriva.yaml");

        Assert.Equal(["Kinetics of Examples", "A Book"], papers.Select(paper => paper.Title));
        Assert.Equal(["Will V. Swearingen", "Jan van den Berg"], papers[0].Authors.Select(author => author.ToString()));
        Assert.Equal(("kinetics", "10.5555/haya", "Trends in Examples", "37", "2", "2-3"), (papers[0].Ids.CitationKey, papers[0].Ids.Doi, papers[0].Venue, papers[0].Volume, papers[0].Issue, papers[0].Pages));
        Assert.Equal("https://example.org/b", papers[1].Url);
    }

    [Fact]
    public void HayagrivaKeepsCaseInBracesAndNamesWithoutCommasWhole()
    {
        Paper paper = Assert.Single(ReadText("one:\n  type: Report\n  title: 'On {DNA} in {{Rust}}'\n  author: [United Nations Programme, 'Doe, Jane']\n"));

        Assert.Equal("On DNA in Rust", paper.Title);
        Assert.Equal([new Author { Literal = "United Nations Programme" }, new Author { Given = "Jane", Family = "Doe" }], paper.Authors);
    }

    [Theory]
    [InlineData("title,url\nOne,https://arxiv.org/abs/2301.00001v2\n")]
    [InlineData("- title: One\n  url: https://arxiv.org/abs/2301.00001v2\n")]
    [InlineData("""[{"Title":"One","Url":"https://arxiv.org/abs/2301.00001v2"}]""")]
    public void AnAddressNamesThePaper(string text) =>
        Assert.Equal(("2301.00001", 2), (ReadText(text)[0].Ids.Arxiv, ReadText(text)[0].Version));

    [Fact]
    public void NamesInPartsOrWhole()
    {
        Paper paper = Assert.Single(ReadText("cff-version: 1.2.0\ntitle: One\npages: 10--12\nauthors:\n- family-names: Vega\n  given-names: Ana\n  name-particle: de la\n  name-suffix: Jr.\n- name: Jane Doe\n- name: The Example Team\n"));

        Assert.Equal(
            [new Author { Given = "Ana", Family = "de la Vega", Suffix = "Jr." }, new Author { Given = "Jane", Family = "Doe" }, new Author { Literal = "The Example Team" }],
            paper.Authors);
        Assert.Equal("10-12", paper.Pages);
    }

    [Fact]
    public void AListOfPapersByHand() =>
        Assert.Equal(["One", "Two"], ReadText("- title: One\n  authors: [Ann One, Bob Two]\n- title: Two\n").Select(paper => paper.Title));

    [Fact]
    public void AnAliasIsNotFollowed()
    {
        string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b]\ntitle: Bomb\nkeywords: *c\n";

        Assert.Equal("Bomb", Assert.Single(ReadText(bomb, "Yaml")).Title);
        Assert.Equal("AliasIgnored", Assert.Single(Diagnostics).Code);
    }

    [Theory]
    [InlineData("- title: One\n  year: 1\n- title: \"Two\n  year: 2\n- title: Three\r\n  year: 3\n- title: Four: 4\n-\n  title: Five 😀\n", new[] { "One@1", "Three@5", "Five 😀@9" }, new[] { 3, 7 })]
    [InlineData("papers:\n  - title: One\n  - title: 'Two\n    year: 2\n  - title: Three\n", new[] { "One@2", "Three@5" }, new[] { 3 })]
    [InlineData("one:\n  type: Article\n  title: One\ntwo:\n  title: [Two\nthree: # note\n  title: Three\n", new[] { "One@2", "Three@7" }, new[] { 5 })]
    [InlineData("title: One\n---\ntitle: \"Two\nauthor_list:\n- family: x\n---\ntitle: Three\n", new[] { "One@1", "Three@7" }, new[] { 3 })]
    [InlineData("one:\n  title: One\n  :\ntwo:\n  title: Two\n", new[] { "Two@5" }, new[] { 4 })]
    public void AMalformedYamlEntryDoesNotEndTheFile(string yaml, string[] titles, int[] lines)
    {
        Assert.Equal(titles, ReadText(yaml, "Yaml").Select(paper => $"{paper.Title}@{paper.Line}"));
        Assert.Equal(lines, Diagnostics.Select(diagnostic => diagnostic.Line!.Value));
        Assert.All(Diagnostics, diagnostic => Assert.Equal((DiagnosticSeverity.Error, "MalformedEntry"), (diagnostic.Severity, diagnostic.Code)));
    }

    [Theory]
    [InlineData("Yaml")]
    [InlineData("Json")]
    [InlineData("Objects")]
    [InlineData("ArxivJsonLines")]
    public void NestingWithoutEndIsMalformed(string format)
    {
        string deep = string.Concat(Enumerable.Repeat("[", 100_000));

        Assert.Empty(ReadText(format == "Yaml" ? $"title: {deep}" : $"{{\"title\": {deep}", format));
        Assert.NotEmpty(Diagnostics);
    }

    [Theory]
    [InlineData("Publication Year,Author,Title,Date\n2020,\"Doe, Jane\",A Title,2020-05-06\n", "Doe, Jane", "2020-05-06")]
    [InlineData("Authors,Author full names,Title,Year\n\"Doe J.; van den Berg R.B.\",\"Doe, Jane (57); van den Berg, Richard (2)\",A Title,2020\n", "Doe, Jane; van den Berg, Richard", "2020")]
    [InlineData("title,year,authors\nA Title,2020,\"Doe J.; Roe R.B.\"\n", "Doe, J.; Roe, R.B.", "2020")]
    [InlineData("PT\tAU\tAF\tTI\tPY\nJ\tDoe, J; Roe, R\tDoe, Jane; Roe, Richard\tA Title\t2020\n", "Doe, Jane; Roe, Richard", "2020")]
    public void ExportsOfOtherProgramsAreTables(string table, string authors, string date)
    {
        Paper paper = Assert.Single(ReadText(table));

        Assert.Equal(("A Title", authors, date), (paper.Title, string.Join("; ", paper.Authors.Select(author => $"{author.Family}, {author.Given}")), paper.Published?.ToString()));
    }

    [Fact]
    public void ACitationFileIsAPaper()
    {
        Paper paper = Assert.Single(ReadText("cff-version: 1.2.0\ntitle: A Program\nauthors:\n  - family-names: Doe\n    given-names: Jane\ndoi: 10.5281/zenodo.1\ndate-released: 2021-02-03\nreferences:\n  - title: Another\n"));

        Assert.Equal(("A Program", "10.5281/zenodo.1", "2021-02-03", "Doe"), (paper.Title, paper.Ids.Doi, paper.Published?.ToString(), paper.Authors[0].Family));
    }

    [Fact]
    public void ATableWithoutTitlesIsRefused() =>
        Assert.Equal("NoTitleColumn", Assert.Throws<PaperTools.Reading.DigestException>(() => ReadText("a,b\n1,2\n", "Csv")).Diagnostic.Code);
}
