namespace PaperTools.Tests.Reading.Bibliographies;

public class MedlineReaderTests
{
    [Fact]
    public void AuthorsAreTakenInFullWhereTheyCanBe()
    {
        Paper paper = Bibliography.Papers("PMID- 1\nTI  - T\nFAU - Long, Vicky\nAU  - Long V\nAU  - van der Berg JA Jr\nAD  - Somewhere\nFAU - Doe, Jane\nAU  - Doe J\nIR  - Nobody N\n").Single();

        Assert.Equal("Vicky Long; JA van der Berg, Jr; Jane Doe", string.Join("; ", paper.Authors));
    }

    [Fact]
    public void RecordsEndAtAnEmptyLineOrTheNextIdentifier()
    {
        Paper[] papers = Bibliography.Papers("PMC - PMC1\nPMID- 1\nTI  - One\n\nPMC - PMC2\nPMID- 2\nTI  - Two\nPMID- 3\nTI  - Three");

        Assert.Equal(["One", "Two", "Three"], papers.Select(paper => paper.Title));
        Assert.Equal(["PMC1", "PMC2", null], papers.Select(paper => paper.Ids.Pmcid));
        Assert.Equal([1, 5, 8], papers.Select(paper => paper.Line));
    }

    [Theory]
    [InlineData("DP  - 2018 Apr", "2018-04")]
    [InlineData("DP  - 2020 Nov-Dec", "2020-11")]
    [InlineData("DEP - 20180330", "2018-03-30")]
    [InlineData("DP  - 2018\nDEP - 20180330", "2018")]
    public void TheDateIsThePublications(string field, string expected) =>
        Assert.Equal(expected, Bibliography.Papers($"PMID- 1\nTI  - T\n{field}\n").Single().Published.ToString());

    [Fact]
    public void EricHasNoPubMedIdentifier()
    {
        Paper paper = Bibliography.Papers("OWN - ERIC\nTI  - T\nAU  - Smith, John\nAID - http://eric.example.org/?id=EJ1\nDP  - 2015\n").Single();

        Assert.Equal("http://eric.example.org/?id=EJ1", paper.Url);
        Assert.Equal("John Smith", Assert.Single(paper.Authors).ToString());
    }

    [Fact]
    public void KeywordsAreTermsAndHeadings() =>
        Assert.Equal(["brain", "Stroke"], Bibliography.Papers("PMID- 1\nTI  - T\nOT  - *brain\nMH  - Stroke/*surgery\nMH  - Stroke/therapy\n").Single().Keywords);
}
