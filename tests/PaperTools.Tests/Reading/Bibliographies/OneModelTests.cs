using PaperTools.Reading;

namespace PaperTools.Tests.Reading.Bibliographies;

/// <summary>The same paper in every format is the same paper.</summary>
public class OneModelTests
{
    public static TheoryData<string, string> Files => new()
    {
        { "paper.bib", "BibTeX" },
        { "paper.ris", "RIS" },
        { "paper.nbib", "MEDLINE" },
        { "csl.json", "CSL-JSON" },
        { "crossref.json", "CrossrefJson" },
        { "semanticscholar.json", "SemanticScholarJson" },
        { "openalex.json", "OpenAlexJson" },
        { "endnote.xml", "EndNoteXml" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void TheSamePaperComesOut(string file, string format)
    {
        List<Diagnostic> diagnostics = [];

        Paper paper = DigestReading.ReadFile(Repository.Fixture("bibliographies", file), new ReadOptions { OnDiagnostic = diagnostics.Add }).Single();

        Assert.Empty(diagnostics);
        Assert.Equal(format, paper.Digest!.Format);
        Assert.Equal(@"Measuring BERT at $\alpha < 1$: Café Queries & More", paper.Title);
        Assert.Equal("We measure. Twice, at 50% of the cost.", paper.Abstract);
        Assert.Equal(
            [
                new Author { Given = "Ada", Family = "Okafor" },
                new Author { Given = "Jörg", Family = "van der Berg" },
                new Author { Literal = "The Fixture Group" },
            ],
            paper.Authors);
        Assert.Equal(new PaperDate(2021, 3, 4), paper.Published);
        Assert.Equal("10.5555/fix.1", paper.Ids.Doi);
        Assert.Equal("Journal of Fixture Tests", paper.Venue);
        Assert.Equal("7", paper.Volume);
        Assert.Equal("10-19", paper.Pages);
        Assert.Equal("article-journal", paper.Type);
        Assert.Equal(format is "CrossrefJson" ? null : "2103.01234", paper.Ids.Arxiv);
        Assert.Equal(format == "MEDLINE" ? null : "https://example.org/fix_1", paper.Url);
    }
}
