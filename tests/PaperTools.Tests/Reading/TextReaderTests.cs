using PaperTools.Reading;

namespace PaperTools.Tests.Reading;

/// <summary>What comes out of each of <see cref="TextSamples"/>.</summary>
public class TextReaderTests
{
    [Theory]
    [InlineData("- [2023/05] **A Title: With Colon** [[arXiv](https://arxiv.org/abs/2305.00003)]", "A Title: With Colon", "2023", "")]
    [InlineData("1. \"A Title in Quotes\", Ada Doe and Bo Roe, 2020. [link](https://arxiv.org/abs/2001.00005)", "A Title in Quotes", "2020", "Doe; Roe")]
    [InlineData("- **A Title** \\\n*Ada Doe, Bo Roe* \\\nCVPR 2021. [[Paper](https://arxiv.org/abs/2101.00001)]", "A Title", "2021", "Doe; Roe")]
    [InlineData("- Doe, A., & Roe, B. C. (2021). *A Title*. arXiv:2101.00001.", "A Title", "2021", "Doe; Roe")]
    [InlineData("- A Title. *Ada Doe, Bo Roe.* CVPR 2021. [[paper]](https://doi.org/10.1000/x4)", "A Title", "2021", "Doe; Roe")]
    public void ItemsOfReadingLists(string item, string title, string date, string families)
    {
        Paper paper = Assert.Single(Read($"# Papers\n\n{item}\n", out _));

        Assert.Equal((title, date, families, null), (paper.Title, paper.Published?.ToString(), string.Join("; ", paper.Authors.Select(author => author.Family)), paper.Venue));
    }

    [Theory]
    [InlineData("- (NeurIPS 2020) A Title [[paper]](https://arxiv.org/abs/2006.00001) [[code]](https://github.com/a/b)")]
    [InlineData("- [NeurIPS 2020] A Title [[paper](https://arxiv.org/abs/2006.00001)]")]
    [InlineData("- `NeurIPS 2020` [A Title](https://arxiv.org/abs/2006.00001)")]
    [InlineData("- **(NeurIPS 2020)** [A Title](https://arxiv.org/abs/2006.00001), Ada Doe")]
    public void VenueBeforeATitle(string item)
    {
        Paper paper = Assert.Single(Read($"# Papers\n\n{item}\n", out _));

        Assert.Equal(("A Title", "NeurIPS", "2020", "2006.00001"), (paper.Title, paper.Venue, paper.Published?.ToString(), paper.Ids.Arxiv));
    }

    [Fact]
    public void ATableSaysWhatAPaperIsBehindItsTitle()
    {
        Paper[] papers = Read("| Paper | Authors | Links |\n|---|---|---|\n| 1) **One** - It says what it is. <br> More. | Doe et al. | [Paper](https://arxiv.org/abs/2506.00001) |\n| Two - It is the second of them.| | [Paper](https://arxiv.org/abs/2506.00002) |\n", out _);

        Assert.Equal([("One", "It says what it is. More."), ("Two", "It is the second of them.")], papers.Select(paper => (paper.Title, paper.Abstract)));
        Assert.Equal("Doe", Assert.Single(papers[0].Authors).ToString());
    }

    [Fact]
    public void SearchPageFromLynx()
    {
        Paper[] papers = Read("""
               [1]Hugging Face
                 * [2]Models

               [3]Subscribe

                                             Daily Papers

               by [4]AK and the research community

               Mar 25

               [5]101

              [6]Tiny Models: A Title on
              Two Lines

               [7]We study how little is enough [0, 1] on
               many tasks.

               [8]- 7 authors
               ·
               Mar 20, 2025 [9]6

               [10]-

              [11]The Second

               [12]Text of it.

               [13]Example Lab
               ·
               Mar 19, 2025

            References

               Visible links:
               1. https://huggingface.co/
               2. https://huggingface.co/models
               3. https://huggingface.co/login?next=%2Fpapers
               4. https://huggingface.co/akhaliq
               5. https://huggingface.co/login?next=%2Fpapers%2F2603.20001
               6. https://huggingface.co/papers/2603.20001
               7. https://huggingface.co/papers/2603.20001
               8. https://huggingface.co/papers/2603.20001
               9. https://huggingface.co/papers/2603.20001#community
              10. https://huggingface.co/login?next=%2Fpapers%2F2603.20002
              11. https://huggingface.co/papers/2603.20002
              12. https://huggingface.co/papers/2603.20002
              13. https://huggingface.co/examplelab
            """, out _);

        Assert.Equal([("Tiny Models: A Title on Two Lines", "2603.20001", 101, 6), ("The Second", "2603.20002", null, null)], papers.Select(paper => (paper.Title, paper.Ids.Arxiv!, paper.Upvotes, paper.Comments)));
        Assert.Equal(["We study how little is enough [0, 1] on many tasks.", "Text of it."], papers.Select(paper => paper.Abstract));
        Assert.Equal(["2025-03-20", "2025-03-19"], papers.Select(paper => paper.Published?.ToString()));
    }

    [Fact]
    public void AlertsSayWhatKindOfDocumentALinkLeadsTo()
    {
        Paper paper = Assert.Single(Read("<html><h3><a class='gse_alrt_title' href='https://scholar.google.com/scholar_url?url=https://example.org/b%3Fid%3D1%26c%3D2&amp;hl=en'>[BOOK] A Whole Book</a></h3></html>", out _));

        Assert.Equal(("A Whole Book", "https://example.org/b?id=1&c=2"), (paper.Title, paper.Url));
    }

    [Fact]
    public void AlertsWithoutHeadings()
    {
        const string Item = "<div><a class='gse_alrt_title' href='https://scholar.google.com/scholar_url?url=https://example.org/{0}&amp;hl=de'>{0}</a><div>J Doe - Journal, 2023</div><div class='gse_alrt_sni'>Some text</div></div>";
        Paper[] papers = Read($"<html><body>{Item.Replace("{0}", "One", StringComparison.Ordinal)}{Item.Replace("{0}", "Two", StringComparison.Ordinal)}</body></html>", out _);

        Assert.Equal(["One", "Two"], papers.Select(paper => paper.Title));
        Assert.All(papers, paper => Assert.Equal(("Doe", "Journal", "2023", "Some text"), (paper.Authors.Single().Family, paper.Venue, paper.Published?.ToString(), paper.Abstract)));
    }

    [Fact]
    public void SearchPageInMarkdown()
    {
        Paper[] papers = Read(TextSamples.MarkdownSearchPage, out _);

        Assert.Equal(["Layers We Can Do Without", "An Older Paper"], papers.Select(paper => paper.Title));
        Assert.Equal(["We prune layers [0, 1) of a model.", "It is older."], papers.Select(paper => paper.Abstract));
        Assert.Equal([1204, null], papers.Select(paper => paper.Upvotes));
        Assert.Equal([6, null], papers.Select(paper => paper.Comments));
        Assert.Equal(["https://huggingface.co/papers/2602.00001", "https://huggingface.co/papers/2401.00002"], papers.Select(paper => paper.Url));
        Digest digest = papers[0].Digest!;
        Assert.Equal(("pruning layers", "Mar 2", "2026-03-02"), (digest.Query, digest.DateText, digest.Date?.ToString()));

        // A card's date without a year is of the year that the page was shown in, which the link to the day before states.
        Assert.Equal(["2026-02-27", "2024-01-05"], papers.Select(paper => paper.Published?.ToString()));
    }

    [Fact]
    public void SearchPageFromATextBrowser()
    {
        Paper[] papers = Read(TextSamples.TextBrowserPage, out _);

        Assert.Equal(["Wrapped Words in a Heading", "Without Votes"], papers.Select(paper => paper.Title));
        Assert.Equal("The abstract is wrapped, and says more than one line can hold.", papers[0].Abstract);
        Assert.Equal([5, null], papers.Select(paper => paper.Upvotes));
        Assert.Equal([4, null], papers.Select(paper => paper.Comments));
        Assert.Equal(["2025-02-11", "2018-12-30"], papers.Select(paper => paper.Published?.ToString()));
        Assert.Equal(("AK and the research community", "Jun 30", null), (papers[0].Digest!.Curator, papers[0].Digest!.DateText, papers[0].Digest!.Date));
    }

    [Fact]
    public void SearchPageWithAddressesOnLinesOfTheirOwn()
    {
        Paper paper = Assert.Single(Read(TextSamples.AddressLinesPage, out _));

        Assert.Equal(("A Title on Its Own Line", "The abstract, too.", 1, 2), (paper.Title, paper.Abstract, paper.Upvotes, paper.Comments));
        Assert.Equal(("1912.00001", "2024-10-07"), (paper.Ids.Arxiv, paper.Published?.ToString()));
        Assert.Equal(("Intercode Bash", "AK and the research community"), (paper.Digest!.Query, paper.Digest.Curator));
    }

    [Fact]
    public void TrendingPageShowsEachCardTwice()
    {
        Paper paper = Assert.Single(Read(TextSamples.TrendingPage, out _));

        Assert.Equal(("Reading Twice What Is There Once", AbstractKind.Summary, 323), (paper.Title, paper.AbstractKind, paper.Upvotes));
        Assert.Equal(("2509.00001", "2025-09-27"), (paper.Ids.Arxiv, paper.Published?.ToString()));
        Assert.Equal(("https://github.com/example-lab/twice", LinkKind.Code), (paper.DigestLinks.Single().Url, paper.DigestLinks.Single().Kind));
    }

    [Fact]
    public void DailyPapersFromTheApi()
    {
        Paper paper = Assert.Single(Read(TextSamples.DailyJson, out List<Diagnostic> diagnostics));

        Assert.Equal(("A Title That Wraps", "Two lines.", 0, 2), (paper.Title, paper.Abstract, paper.Upvotes, paper.Comments));
        Assert.Equal(("2026-06-10", "2026-06-12"), (paper.Published?.ToString(), paper.Digest!.Date?.ToString()));
        Assert.Equal("Ada Lovelace", Assert.Single(paper.Authors).ToString());
        Assert.Equal(["https://github.com/example-lab/repo", "https://example.org/p"], paper.DigestLinks.Select(link => link.Url));
        Assert.Equal("MalformedEntry", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void AnErrorOfTheApiSaysWhyThereIsNothing()
    {
        Assert.Empty(Read("""{"error":"Sorry, not here."}""", out List<Diagnostic> diagnostics));

        Assert.Contains("Sorry, not here.", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ArxivListing()
    {
        Paper[] papers = Read(TextSamples.ArxivListing, out List<Diagnostic> diagnostics);

        Assert.Equal([AnnounceType.New, AnnounceType.Cross, AnnounceType.Replaced], papers.Select(paper => paper.AnnounceType!.Value));
        Assert.Equal(("A title -- of two lines", "We find that Results: are no key."), (papers[0].Title, papers[0].Abstract));
        Assert.Equal(["Abrahão Silá", "Jane Roe", "John Doe"], papers[0].Authors.Select(author => author.ToString()));
        Assert.Equal(("2306.00001", "10.1000/abc", "2023-06-07"), (papers[0].Ids.Arxiv, papers[0].Ids.Doi, papers[0].Published?.ToString()));
        Assert.Equal((null, "2023-06-08", ""), (papers[2].Published?.ToString(), papers[2].Updated?.ToString(), papers[2].Abstract));
        Assert.Equal("2023-06-09", papers[0].Digest!.Date?.ToString());
        Assert.Equal("CountMismatch", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void AListingWithoutTheMarkAboveAnAbstract()
    {
        string text = TextSamples.ArxivListing.Replace("\\\\\n  We find that\nResults: are no key.", "  We find\nthat it is so.", StringComparison.Ordinal);
        Paper[] papers = Read(text, out List<Diagnostic> diagnostics);

        Assert.Equal(("We find that it is so.", "10.1000/abc"), (papers[0].Abstract, papers[0].Ids.Doi));
        Assert.Contains(diagnostics, diagnostic => diagnostic is { Code: "MissingMark", Entry: "2306.00001" });
    }

    [Fact]
    public void GoogleScholarMail()
    {
        Paper[] papers = Read(TextSamples.ScholarMail, out _);

        Assert.Equal(["Pruning Trees", "Grafting"], papers.Select(paper => paper.Title));
        Assert.Equal(["https://arxiv.org/abs/2301.00001v2", "https://example.org/a?b=1&c=2"], papers.Select(paper => paper.Url));
        Assert.Equal(["AB Lovelace", "C Babbage"], papers[0].Authors.Select(author => author.ToString()));
        Assert.Equal(("2301.00001", "2023", AbstractKind.Summary), (papers[0].Ids.Arxiv, papers[0].Published?.ToString(), papers[0].AbstractKind));
        Assert.Equal(("Journal of Gardens", "2022"), (papers[1].Venue, papers[1].Published?.ToString()));
    }

    [Fact]
    public void DailyPapersMail()
    {
        Paper[] papers = Read(TextSamples.DailyMail, out _);

        Assert.Equal(["A First Title", "A Second Title"], papers.Select(paper => paper.Title));
        Assert.Equal([140, 9], papers.Select(paper => paper.Upvotes));
        Assert.Equal(["2607.00001", "2607.00002"], papers.Select(paper => paper.Ids.Arxiv));
        Assert.All(papers, paper => Assert.Equal(("", null), (paper.Abstract, paper.Published)));
        Assert.Equal("2026-07-06", papers[0].Digest!.Date?.ToString());
    }

    [Fact]
    public void AMailboxHoldsMailsOfDifferentFormats()
    {
        string mailbox = $"From a@b Mon Jul  6 16:02:11 2026\n{TextSamples.DailyMail}\n\nFrom c@d Mon Jan  2 08:00:00 2023\n{TextSamples.ScholarMail}\n";

        Paper[] papers = Read(mailbox, out _);

        Assert.Equal(4, papers.Length);
        Assert.Equal(["HuggingFacePage", "GoogleScholarMail"], papers.Select(paper => paper.Digest!.Format).Distinct());
    }

    [Fact]
    public void AMailWithoutADigestSaysSo()
    {
        Assert.Empty(Read("From: a@example.org\nTo: b@example.org\nSubject: Lunch\n\nAt noon?\n", out List<Diagnostic> diagnostics));

        Assert.Equal("NoPapers", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void RepecReport()
    {
        Paper[] papers = Read(TextSamples.RepecReport, out _);

        Assert.Equal(["Robots at Work", "Prompts and Prices"], papers.Select(paper => paper.Title));
        Assert.Equal("Robots work. 7. They never sleep.", papers[0].Abstract);
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], papers[0].Authors.Select(author => author.ToString()));
        Assert.Equal(["robots", "labour"], papers[0].Keywords);
        Assert.Equal("2501.00001", papers[1].Ids.Arxiv);
        Assert.Equal(("A. Editor", "2025-03-10"), (papers[0].Digest!.Curator, papers[0].Digest!.Date?.ToString()));
    }

    [Theory]
    [InlineData("    Doe, Jane (A University of Some Very Long Name, Country)\n    Roe, Richard\n\n    We study\n    prices.\n\nDate: 2023\n")]
    [InlineData("    Doe, Jane\n    Roe, Richard\n    We study prices, and for once the abstract is indented.\nDate: 2023\n")]
    [InlineData("By: Jane Doe (A & B); Richard Roe\nAbstract: We study\nprices.\nDate: 2023\n")]
    public void RepecAuthorsEndWhereTheAbstractBegins(string entry)
    {
        Paper paper = Assert.Single(Read($"nep.repec.org\n\n1. Prices\n\n{entry}URL: http://d.repec.org/n?u=RePEc:x\n", out _));

        Assert.Equal(["Jane Doe", "Richard Roe"], paper.Authors.Select(author => author.ToString()));
        Assert.StartsWith("We study", paper.Abstract, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Abstract\n\nA program's sentence.\n\nWe measure. It is there.\n\n", "Upvote\n118")]
    [InlineData("Abstract\n--------\n\nA program's sentence.\n\nAI-generated summary\n\nWe measure. It is there.\n", "[Upvote\\\n\\\n118](https://huggingface.co/login)")]
    [InlineData("## Abstract\n\nAI-generated summary\n\nA program's sentence\nthat is wrapped.\n\nWe measure. It is there.\n", "[Upvote 118](https://huggingface.co/login)")]
    [InlineData("Abstract\n\nWe measure. It is there.\n", "Upvote 118")]
    public void TheSentenceOfAProgramIsNoAbstract(string section, string votes)
    {
        Paper paper = Assert.Single(Read($"arxiv:2509.00001\n\nWhat Is There\n=============\n\nPublished on Sep 28, 2025\n\n{votes}\n\nAuthors:\n\nAda Lovelace\n\n{section}\n[View arXiv page](https://arxiv.org/abs/2509.00001)\n", out _));

        Assert.Equal(("What Is There", "We measure. It is there.", 118), (paper.Title, paper.Abstract, paper.Upvotes));
    }

    [Fact]
    public void PageOfASinglePaper()
    {
        foreach (string text in (string[])[TextSamples.PaperPage, TextSamples.PaperPage.Replace("\nAI-generated summary\nA program's sentence.", "").Replace('\n', ' ')])
        {
            Paper paper = Assert.Single(Read(text, out _));

            Assert.Equal(("Measuring What Is There", "We measure what is there.", 118), (paper.Title, paper.Abstract, paper.Upvotes));
            Assert.Equal(["Ada Lovelace", "Charles Babbage"], paper.Authors.Select(author => author.ToString()));
            Assert.Equal(("2509.00001", "2025-09-28"), (paper.Ids.Arxiv, paper.Published?.ToString()));
        }
    }

    [Fact]
    public void PagesSavedAsHtml()
    {
        Paper visible = Assert.Single(Read(TextSamples.HtmlPage, out _));
        Paper embedded = Assert.Single(Read(TextSamples.HtmlPageWithData, out _));

        Assert.Equal(("A Saved Page", "It was saved [0, 1) times.", 12), (visible.Title, visible.Abstract, visible.Upvotes));
        Assert.Equal(("2602.00001", "2024-01-05"), (visible.Ids.Arxiv, visible.Published?.ToString()));
        Assert.Equal(("Embedded", "In the page.", 3), (embedded.Title, embedded.Abstract, embedded.Upvotes));
    }

    [Fact]
    public void ReadingListInMarkdown()
    {
        Paper[] papers = Read(TextSamples.MarkdownList, out _);

        Assert.Equal(["First of All", "Second", "Third One of Them", "Fourth by Reference", "Fifth | One", "Sixth & Last", "Seventh"], papers.Select(paper => paper.Title));
        Assert.Equal(["2017", "2023", "2016", "2022", null, null, "2024-03"], papers.Select(paper => paper.Published?.ToString()));
        Assert.Equal(["1706.00001", "2302.00002", "1512.00003", "2203.00004", "2506.00005", "2608.00006", null], papers.Select(paper => paper.Ids.Arxiv));
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], papers[0].Authors.Select(author => author.ToString()));
        Assert.Equal(("NeurIPS", "https://github.com/lab/first"), (papers[0].Venue, papers[0].DigestLinks.Single().Url));
        Assert.Equal(["It has text. ● More.", "A quote.", "Its text."], papers[4..].Select(paper => paper.Abstract));
        Assert.Equal("Grace Hopper", papers[6].Authors.Single().ToString());
        Assert.Equal(("Weekly", "2024-05-06"), (papers[0].Digest!.Title, papers[0].Digest!.Date?.ToString()));
    }

    private static Paper[] Read(string text, out List<Diagnostic> diagnostics)
    {
        List<Diagnostic> found = [];
        Paper[] papers = [.. DigestReading.ReadText(text, new ReadOptions { OnDiagnostic = found.Add })];
        diagnostics = found;
        return papers;
    }
}
