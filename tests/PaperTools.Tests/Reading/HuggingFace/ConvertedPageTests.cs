namespace PaperTools.Tests.Reading.HuggingFace;

/// <summary>One search page as text browsers and converters to Markdown write it.</summary>
public class ConvertedPageTests : ReadingTest
{
    private const string Menu = "Hugging Face\n\n  • Models\n  •\u00A0Datasets\n  • Log In\n\nnew\n\nGet trending papers in your email inbox!\n\nSubscribe\n\n";

    private const string W3m = Menu + """
        Daily Papers

        by AK and the research community

          • Daily
          • Weekly
          • Monthly

        Jun 30
        101

        Folding by Touch Alone

        Robots that fold laundry need to see the cloth, it is said. Ours fold by touch
        alone.

        example-labExample Lab·May 296
        -

        Forgetting the Middle

        Retrieval helps small models more than large ones. We measure when it stops
        helping, and why.

          • 
          • 
          • 12 authors

        ·Feb 27, 2025
        TOSPrivacyAboutCareers
        """;

    private const string PandocPlain = Menu + """
        Daily Papers

        by

        AK and the research community

        -   Daily
        -   Weekly
        -   Monthly

        Jun 30

        []

        101

        Folding by Touch Alone

        Robots that fold laundry need to see the cloth, it is said. Ours fold by
        touch alone.

        [example-lab]Example Lab·May 29[]6

        []

        -

        Forgetting the Middle

        Retrieval helps small models more than large ones. We measure when it
        stops helping, and why.

        -   
        -   12 authors

        ·Feb 27, 2025

        TOSPrivacyAboutCareers
        """;

    private const string ELinks = """
           [1]Hugging Face

             • [2]Models

           new

           Get trending papers in your email inbox!

           [3]Subscribe

                                          Daily Papers

        by [4][IMG]AK and the research community

           Jun 30
           [5]101

          [6]Folding by Touch Alone

           Robots that fold laundry need to see the cloth, it is said. Ours fold by
           touch alone.

           [7]example-lab[8]Example Lab·May 29[9]6
           [10][IMG]
           [11]-

          [12]Forgetting the Middle

           Retrieval helps small models more than large ones. We measure when it
           stops helping, and why.

             • 12 authors

           ·Feb 27, 2025

        References

           Visible links
           5. https://huggingface.co/login?next=%2Fpapers%2F2606.00001
           6. https://huggingface.co/papers/2606.00001
           9. https://huggingface.co/papers/2606.00001#community
          10. https://huggingface.co/papers/2502.00002
          11. https://huggingface.co/login?next=%2Fpapers%2F2502.00002
          12. https://huggingface.co/papers/2502.00002
        """;

    private const string Turndown = """
        Get trending papers in your email inbox!

        # Daily Papers

        ## by [AK](https://huggingface.co/akhaliq) and the research community

        Jun 30

        [

        101

        ](https://huggingface.co/login?next=%2Fpapers%2F2606.00001)

        ### [Folding by Touch Alone](https://huggingface.co/papers/2606.00001)

        [

        Robots that fold laundry need to see the cloth, it is said. Ours fold by touch alone.

        ](https://huggingface.co/papers/2606.00001)

        [![example-lab](https://cdn.example.org/x.png)Example Lab](https://huggingface.co/example-lab)·May 29[6](https://huggingface.co/papers/2606.00001#community)

        [

        \-

        ](https://huggingface.co/login?next=%2Fpapers%2F2502.00002)

        ### [Forgetting the Middle](https://huggingface.co/papers/2502.00002)

        [

        Retrieval helps small models more than large ones. We measure when it stops helping, and why.

        ](https://huggingface.co/papers/2502.00002)

        ·Feb 27, 2025
        """;

    private const string PandocMarkdown = "<div>\n\nHugging Face\n\n</div>\n\n::: {role=\"main\"}\n" + Turndown;

    [Theory]
    [InlineData(W3m, null)]
    [InlineData(PandocPlain, null)]
    [InlineData(ELinks, "2606.00001")]
    [InlineData(Turndown, "2606.00001")]
    [InlineData(PandocMarkdown, "2606.00001")]
    public void ThePageIsTheSamePage(string page, string? arxivId)
    {
        IReadOnlyList<Paper> papers = ReadText(page);

        Assert.Equal(["Folding by Touch Alone", "Forgetting the Middle"], papers.Select(paper => paper.Title));
        Assert.All(papers, paper => Assert.EndsWith(paper.Number == 1 ? "by touch alone." : "helping, and why.", paper.Abstract, StringComparison.Ordinal));
        Assert.Equal([101, null], papers.Select(paper => paper.Upvotes));
        Assert.Equal([6, null], papers.Select(paper => paper.Comments));
        Assert.Equal([null, "2025-02-27"], papers.Select(paper => paper.Published?.ToString()));
        Assert.Equal(arxivId, papers[0].Ids.Arxiv);
        Assert.Equal(("Daily Papers", "AK and the research community", "Jun 30"), (papers[0].Digest!.Title, papers[0].Digest!.Curator, papers[0].Digest!.DateText));
        Assert.Empty(Diagnostics);
    }
}
