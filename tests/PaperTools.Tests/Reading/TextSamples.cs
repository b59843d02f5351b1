namespace PaperTools.Tests.Reading;

/// <summary>Small digests of our own making, one for each shape that the text readers know.</summary>
public static class TextSamples
{
    public const string MarkdownSearchPage = """
        ---
        url: https://huggingface.co/papers?q=pruning+layers
        ---
        Get trending papers in your email inbox!

        [Subscribe](https://huggingface.co/login?next=%2Fpapers)

        # Daily Papers

        ## by [![](https://huggingface.co/front/papers-by.png)AK](https://huggingface.co/akhaliq) and the research community

        - Daily
        - Weekly

        [Trending Papers](https://huggingface.co/papers/trending)

        Mar 2

        [1,204](https://huggingface.co/login?next=%2Fpapers%2F2602.00001)

        ### [Layers We Can\  Do Without](https://huggingface.co/papers/2602.00001)

        [We prune\\
        layers [0, 1) of a model.](https://huggingface.co/papers/2602.00001)

        [![lab](https://example.org/lab.png)Example Lab](https://huggingface.co/examplelab)

        ·

        Feb 27[6](https://huggingface.co/papers/2602.00001#community)

        [-](https://huggingface.co/login?next=%2Fpapers%2F2401.00002)

        ### [An Older Paper](https://hf-mirror.com/papers/2401.00002)

        [It is older.](https://hf-mirror.com/papers/2401.00002)

        [- 3 authors](https://hf-mirror.com/papers/2401.00002)

        ·

        Jan 5, 2024

        [Previous](https://huggingface.co/papers/date/2026-03-01)
        """;

    public const string TextBrowserPage = """
        * [ Models ][2]
        * [Log In][3]

        # Daily Papers

        ## by[AK][4] and the research community
        * Daily

        Jun 30
        [
        5
        ][5]

        ### [Wrapped Words in a
        ### Heading][6]

        [

        The abstract is wrapped, and says more than
        one line can hold.

        ][7]
        [[lab] Example Lab][8]
        ·
        Feb 11, 2025 [ 4][9]
        [
        -
        ][10]

        ### [Without Votes][11]

        [

        Nobody voted.

        ][12]
        [
        * 1 authors
        ][13]
        ·
        Dec 30, 2018
        """;

    public const string AddressLinesPage = """
        Daily Papers

        by 

        AK

        https://huggingface.co/akhaliq

         and the research community

        Intercode Bash

        Daily

        Mar 25

         [-] 1

        https://huggingface.co/login?next=%2Fpapers%2F1912.00001

        A Title on Its Own Line

        https://huggingface.co/papers/1912.00001

        The abstract, too.

        https://huggingface.co/papers/1912.00001

        [

        2 authors](https://huggingface.co/papers/1912.00001)

        ·

        Oct 7, 2024 

        2

        https://huggingface.co/papers/1912.00001#community

        System theme

        TOS

        https://huggingface.co/terms-of-service
        """;

    public const string TrendingPage = """
        # Trending Papers

        ## by[[picture: none] AK](https://huggingface.co/akhaliq) and the research community

        Submitted by

        [picture: none]

        someone

        ### [Reading Twice What Is
        There Once](https://huggingface.co/papers/2509.00001)

        A program's sentence stands here.

        [[picture: lab] Example Lab](https://huggingface.co/lab) · Published on Sep 27, 2025

        [Upvote

        323](https://huggingface.co/login?next=%2Fpapers%2F2509.00001)

        [GitHub 3.29k](https://github.com/example-lab/twice) [arXiv Page](https://arxiv.org/abs/2509.00001)

        ### [Reading Twice What Is
        There Once](https://huggingface.co/papers/2509.00001)

        A program's sentence stands here.

        · Sep 27, 2025

        [GitHub 3.29k](https://github.com/example-lab/twice) [arXiv Page](https://arxiv.org/abs/2509.00001)
        """;

    public const string DailyJson = """
        [{"paper":{"id":"2606.00001","authors":[{"name":"Ada Lovelace","hidden":false},{"name":"Not Shown","hidden":true}],
        "publishedAt":"2026-06-10T00:00:00.000Z","submittedOnDailyAt":"2026-06-12T00:00:00.000Z","title":"A Title\n  That Wraps",
        "summary":"Two\nlines.","upvotes":0,"githubRepo":"example-lab/repo","projectPage":"https://example.org/p","ai_keywords":["one","two"]},
        "publishedAt":"2026-06-09T20:00:00.000Z","title":"A Title\n  That Wraps","numComments":2},
        {"paper":{"id":"2606.00002","summary":"No title."}}]
        """;

    public const string ArxivListing = """
        Date: Fri,  9 Jun 23 00:44:20 GMT
        Subject: math.OA daily 2 new + 1 crosses received

        ------------------------------------------------------------------------------
         Submissions to:
        Operator Algebras
         received from  Wed  7 Jun 23 18:00:00 GMT  to  Thu  8 Jun 23 18:00:00 GMT
        ------------------------------------------------------------------------------
        \\
        arXiv:2306.00001
        Date: Wed, 7 Jun 2023 18:23:40 GMT   (14kb,D)

        Title: A title -- of
          two lines
        Authors: Abrah\~ao Sil\'a (1), Jane Roe (2) and John Doe ((1) Here, (2) There)
        Categories: math.GR math.OA
        DOI: 10.1000/ABC
        \\
          We find that
        Results: are no key.
        \\ ( https://arxiv.org/abs/2306.00001 ,  14kb)
        %-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-
        ------------------------------------------------------------------------------
        \\
        arXiv:2306.00002 (*cross-listing*)
        Date: Wed, 7 Jun 2023 18:23:40 GMT   (14kb)

        Title: Crossed
        Authors: Jane Roe
        Categories: math.DS math.OA
        \\
          Short.
        \\ ( https://arxiv.org/abs/2306.00002 ,  14kb)
        %%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%
        ------------------------------------------------------------------------------
        \\
        arXiv:2204.00003
        replaced with revised version Thu, 8 Jun 2023 08:03:26 GMT   (25kb,D)

        Title: Replaced
        Authors: John Doe
        Categories: math.PR
        \\ ( https://arxiv.org/abs/2204.00003 ,  25kb)
        %%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---
        For general information see http://arxiv.org/new/math.html
        """;

    public const string ScholarMail = """
        From: Google Scholar Alerts <scholaralerts-noreply@google.com>
        Subject: "pruning" - new results
        Date: Mon, 02 Jan 2023 08:00:00 +0100
        MIME-Version: 1.0
        Content-Type: text/html; charset="UTF-8"

        <html><body><h3><span>[PDF]</span> <a class="gse_alrt_title"
        href="http://scholar.google.de/scholar_url?url=https%3A%2F%2Farxiv.org%2Fabs%2F2301.00001v2&amp;hl=de&amp;sa=X">Pruning <b>Trees</b></a></h3>
        <div style="color:#006621">AB Lovelace, C Babbage… - arXiv preprint arXiv:2301.00001, 2023 - arxiv.org</div>
        <div class="gse_alrt_sni">We prune … <br>trees …</div>
        <h3><a class="gse_alrt_title" href="http://scholar.google.de/scholar_url?url=https://example.org/a?b=1&amp;c=2&amp;hl=de">Grafting</a></h3>
        <div>G Hopper - Journal of Gardens, 2022</div></body></html>
        """;

    public const string DailyMail = """
        From: Hugging Face <no-reply@huggingface.co>
        Subject: Daily Papers
        Date: Mon, 6 Jul 2026 16:02:11 +0000
        MIME-Version: 1.0
        Content-Type: text/plain; charset="utf-8"
        Content-Transfer-Encoding: quoted-printable

        Daily Papers

        by AK and the AI research community

        Here is the selection of papers for today (6 Jul):

        A First Title (140 =E2=96=B2)
        https://huggingface.co/papers/2607.0=
        0001?utm_source=3Ddigest

        A Second Title (9 =E2=96=B2)
        https://huggingface.co/papers/2607.00002?utm_source=3Ddigest

        Have you read a good paper? https://huggingface.co/papers/submit

        Onwards and upwards,
        AK and the research community
        """;

    public const string RepecReport = """
        nep-ain: New Economics Papers on Artificial Intelligence
        Issue of 2025-03-10
        two papers chosen by
        A. Editor

        1. Robots at
        Work
        Date: 	2025-02
        By: 	Lovelace, Ada (Univ. (of) Fixtures); Babbage, Charles
        URL: 	https://d.repec.org/n?u=RePEc:yyy:papers:7&r=ain
        Robots work.
        7. They never sleep.
        Keywords: 	robots, labour
        JEL: 	J24 O33
        2. Prompts and Prices
        Date: 	2025-01-31
        By: 	Hopper, Grace
        URL: 	https://d.repec.org/n?u=arxiv:papers:2501.00001&r=ain
        We ask machines for prices.
        """;

    public const string PaperPage = """
        Papers
        arxiv:2509.00001
        Measuring What Is There
        Published on Sep 28, 2025
        · Submitted by Some One on Oct 1
        #1 Paper of the day
        Upvote
        118
        +110
        Authors:
        Ada Lovelace
        ,
        Charles Babbage
        Abstract
        AI-generated summary
        A program's sentence.
        We measure what is there.
        View arXiv page
        View PDF
        Add to collection
        """;

    public const string HtmlPage = """
        <!doctype html><html><head><title>Daily Papers - Hugging Face</title></head><body><h1>Daily Papers</h1><div>
        <article><a href="/login?next=%2Fpapers%2F2602.00001"><div>12</div></a><h3><a href="/papers/2602.00001">A <b>Saved</b> Page</a></h3>
        <p>It was saved [0, 1) times.</p><a href="/papers/2602.00001"><ul><li>3 authors</li></ul></a><div>·</div><div>Jan 5, 2024</div></article>
        </div></body></html>
        """;

    public const string HtmlPageWithData = """
        <!doctype html><html><body><div data-target="DailyPapers" data-props='{"dailyPapers":[{"paper":{"id":"2606.00001","title":"Embedded",
        "summary":"In the page.","publishedAt":"2026-06-10T00:00:00.000Z","upvotes":3}}]}'></div><p>huggingface.co</p></body></html>
        """;

    public const string MarkdownList = """
        ---
        title: Weekly
        date: 2024-05-06
        ---
        # A list

        - [Contents](#contents)

        ## Papers

        - [First of All](https://arxiv.org/abs/1706.00001) - Ada Lovelace, Charles Babbage, *NeurIPS* 2017. [[code](https://github.com/lab/first)]
        * **Second** (2023), H. Hopper et al. [[pdf]](https://arxiv.org/pdf/2302.00002v1.pdf)
        1. Third One of Them. Roe, J., Doe, K. (2016). CVPR. https://arxiv.org/abs/1512.00003
        2. **Label** — [Fourth by Reference][f], *Doe et al.*, arXiv 2022
        - [A tool](https://example.org/tool)

        | **Paper** | Links |
        |---|---|
        | 5) Fifth \| One  It has text. <br>● More. | [Paper](https://arxiv.org/abs/2506.00005), [Code](https://github.com/lab/fifth) |

        <details>
        <summary><b>6. Sixth &amp; Last</b> ⭐ 66</summary>

        **Links:** [🤗 HuggingFace](https://huggingface.co/papers/2608.00006) • [⭐ Code](https://github.com/lab/sixth)

        > A quote.

        </details>

        ### [Seventh](https://doi.org/10.1000/7)

        - **Authors:** Grace Hopper
        - **Published:** 2024-03

        Its text.

        ```
        - [Not this](https://arxiv.org/abs/8888.00008)
        ```

        ## Licence

        - [CC0 2024](https://arxiv.org/abs/9999.00009)

        [f]: <https://arxiv.org/abs/2203.00004> "Doe"
        """;

    public const string WebOfScience = """
        FN Clarivate Analytics Web of Science
        VR 1.0
        PT J
        AU Doe, J
           Roe, R
        AF Doe, Jane
           Roe, Richard
        TI A Title of a Paper
           on Two Lines
        SO JOURNAL OF THINGS
        AB We study things.
        DE one; two
        PY 2020
        VL 5
        IS 2
        BP 1
        EP 10
        DI 10.1000/WOS
        UT WOS:0001
        ER

        PT J
        AU Solo, H
        TI Second
        PY 2019
        ER

        EF
        """;

    public static IReadOnlyDictionary<string, string> ByName { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(WebOfScience)] = WebOfScience,
        [nameof(MarkdownSearchPage)] = MarkdownSearchPage,
        [nameof(TextBrowserPage)] = TextBrowserPage,
        [nameof(AddressLinesPage)] = AddressLinesPage,
        [nameof(TrendingPage)] = TrendingPage,
        [nameof(DailyJson)] = DailyJson,
        [nameof(ArxivListing)] = ArxivListing,
        [nameof(ScholarMail)] = ScholarMail,
        [nameof(DailyMail)] = DailyMail,
        [nameof(RepecReport)] = RepecReport,
        [nameof(PaperPage)] = PaperPage,
        [nameof(HtmlPage)] = HtmlPage,
        [nameof(HtmlPageWithData)] = HtmlPageWithData,
        [nameof(MarkdownList)] = MarkdownList,
    };
}
