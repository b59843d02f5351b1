using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using PaperTools.Reading;
using PaperTools.Writing;
using PaperTools.Writing.Html;

namespace PaperTools.Tests.Writing;

public class HtmlDigestWriterTests
{
    [Fact]
    public void EveryPaperOfTheSeedIsThereByItsNumber()
    {
        string page = Page([.. DigestReading.ReadFile(Directory.GetFiles(Repository.Seeds).Single(), new ReadOptions())]);

        Assert.All(Enumerable.Range(1, 75), number => Assert.Contains($"id=\"paper-{number}\"", page, StringComparison.Ordinal));
        Assert.Equal(75, Regex.Count(page, "<article "));
        Assert.Contains("75 papers", page, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(page) < 400_000);
    }

    [Fact]
    public void NothingIsAskedOfTheNetwork()
    {
        string page = Page(new Paper { Title = "A", Url = "https://example.org/a" });

        Assert.Contains("default-src 'none'", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotMatch("<(?:img|iframe|object|embed|base|form)\\b", page);
        Assert.DoesNotMatch("<script[^>]+src=|<link[^>]+href=\"http|@import|url\\(http", page);
    }

    [Theory]
    [InlineData("https://example.org/a?b=c&d=e", "https://example.org/a?b=c&amp;d=e")]
    [InlineData("http://example.org/\"onclick=\"x", "http://example.org/%22onclick=%22x")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("JaVaScRiPt:alert(1)", null)]
    [InlineData(" javascript:alert(1)", null)]
    [InlineData("java\nscript:alert(1)", null)]
    [InlineData("data:text/html,<script>alert(1)</script>", null)]
    [InlineData("vbscript:x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//example.org/a", null)]
    [InlineData("example.org/a", null)]
    public void OnlyAddressesOfTheWebAndOfMailBecomeLinks(string address, string? href)
    {
        string page = Page(new Paper { Title = "A", Url = address, DigestLinks = [new PaperLink(address, LinkKind.Code, address)] });

        string[] links = [.. Regex.Matches(page, "<a [^>]*href=\"([^\"#]*)\"").Select(match => match.Groups[1].Value).Where(link => link.Length > 0)];

        Assert.Equal(href is null ? [] : [href, href], links);
    }

    [Fact]
    public void HostileTextIsTextEverywhere()
    {
        const string Hostile = "</script></style></title><script>alert(1)</script><img src=x onerror=alert(1)>\" ' onmouseover=\"x\" \u2028 & &amp; ]]>--><!--";
        string page = Page(new Paper
        {
            Title = Hostile,
            Abstract = Hostile,
            Venue = Hostile,
            Authors = [new Author { Literal = Hostile }],
            DigestLinks = [new PaperLink(Hostile, LinkKind.Code, Hostile)],
            Digest = new Digest { Title = Hostile, Curator = Hostile, DateText = Hostile },
        });

        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2028', page);
        Assert.Single(Regex.Matches(page, "</title>"));
        Assert.Single(Regex.Matches(page, "</style>"));
    }

    [Fact]
    public void WhatIsEscapedReadsBackAsItWas() =>
        Gen.String.Sample(text =>
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            HtmlText.Unicode.Write(output, text);
            string expected = string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r') ? "\uFFFD" : rune.ToString()));

            Assert.Equal(expected, System.Net.WebUtility.HtmlDecode(output.ToString()));
            Assert.DoesNotMatch("[<>\"'\u2028\u2029]", output.ToString());
        });

    [Fact]
    public void AnEncodingThatLacksACharacterGetsAReference()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        HtmlText.For("iso-8859-1").Write(output, "Erd\u0151s \U0001F600");

        Assert.Equal("Erd&#x151;s &#x1F600;", output.ToString());
    }

    [Theory]
    [InlineData("Erd\u0151s and R\u00E9nyi wrote of graphs that grow by chance", "Erd&#x151;s and R&#xE9;nyi")]
    [InlineData("\u56FE\u795E\u7ECF\u7F51\u7EDC", "\u56FE\u795E\u7ECF\u7F51\u7EDC")]
    public void FewCharactersBeyondAsciiAreReferencesAndManyStandAsTheyAre(string title, string written) =>
        Assert.Contains(written, Page(new Paper { Title = title }), StringComparison.Ordinal);

    [Fact]
    public void AnchorsStayApartWhereDigestsShareNumbers()
    {
        Paper[] papers = [new() { Title = "A", Number = 1 }, new() { Title = "B", Number = 1 }, new() { Title = "C" }];

        Assert.Equal(["paper-1", "paper-1-2", "paper-3"], PaperAnchors.For(papers));
    }

    [Fact]
    public void NoPapersIsStillAPage()
    {
        Assert.Contains("This digest has no papers.", Page(), StringComparison.Ordinal);
    }

    private static string Page(params Paper[] papers)
    {
        using var output = new MemoryStream();
        using (IDigestWriter writer = DigestWriters.ByName("Html")!.Open(output, new WriteOptions()))
        {
            foreach (Paper paper in papers)
            {
                writer.Write(paper);
            }

            writer.Complete();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
