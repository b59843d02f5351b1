namespace PaperTools.Tests.Reading.Bibliographies;

public class ServiceJsonTests
{
    [Theory]
    [InlineData("{\"items\":[{\"id\":1,\"type\":\"book\",\"title\":\"One\",\"issued\":{\"raw\":\"2016-12-13\"}}]}")]
    [InlineData("{\"id\":\"a\",\"type\":\"book\",\"title\":\"One\",\"issued\":{\"date-parts\":[[2016,12,13]]}}")]
    [InlineData("{\"references\":[{\"title\":\"One\",\"issued\":\"2016-12-13\"}],\"other\":[1]}")]
    public void CslItemsAreFoundWhereverTheyAre(string text)
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read(text);

        Assert.Empty(diagnostics);
        Assert.Equal(("CSL-JSON", "One", "2016-12-13"), papers.Select(paper => (paper.Digest!.Format, paper.Title, paper.Published.ToString())).Single());
    }

    [Theory]
    [InlineData("{\"date-parts\":[[null]]}", "")]
    [InlineData("{\"literal\":\"13th century\"}", "")]
    [InlineData("{\"date-parts\":[[1999]],\"season\":1,\"circa\":true}", "1999")]
    [InlineData("{\"date-parts\":[[2016,2],[2017]]}", "2016-02")]
    [InlineData("{\"date-parts\":[[2016,13,1]]}", "2016")]
    public void CslDatesAreNotMadeUp(string issued, string expected) =>
        Assert.Equal(expected, $"{Bibliography.Papers($"[{{\"title\":\"T\",\"issued\":{issued}}}]").Single().Published}");

    [Fact]
    public void ZoterosNoteHoldsIdentifiers()
    {
        Paper paper = Bibliography.Papers("""[{"type":"article-journal","title":"One","page":"1–9","note":"PMID: 12345\nPMCID: PMC678","issued":"2001"}]""").Single();

        Assert.Equal(("12345", "PMC678", "1-9"), (paper.Ids.Pmid, paper.Ids.Pmcid, paper.Pages));
    }

    [Theory]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/5815332")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5815332")]
    public void OpenAlexLeavesTheLettersOutOfPmcids(string pmcid) =>
        Assert.Equal("PMC5815332", Bibliography.Papers($$"""{"results":[{"id":"https://openalex.org/W1","title":"One","ids":{"pmcid":"{{pmcid}}"},"authorships":[]}]}""", "OpenAlexJson").Single().Ids.Pmcid);

    [Fact]
    public void EntriesMayStandOneALine() =>
        Assert.Equal(["One", "Two"], Bibliography.Papers("{\"paperId\":\"1\",\"title\":\"One\"}\n{\"paperId\":\"2\",\"title\":\"Two\"}\n").Select(paper => paper.Title));

    [Fact]
    public void CitationsHoldThePaperOneLevelDown() =>
        Assert.Equal(["One", "Two"], Bibliography.Papers("{\"offset\":0,\"data\":[{\"contexts\":[\"x\"],\"citingPaper\":{\"paperId\":\"1\",\"title\":\"One\"}},{\"citingPaper\":{\"paperId\":\"2\",\"title\":\"Two\"},\"x\":1}]}").Select(paper => paper.Title));

    [Fact]
    public void ANullIsReported()
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read("[{\"paperId\":\"1\",\"title\":\"One\",\"abstract\":null,\"tldr\":{\"text\":\"Short\"}},null]");

        Assert.Equal("", Assert.Single(papers).Abstract);
        Assert.Equal("EmptyEntry", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void AnErrorAnswerSaysSo()
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read("{\"error\":\"Paper not found\"}", "SemanticScholarJson");

        Assert.Empty(papers);
        Assert.Contains("Paper not found", diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"meta\":{\"count\":0},\"results\":[],\"group_by\":[]}")]
    [InlineData("{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"items\":[]}}")]
    [InlineData("{\"total\":0,\"offset\":0,\"data\":[]}")]
    public void AnEmptyAnswerSaysSo(string text)
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read(text);

        Assert.Empty(papers);
        Assert.Equal("NoEntries", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void OneMalformedEntryDoesNotCostTheOthers()
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read("[\n{\"title\":\"One\",\"type\":\"book\",\"id\":1},\n{\"title\":oops},\n{\"title\":\"Three\"}]", "CSL-JSON");

        Assert.Equal(["One", "Three"], papers.Select(paper => paper.Title));
        Assert.Equal(("MalformedEntry", 3), diagnostics.Select(found => (found.Code, found.Line ?? 0)).Single());
    }

    [Fact]
    public void TextBetweenEntriesIsOneMistakeHoweverManyWordsItHas()
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read("[{\"title\":\"One\"},\nhere are some, more: words\n{\"title\":\"Two\"} and behind them]", "CSL-JSON");

        Assert.Equal(["One", "Two"], papers.Select(paper => paper.Title));
        Assert.Equal([("MalformedEntry", 2), ("MalformedEntry", 3)], diagnostics.Select(found => (found.Code, found.Line ?? 0)));
    }

    [Fact]
    public void WhatIsCutOffIsReported()
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read("[{\"title\":\"One\"},{\"title\":\"Two", "CSL-JSON");

        Assert.Equal("One", Assert.Single(papers).Title);
        Assert.Equal("UnterminatedEntry", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void DepthIsBounded()
    {
        string text = "[{\"title\":\"One\",\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "},{\"title\":\"Two\"}]";

        Assert.Equal("Two", Assert.Single(Bibliography.Papers(text, "CSL-JSON")).Title);
    }
}
