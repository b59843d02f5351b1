namespace PaperTools.Tests.Reading;

public class CatalogueReaderTests : ReadingTest
{
    [Fact]
    public void PubMedsArticlesAndBooks()
    {
        IReadOnlyList<Paper> papers = ReadFixture("pubmed.xml");

        Assert.Equal(["Effect of H2O on E. coli.", "A Chapter"], papers.Select(paper => paper.Title));
        Paper article = papers[0];
        Assert.Equal("AIMS: To test. P < 0.05.", article.Abstract);
        Assert.Equal(["Ana M de la Cruz, Jr", "The Example Group"], article.Authors.Select(author => author.ToString()));
        Assert.Equal(("1998-12", "2020-02-03"), (article.Published.ToString(), article.Updated.ToString()));
        Assert.Equal(("30000001", "PMC700001", "10.5555/right"), (article.Ids.Pmid, article.Ids.Pmcid, article.Ids.Doi));
        Assert.Equal(("The journal of examples", "12", "3", "10-12"), (article.Venue, article.Volume, article.Issue, article.Pages));
        Assert.Equal(["water"], article.Keywords);
        Paper chapter = papers[1];
        Assert.Equal(("A Book of Examples", "chapter", "Press", "9781860163593", "2009-02"), (chapter.Venue, chapter.Type, chapter.Publisher, chapter.Ids.Isbn, chapter.Published.ToString()));
        Assert.Equal("Ed Editor", Assert.Single(chapter.Authors).ToString());
        Assert.Equal(("MalformedEntry", 27), (Assert.Single(Diagnostics).Code, Diagnostics[0].Line!.Value));
    }

    [Fact]
    public void OaiPmhInItsThreeFormats()
    {
        IReadOnlyList<Paper> papers = ReadFixture("oai-pmh.xml");

        Assert.Equal(["One Format", "Another Format", "Raw Format"], papers.Select(paper => paper.Title));
        Assert.Equal(["An abstract.", "Dublin.", "Raw."], papers.Select(paper => paper.Abstract));
        Assert.Equal(["C. Balázs", "Example Collaboration"], papers[0].Authors.Select(author => author.ToString()));
        Assert.Equal(["Hong Pan"], papers[1].Authors.Select(author => author.ToString()));
        Assert.Equal(["David Callan", "Ann Other"], papers[2].Authors.Select(author => author.ToString()));
        Assert.Equal(["2007-04-02", "2007-04-03", "2007-03-31"], papers.Select(paper => paper.Published.ToString()!));
        Assert.Equal(["0704.0001", "0704.0003", "0704.0004"], papers.Select(paper => paper.Ids.Arxiv!));
        Assert.Equal(["3 pages", "4 pages", null], papers.Select(paper => paper.Note));
        Assert.Equal(2, papers[2].Version);
        Assert.Equal(["DeletedRecord", "MorePages"], Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("<OAI-PMH><error code=\"noRecordsMatch\">none</error></OAI-PMH>", DiagnosticSeverity.Information, "none")]
    [InlineData("<OAI-PMH><error code=\"badArgument\">from is wrong</error></OAI-PMH>", DiagnosticSeverity.Error, "from is wrong")]
    [InlineData("<OAI-PMH><error code=\"badArgument\"/></OAI-PMH>", DiagnosticSeverity.Error, "badArgument")]
    [InlineData("<OAI-PMH><Identify><repositoryName>x</repositoryName></Identify></OAI-PMH>", DiagnosticSeverity.Information, "no records")]
    public void AnAnswerWithoutRecordsSaysWhy(string answer, DiagnosticSeverity severity, string reason)
    {
        Assert.Empty(ReadText(answer));
        Assert.Equal(severity, Assert.Single(Diagnostics).Severity);
        Assert.Contains(reason, Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheAclAnthology()
    {
        Paper paper = Assert.Single(ReadFixture("acl-anthology.xml"));

        Assert.Equal("Parsing English with $n^2$ Words", paper.Title);
        Assert.Equal(["Jan van Example", "Mononym"], paper.Authors.Select(author => author.ToString()));
        Assert.Equal(("Proceedings of the 1st Example Meeting", "2020-07", "Example Press"), (paper.Venue, paper.Published.ToString(), paper.Publisher));
        Assert.Equal(("2020.exmpl-main.1", "https://aclanthology.org/2020.exmpl-main.1/"), (paper.Ids.Acl, paper.Url));
    }

    [Theory]
    [InlineData("dblp.xml", "DblpXml")]
    [InlineData("dblp-search.xml", "DblpXml")]
    [InlineData("dblp-search.json", "DblpJson")]
    public void DblpIsTheSameInAllItsFormats(string file, string format)
    {
        Paper paper = ReadFixture(file)[0];

        Assert.Equal((format, "Searching k Neighbours", "article-journal"), (paper.Digest!.Format, paper.Title, paper.Type));
        Assert.Equal(["Jane Doe", "Jürgen Müller"], paper.Authors.Select(author => author.ToString()));
        Assert.Equal(("Example Trans.", "37", "2", "1-26", 2012), (paper.Venue, paper.Volume, paper.Issue, paper.Pages, paper.Published!.Value.Year));
        Assert.Equal(("10.5555/dblp", "journals/ex/DoeM12", "DBLP:journals/ex/DoeM12"), (paper.Ids.Doi, paper.Ids.Dblp, paper.Ids.CitationKey));
        Assert.Empty(Diagnostics);
    }

    [Fact]
    public void PreprintsOfDblpAreArxivs()
    {
        IReadOnlyList<Paper> papers = ReadFixture("dblp.xml");

        Assert.Equal(["Searching k Neighbours", "What Is a Preprint?"], papers.Select(paper => paper.Title));
        Assert.Equal("2101.00001", papers[1].Ids.Arxiv);
    }

    [Fact]
    public void OtherRepositoriesWriteHtmlAndListsOfSubjects()
    {
        Paper paper = Assert.Single(ReadText("""
            <OAI-PMH xmlns:dc="x"><ListRecords><record><header><identifier>oai:example.org:1</identifier></header><metadata><dc:dc>
            <dc:title>On &lt;i&gt;k&lt;/i&gt;</dc:title><dc:description>&lt;p&gt;One.&lt;/p&gt;</dc:description><dc:subject>a; b</dc:subject><dc:subject>c</dc:subject>
            </dc:dc></metadata></record></ListRecords></OAI-PMH>
            """));

        Assert.Equal(("On k", "One.", "a,b,c"), (paper.Title, paper.Abstract, string.Join(',', paper.Keywords)));
    }
}
