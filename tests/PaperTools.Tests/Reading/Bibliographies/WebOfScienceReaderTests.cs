namespace PaperTools.Tests.Reading.Bibliographies;

public class WebOfScienceReaderTests
{
    [Fact]
    public void TaggedTextIsRead()
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read(TextSamples.WebOfScience);

        Assert.Empty(diagnostics);
        Assert.Equal(["A Title of a Paper on Two Lines", "Second"], papers.Select(paper => paper.Title));
        Paper paper = papers[0];
        Assert.Equal(("WebOfScience", 3), (paper.Digest!.Format, paper.Line));
        Assert.Equal([("Doe", "Jane"), ("Roe", "Richard")], paper.Authors.Select(author => (author.Family!, author.Given!)));
        Assert.Equal(("JOURNAL OF THINGS", "5", "2", "1-10", "10.1000/wos", "2020"), (paper.Venue, paper.Volume, paper.Issue, paper.Pages, paper.Ids.Doi, paper.Published?.ToString()));
        Assert.Equal(("We study things.", "one,two"), (paper.Abstract, string.Join(',', paper.Keywords)));
    }

    [Fact]
    public void ARecordWithoutATitleDoesNotEndTheFile()
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read("PT J\nTI One\nER\n\nPT J\nAU Doe, J\nER\n\nPT J\nTI Three\n");

        Assert.Equal(["One", "Three"], papers.Select(paper => paper.Title));
        Assert.Equal([("EmptyEntry", 5), ("MissingEnd", 9)], diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Line!.Value)));
    }

    [Fact]
    public void LinesThatGoOnNeedNoIndent()
    {
        Paper paper = Bibliography.Papers("PT J\nTI A title\non two lines\nAU Doe, J\nRoe, R\nER\n").Single();

        Assert.Equal(("A title on two lines", "Doe;Roe"), (paper.Title, string.Join(';', paper.Authors.Select(author => author.Family))));
    }
}
