namespace PaperTools.Tests.Writing;

public class BibTexDigestWriterTests
{
    [Fact]
    public void AnArticleIsWhatTheClassicStylesWant()
    {
        string bib = Written.As("BibTeX", new Paper
        {
            Title = "On OptMATH & the 50% rule",
            Authors = [new Author { Given = "Ada", Family = "van der Berg" }, new Author { Literal = "Barnes and Noble, Inc." }, new Author { Given = "Al", Family = "Hart", Suffix = "Jr." }],
            Published = new PaperDate(2023, 5, 6),
            Type = "article-journal",
            Venue = "J. of Tests",
            Volume = "007",
            Issue = "2",
            Pages = "67-76",
            Ids = new PaperIds { Doi = "10.1000/a_b<c>" },
        });

        Assert.Equal(
            """
            @article{vanderberg2023optmath,
              title = {On {OptMATH} \& the 50\% rule},
              author = {van der Berg, Ada and {Barnes and Noble, Inc.} and Hart, Jr., Al},
              year = 2023,
              month = may,
              day = 6,
              journal = {J. of Tests},
              volume = {007},
              number = {2},
              pages = {67--76},
              doi = {10.1000/a_b<c>}
            }


            """.ReplaceLineEndings("\n"),
            bib);
    }

    [Fact]
    public void AnArxivPaperCarriesItsEprint()
    {
        string bib = Written.As("BibTeX", new Paper { Title = "T", Ids = new PaperIds { Arxiv = "quant-ph/0201082" }, Categories = ["quant-ph", "cs.CL"] });

        Assert.Contains("@misc{t,", bib, StringComparison.Ordinal);
        Assert.Contains("eprint = {quant-ph/0201082},\n  archivePrefix = {arXiv},\n  primaryClass = {quant-ph}", bib, StringComparison.Ordinal);
    }

    [Fact]
    public void BibLatexHasItsOwnFields()
    {
        string bib = Written.As("BibLaTeX", new Paper { Title = "T", Published = new PaperDate(2023, 5), Ids = new PaperIds { Arxiv = "2305.00001" } });

        Assert.Contains("@online{2023t,", bib, StringComparison.Ordinal);
        Assert.Contains("date = {2023-05},\n  eprint = {2305.00001},\n  eprinttype = {arxiv}", bib, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OptMATH: A Scalable Framework", "{OptMATH}: A Scalable Framework")]
    [InlineData("Self-Distillation for GPT-4 and LLMs", "Self-Distillation for {GPT-4} and {LLMs}")]
    [InlineData("mT5, T5 and 3D", "{mT5}, {T5} and {3D}")]
    [InlineData("E^2-LLM", "{E\\textasciicircum{}2-LLM}")]
    [InlineData("Sorting in $O(n \\log n)$ time", "Sorting in {$O(n \\log n)$} time")]
    [InlineData("E$^2$-LLM and $k$-means", "{E$^2$-LLM} and {$k$-means}")]
    [InlineData("From $5 to $10_", "From \\$5 to \\$10\\_")]
    [InlineData("A $\\input{x}$", "A \\$\\textbackslash{}input\\{x\\}\\$")]
    [InlineData("~ABC", "{{\\textasciitilde{}ABC}}")]
    [InlineData("Open { brace", "Open \\textbraceleft{} brace")]
    [InlineData("A pair {x}", "A pair \\{x\\}")]
    [InlineData("a\tb\u0007c", "a bc")]
    public void CapitalsThatMustStayAreBraced(string title, string expected) =>
        Assert.Contains($"title = {{{expected}}}", Written.As("BibTeX", new Paper { Title = title }), StringComparison.Ordinal);

    [Fact]
    public void WhatIsLeftOutIsSaidOnce()
    {
        Paper paper = new() { Title = "T", Upvotes = 3, Updated = new PaperDate(2020) };

        List<string> omissions = Written.Omissions("BibTeX", paper, paper);

        Assert.Single(omissions, omission => omission.Contains("votes", StringComparison.Ordinal));
        Assert.Single(omissions, omission => omission.Contains("revision", StringComparison.Ordinal));
        Assert.Equal(3, omissions.Count);
    }
}
