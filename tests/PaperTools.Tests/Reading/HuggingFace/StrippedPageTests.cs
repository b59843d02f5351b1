namespace PaperTools.Tests.Reading.HuggingFace;

/// <summary>Pages that lost their links on the way, or kept them in ways of their own, but still show votes, counts and dates.</summary>
public class StrippedPageTests : ReadingTest
{
    private const string Long = "Robots that fold laundry need to see the cloth. We fold by touch alone, and fold 12 garments per minute. Code is on GitHub.";
    private const string Other = "Retrieval helps small models more than large ones. Across nine benchmarks we measure when it stops helping, and why.";

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n")]
    public void ASearchPageKeepsItsCounts(string between)
    {
        string page = string.Join(
            between,
            "Get trending papers in your email inbox!", "Subscribe", "Daily Papers", "byAK and the research community", "Daily", "Weekly", "Monthly", "Jun 30",
            "1,101", "OptFold: Optimal Folding of Laundry", Long, "Example Lab", "·", "May 29", "6",
            "-", "Forgetting the Middle", Other, "10 authors", "·", "Feb 27, 2025",
            "65", "A Third Paper of the Same Kind", Long, "OCC · May 296", "System theme", "TOS");

        IReadOnlyList<Paper> papers = ReadText(page);

        Assert.Equal(["OptFold: Optimal Folding of Laundry", "Forgetting the Middle", "A Third Paper of the Same Kind"], papers.Select(paper => paper.Title));
        Assert.Equal([Long, Other, Long], papers.Select(paper => paper.Abstract));
        Assert.Equal([1101, null, 65], papers.Select(paper => paper.Upvotes));
        Assert.Equal([6, null, 6], papers.Select(paper => paper.Comments));
        Assert.Equal([null, "2025-02-27", null], papers.Select(paper => paper.Published?.ToString()));
        Assert.Equal("Jun 30", papers[0].Digest!.DateText);
        Assert.Empty(Diagnostics);
    }

    [Fact]
    public void ThePagesOwnHeadingIsNoPaper()
    {
        string page = string.Join("\n\n", "# Daily Papers - Hugging Face\nDaily Papers - Hugging Face", "Get trending papers in your email inbox!", "Daily", "Jul 27", "[-] -", "Forgetting the Middle", Other, "2 authors", "·", "Oct 7, 2024", "[-] 19", "Folding", Long, "·", "Oct 6, 2024");

        IReadOnlyList<Paper> papers = ReadText(page);

        Assert.Equal([("Forgetting the Middle", null, "2024-10-07"), ("Folding", 19, "2024-10-06")], papers.Select(paper => (paper.Title, paper.Upvotes, paper.Published?.ToString())));
    }

    [Fact]
    public void StarsThatLostTheirLinkAreNoAbstract() =>
        Assert.Equal(Other, Assert.Single(ReadText($"## Trending Papers\n\n### Forgetting the Middle\n\n{Other}\nGitHub 476\n")).Abstract);

    [Fact]
    public void ATrendingPageShowsACardTwice()
    {
        const string Summary = "Agents trade stocks in a simulated market and earn more than the baselines.";
        string page = string.Join(
            "\n\n",
            "Trending Papers", "by AK and the research community",
            "Submitted by", "someone", "VisionHOPE: Visual Backbones", Long, "Example Technology", "· Published on Sep 27, 2026", "Upvote", "323", "GitHub 843", "arXiv Page",
            "Submitted by", "someone", "VisionHOPE: Visual Backbones", Long, "Example Technology", "· Sep 27, 2026", "Upvote", "323", "GitHub 843", "arXiv Page",
            "TradingAgents: A Framework", Summary, "7 authors", "· Published on Dec 28, 2024", "Upvote 52", "GitHub 3.29k", "arXiv Page",
            "TradingAgents: A Framework", Summary, "7 authors", "Upvote 52", "GitHub 3.29k", "arXiv Page");

        IReadOnlyList<Paper> papers = ReadText(page);

        Assert.Equal(["VisionHOPE: Visual Backbones", "TradingAgents: A Framework"], papers.Select(paper => paper.Title));
        Assert.Equal([323, 52], papers.Select(paper => paper.Upvotes));
        Assert.Equal(["2026-09-27", "2024-12-28"], papers.Select(paper => paper.Published?.ToString()));
        Assert.Equal([AbstractKind.Abstract, AbstractKind.Summary], papers.Select(paper => paper.AbstractKind));
    }

    [Fact]
    public void ADailyPageHasTitlesAndVotesOnly()
    {
        string page = string.Join("\n\n", "Daily Papers", "byAK and the research community", "Sep 29", "Submitted by", "One", "118", "A First Paper", "14 authors", "3", "Submitted by", "Two", "1.2k", "A Second Paper", "2 authors", "·", "12");

        Assert.Equal(
            [("A First Paper", 118, 3), ("A Second Paper", 1200, 12)],
            ReadText(page).Select(paper => (paper.Title, paper.Upvotes!.Value, paper.Comments!.Value)));
    }

    [Fact]
    public void TheMailWithoutItsLinks()
    {
        IReadOnlyList<Paper> papers = ReadText("Daily Papers\nby AK and the AI research community\n\nHere is the selection of papers for today (6 Jul):\n\nA First Title (140 ▲)\nA Second Title: Longer (9 ▲)\n\nTo view more checkout today's Daily Paper page.\n\nOnwards and upwards,\nAK and the research community\n");

        Assert.Equal([("A First Title", 140), ("A Second Title: Longer", 9)], papers.Select(paper => (paper.Title, paper.Upvotes!.Value)));
        Assert.Equal("6 Jul", papers[0].Digest!.DateText);
    }

    [Fact]
    public void LabelsLeadWhereTheirDefinitionsSay()
    {
        string page = $"# Daily Papers\n\n## by[AK][1] and the research community\n\nJun 29\n[\n5\n][2]\n\n### [MURMUR: Listening to\nQuiet Machines][3]\n\n[\n\n{Long}\n\n][4]\n[\n* 3 authors\n][4]\n·\nMay 30 [ 6][5]\n\n[1]: https://huggingface.co/akhaliq\n[2]: https://huggingface.co/login?next=%2Fpapers%2F2605.11111\n[3]: https://huggingface.co/papers/2605.11111\n[4]: https://huggingface.co/papers/2605.11111\n[5]: https://huggingface.co/papers/2605.11111#community\n";

        Paper paper = Assert.Single(ReadText(page));

        Assert.Equal(("MURMUR: Listening to Quiet Machines", Long, "2605.11111", 5, 6), (paper.Title, paper.Abstract, paper.Ids.Arxiv, paper.Upvotes, paper.Comments));
        Assert.Equal("https://huggingface.co/papers/2605.11111", paper.Url);
    }

    [Fact]
    public void AnAbstractThatNamesGitHubIsNoButton()
    {
        string page = $"# Daily Papers\n\n[17](https://hf-mirror.com/login?next=%2Fpapers%2F2505.00001)\n\n### [First](https://hf-mirror.com/papers/2505.00001)\n\n[{Long}](https://hf-mirror.com/papers/2505.00001)\n\n[- 10 authors](https://hf-mirror.com/papers/2505.00001)\n\n·\n\nMay 29[6](https://hf-mirror.com/papers/2505.00001#community)\n";

        Paper paper = Assert.Single(ReadText(page));

        Assert.Equal((Long, 17, 6), (paper.Abstract, paper.Upvotes, paper.Comments));
        Assert.Empty(paper.DigestLinks);
    }

    [Fact]
    public void ACardIsKnownAgainByItsTitleAlone()
    {
        string page = $"## Trending Papers\n\n## by AK and the research community\n\n### Memory for Serving with\nPages\n\n{Long}\n\n- 9 authors\n\n[LINK: GitHub 56.2k](https://github.com/example-lab/pages)\n\n[LINK: arXiv Page](https://arxiv.org/abs/2309.06180)\n\n### Memory for Serving with\nPages\n\n{Long}\n\n- 9 authors\n\n[LINK: GitHub 56.2k](https://github.com/example-lab/pages)\n";

        Paper paper = Assert.Single(ReadText(page));

        Assert.Equal(("Memory for Serving with Pages", "2309.06180"), (paper.Title, paper.Ids.Arxiv));
        Assert.Equal("https://github.com/example-lab/pages", Assert.Single(paper.DigestLinks).Url);
    }

    [Fact]
    public void TitlesAndAbstractsInTurnAreAPageToo()
    {
        string[] titles = ["OptFold: Optimal Folding of Laundry", "Forgetting the Middle of It", "When Retrieval Stops Helping"];

        Assert.Equal(titles, ReadText(string.Join("\n\n", titles.Select(title => $"{title}\n\n{Long}"))).Select(paper => paper.Title));
    }

    [Theory]
    [InlineData("Introduction\n\n" + Long + "\n\nMethods\n\n" + Long + "\n\nResults\n\n" + Long)]
    [InlineData(Long + "\n\n" + Other + "\n\n" + Long + "\n\n" + Other + "\n\n" + Long + "\n\n" + Other)]
    public void OtherTextsAreNot(string text) =>
        Assert.Throws<PaperTools.Reading.DigestException>(() => ReadText(text));
}
