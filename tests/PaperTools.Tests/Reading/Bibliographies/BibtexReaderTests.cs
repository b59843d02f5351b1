namespace PaperTools.Tests.Reading.Bibliographies;

public class BibtexReaderTests
{
    [Fact]
    public void ValuesAreBracedQuotedBareOrJoined()
    {
        Paper paper = Bibliography.Papers("""
            @STRING( pub = {Fixture } # "Press" )
            @Book(key, TITLE = "A {"}quoted{"} title", Year = 1999, month = 10 # "~" # oct, publisher = pub, volume = {1},)
            """).Single();

        Assert.Equal("A \"quoted\" title", paper.Title);
        Assert.Equal("1999-10-10", paper.Published.ToString());
        Assert.Equal("Fixture Press", paper.Publisher);
        Assert.Equal("book", paper.Type);
        Assert.Equal("key", paper.Ids.CitationKey);
    }

    [Theory]
    [InlineData("@misc{a, title={One} year={2000}}\n@misc{b, title={Two}}", "MissingComma")]
    [InlineData("@misc{a\n title={One}, year={2000}}\n@misc{b, title={Two}}", "MissingComma")]
    [InlineData("@misc{a, title={One}, stray, year={2000}}\n@misc{b, title={Two}}", "MalformedField")]
    [InlineData("@misc{a, title={One}, journal=undefined, year={2000}}\n@misc{b, title={Two}}", "UndefinedMacro")]
    [InlineData("@misc{a, title={One}, year={2000}\n@misc{b, title={Two}}", "UnterminatedEntry")]
    [InlineData("@string{2000}@misc{a, title={One}, year={2000}}\n@misc{b, title={Two}}", "MalformedMacro")]
    public void WhatIsOddIsReportedAndRead(string text, string code)
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read(text);

        Assert.Equal(["One", "Two"], papers.Select(paper => paper.Title));
        Assert.Equal("2000", papers[0].Published.ToString());
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.InRange(diagnostic.Line ?? 0, 1, 2);
    }

    [Fact]
    public void AnEntryThatDoesNotEndIsLeftOutAndTheNextOneComesOut()
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read("@misc{a, title={One}}\n\n@misc{b, title={Two,\n author={X}}\n@misc{c, title={Three}}");

        Assert.Equal(["One", "Three"], papers.Select(paper => paper.Title));
        Assert.Equal((DiagnosticSeverity.Error, "UnterminatedEntry", 3, "b"), diagnostics.Select(found => (found.Severity, found.Code, found.Line, found.Entry)).Single());
    }

    [Fact]
    public void CommentsArePassedOver()
    {
        Paper paper = Bibliography.Papers("""
            % a comment
            @Comment{jabref-meta: databaseType:bibtex;}
            @preamble{"\newcommand{\x}{y}"}
            @misc{a,
              author = {Ann Smith and
                % Left Out and
                Jane Doe},
              title = {100% right},
            }
            """).Single();

        Assert.Equal("Ann Smith, Jane Doe", string.Join(", ", paper.Authors));
        Assert.Equal("100% right", paper.Title);
    }

    [Theory]
    [InlineData("@misc{a, title={T}, eprint={2305.12345}, archivePrefix={arXiv}}", "arxiv:2305.12345")]
    [InlineData("@article{a, title={T}, journal={arXiv preprint arXiv:2305.12345}}", "arxiv:2305.12345")]
    [InlineData("@article{DBLP:journals/x/S20, title={T}, journal={CoRR}, volume={abs/2305.12345}}", "arxiv:2305.12345, dblp:journals/x/S20")]
    [InlineData("@article{a, title={T}, eprint={123}, eprinttype={pubmed}}", "pmid:123")]
    [InlineData("@article{a, title={T}, url={https://dx.doi.org/10.5555/A_B}}", "doi:10.5555/a_b")]
    [InlineData(@"@article{a, title={T}, doi={10.5555/a\_b}}", "doi:10.5555/a_b")]
    [InlineData(@"@misc{a, title={T}, howpublished={\url{https://arxiv.org/abs/2305.12345}}}", "arxiv:2305.12345")]
    [InlineData("@book{a, title={T}, isbn={978-1-60558-730-1}}", "isbn:978-1-60558-730-1")]
    public void IdentifiersAreFoundWhereProgramsPutThem(string text, string ids) =>
        Assert.StartsWith(ids, Bibliography.Papers(text).Single().Ids.ToString(), StringComparison.Ordinal);

    [Fact]
    public void SubtitlesBelongToTheTitle() =>
        Assert.Equal("Main: Sub", Bibliography.Papers("@book{a, title={Main}, subtitle={Sub}}").Single().Title);

    [Fact]
    public void AnEmptyBibliographySaysWhy()
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read("@comment{nothing}", "BibTeX");

        Assert.Empty(papers);
        Assert.Equal("NoEntries", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void AnEntryWithoutAnythingIsReported() =>
        Assert.Equal(["EmptyEntry", "NoEntries"], Bibliography.Read("@misc{a, year={2000}}").Diagnostics.Select(found => found.Code));

    [Fact]
    public void EntriesMayBeLongerThanTheBuffer()
    {
        string body = new('x', 700_000);

        Paper[] papers = Bibliography.Papers($"@misc{{a, title={{One}}, abstract={{{body}}}}}\n@misc{{b, title={{Two}}}}");

        Assert.Equal(body, papers[0].Abstract);
        Assert.Equal((2, "Two"), (papers[1].Line, papers[1].Title));
    }

    [Fact]
    public void UnclosedOpeningsTakeLinearTime() =>
        Assert.Empty(Bibliography.Papers(string.Concat(Enumerable.Repeat("@a{", 300_000)), "BibTeX"));

    [Fact]
    public void ACommentedEntryIsNone()
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read("% @article{a, title = {One}}\n%@article{b,\n%  title = {Two}\n%}\n@article{c, title = {Three}} @article{d, title = {Four}}\n");

        Assert.Equal(["Three", "Four"], papers.Select(paper => paper.Title));
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("\\url{https://example.org/x}", null)]
    [InlineData("{\\href {https://example.org/x} {\\texttt{https://example.org/x}}}", null)]
    [InlineData("Lecture notes", "Lecture notes")]
    public void WhereItIsPublishedIsNoVenueIfItIsAnAddress(string text, string? venue) =>
        Assert.Equal(venue, Bibliography.Papers($"@misc{{a, title = {{One}}, howpublished = {{{text}}}}}").Single().Venue);
}
