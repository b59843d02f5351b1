namespace PaperTools.Tests.Reading;

public class FeedReaderTests : ReadingTest
{
    [Fact]
    public void AnAnswerOfArxivsApi()
    {
        IReadOnlyList<Paper> papers = ReadFixture("arxiv-api.xml");

        Assert.Empty(Diagnostics);
        Assert.Equal(2, papers.Count);
        Paper paper = papers[0];
        Assert.Equal("Pruning Large Models Without Tears: Gödel's $\\alpha$-Cut", paper.Title);
        Assert.Equal("We prune -- a lot. Accuracy stays at 3 < 4.", paper.Abstract);
        Assert.Equal(["Ada van der Example", "José Peña"], paper.Authors.Select(author => author.ToString()));
        Assert.Equal("van der Example", paper.Authors[0].Family);
        Assert.Equal("2024-03-01", paper.Published.ToString());
        Assert.Equal("2024-03-05", paper.Updated.ToString());
        Assert.Equal(("2403.00001", 2, "10.5555/abc.1"), (paper.Ids.Arxiv, paper.Version, paper.Ids.Doi));
        Assert.Equal("http://arxiv.org/abs/2403.00001v2", paper.Url);
        Assert.Contains(paper.DigestLinks, link => link.Url == "http://arxiv.org/pdf/2403.00001v2");
        Assert.Equal(["cs.LG", "cs.AI"], paper.Categories);
        Assert.Equal(("J. Ex. 1 (2024) 2-3", "Accepted at NeverConf"), (paper.Venue, paper.Note));
        Assert.Equal(8, paper.Line);
        Assert.Equal("search_query=all:pruning&id_list=&start=0&max_results=2", paper.Digest!.Query);
        Assert.Equal(("0", "hep-th/9901001"), (papers[1].Title, papers[1].Ids.Arxiv));
    }

    [Fact]
    public void ADailyFeedTellsHowPapersWereAnnounced()
    {
        IReadOnlyList<Paper> papers = ReadFixture("arxiv-feed.xml");

        Assert.Equal([AnnounceType.New, AnnounceType.Replaced], papers.Select(paper => paper.AnnounceType!.Value));
        Assert.Equal("It is about Abstract: things.", papers[0].Abstract);
        Assert.Equal(["José Peña", "The Team Collaboration"], papers[0].Authors.Select(author => author.ToString()));
        Assert.Equal("2024-03-01", papers[0].Published.ToString());
        Assert.Null(papers[1].Published);
        Assert.Equal(("2301.00012", 3, "10.5555/repl"), (papers[1].Ids.Arxiv, papers[1].Version, papers[1].Ids.Doi));
        Assert.Equal(("cs.XX updates on arXiv.org", "2024-03-01"), (papers[0].Digest!.Title, papers[0].Digest!.Date.ToString()));
    }

    [Fact]
    public void TheOldFeedsTitleHoldsMoreThanTheTitle()
    {
        Paper paper = Assert.Single(ReadFixture("arxiv-rdf.xml"));

        Assert.Equal("What Is (Not) New?", paper.Title);
        Assert.Equal("Much is.", paper.Abstract);
        Assert.Equal(["Person One", "Person Two"], paper.Authors.Select(author => author.ToString()));
        Assert.Equal((AnnounceType.Replaced, 2), (paper.AnnounceType, paper.Version));
        Assert.Equal(["cs.CL"], paper.Categories);
    }

    [Fact]
    public void AJournalsFeed()
    {
        Paper paper = Assert.Single(ReadFixture("journal-feed.xml"));

        Assert.Equal("On Examples & Counter-examples", paper.Title);
        Assert.Equal("A long abstract of the paper, in two lines.", paper.Abstract);
        Assert.Equal(["Jane Doe", "Richard Roe"], paper.Authors.Select(author => author.ToString()));
        Assert.Equal("2024-02", paper.Published.ToString());
        Assert.Equal(("10.5555/jex.1", "Journal of Examples", "3", "2", "10-12"), (paper.Ids.Doi, paper.Venue, paper.Volume, paper.Issue, paper.Pages));
    }

    [Theory]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><title>arXiv Query: x</title><totalResults>0</totalResults></feed>", "NoPapers", "totalResults is 0")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><id>https://arxiv.org/api/x</id><entry><id>http://arxiv.org/api/errors#bad_id</id><title>Error</title><summary>incorrect id format for q</summary></entry></feed>", "ServiceError", "incorrect id format for q")]
    [InlineData("<rss><channel><title>Feed error for query \"cs.QQ\"</title><description>Bad category</description></channel></rss>", "ServiceError", "Bad category")]
    [InlineData("<rss><channel><title>cs updates on arXiv.org</title><pubDate>Sat, 02 Mar 2024 00:00:00 -0500</pubDate><skipDays><day>Sunday</day><day>Saturday</day></skipDays></channel></rss>", "WeekendListing", "Saturday")]
    [InlineData("<rss><channel><title>A blog</title></channel></rss>", "NoPapers", "no entries")]
    public void AFeedWithoutPapersSaysWhy(string feed, string code, string reason)
    {
        Assert.Empty(ReadText(feed));

        Diagnostic diagnostic = Assert.Single(Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(reason, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEntryThatIsBrokenDoesNotTakeTheOthersWithIt()
    {
        string feed = """
            <feed xmlns="http://www.w3.org/2005/Atom">
            <entry><id>1</id><title>Good &eacute; A & B, p < 0.05</title></entry>
            <entry><id>2</id><title>Bad</titel></entry>
            <entry><id>3</id><title>Never closed
            <entry><id>4</id><title>Fine</title></entry>
            <!-- <entry><id>5</id><title>Commented out</title></entry> -->
            <entry><id>6</id></entry>
            </feed>
            """;

        IReadOnlyList<Paper> papers = ReadText(feed);

        Assert.Equal(["Good é A & B, p < 0.05", "Fine"], papers.Select(paper => paper.Title));
        Assert.Equal(
            [(DiagnosticSeverity.Warning, "RepairedEntry", 2), (DiagnosticSeverity.Error, "MalformedEntry", 3), (DiagnosticSeverity.Error, "MalformedEntry", 4), (DiagnosticSeverity.Error, "MalformedEntry", 7)],
            Diagnostics.Select(diagnostic => (diagnostic.Severity, diagnostic.Code, diagnostic.Line ?? 0)));
    }

    [Fact]
    public void PrefixesMayDiffer()
    {
        const string feed = "<ns0:feed xmlns:ns0=\"http://www.w3.org/2005/Atom\"><ns0:entry><ns0:title>T</ns0:title><ns0:author><ns0:name>A B</ns0:name></ns0:author><odd:x/></ns0:entry></ns0:feed>";

        Assert.Equal("A B", Assert.Single(Assert.Single(ReadText(feed)).Authors).ToString());
        Assert.Empty(Diagnostics);
    }

    [Fact]
    public void AnEntityOfADocumentTypeIsNeverExpanded()
    {
        string secret = new Uri(Repository.Manifest).AbsoluteUri;
        string feed = $"<!DOCTYPE feed [<!ENTITY x SYSTEM \"{secret}\"><!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><feed><entry><title>T &x;&b;</title></entry></feed>";

        Assert.Equal("T &x;&b;", Assert.Single(ReadText(feed)).Title);
    }

    [Fact]
    public void NestingWithoutEndIsMalformed()
    {
        string deep = string.Concat(Enumerable.Repeat("<b>", 100_000)) + string.Concat(Enumerable.Repeat("</b>", 100_000));

        Assert.Equal(["After"], ReadText($"<feed><entry><title>{deep}</title></entry><entry><title>After</title></entry></feed>").Select(paper => paper.Title));
        Assert.Equal("MalformedEntry", Assert.Single(Diagnostics).Code);
    }
}
