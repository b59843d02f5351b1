using MimeKit;
using PaperTools.Reading;
using PaperTools.Sending;

namespace PaperTools.Tests.Sending;

public class DigestMailTests
{
    private static readonly DigestMailOptions s_options = new() { From = "Papers <papers@example.org>", To = ["reader@example.org", "Zoë <zoe@example.org>"] };

    [Fact]
    public void TheSeedComesOutWhole()
    {
        Paper[] papers = [.. DigestReading.ReadFile(Directory.GetFiles(Repository.Seeds).Single(), new ReadOptions())];

        using MimeMessage message = SendAndReceive(DigestMail.Compose(papers, s_options));

        Assert.Equal("AK and the research community, 75 papers, May 6", message.Subject);
        Assert.Equal("<ak-and-the-research-community.papertools.example.org>", message.Headers[HeaderId.ListId]);
        Assert.Equal(["reader@example.org", "zoe@example.org"], message.To.Mailboxes.Select(to => to.Address));
        Assert.All(papers, paper => Assert.Contains(System.Net.WebUtility.HtmlEncode(paper.Title), message.HtmlBody, StringComparison.Ordinal));
        Assert.All(papers, paper => Assert.Contains(paper.Title[..20], message.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public void AListIdentityKeepsItsLettersWithoutTheirAccents()
    {
        using MimeMessage message = DigestMail.Compose([new Paper { Title = "A", Digest = new Digest { Title = "Übersicht: Sprachen, täglich" } }], s_options);

        Assert.Equal("<ubersicht-sprachen-taglich.papertools.example.org>", message.Headers[HeaderId.ListId]);
    }

    [Fact]
    public void TheHtmlIsForMailClients()
    {
        using MimeMessage message = DigestMail.Compose([new Paper { Title = "A", Url = "https://example.org/a" }], s_options);

        Assert.DoesNotMatch("<(?:script|style|link|img|form|iframe)\\b|class=|url\\(", message.HtmlBody);
        Assert.Contains("style=\"", message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/a\"", message.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void HostileTextStaysText()
    {
        const string Hostile = "</td><script>alert(1)</script> \u202eabc";
        var paper = new Paper { Title = Hostile, Abstract = Hostile, Url = "javascript:alert(1)", Digest = new Digest { Title = "A\r\nBcc: victim@example.org" } };

        using MimeMessage message = SendAndReceive(DigestMail.Compose([paper], s_options with { Title = "A\r\nBcc: victim@example.org" }));

        Assert.Empty(message.Bcc);
        Assert.DoesNotContain("<script", message.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", message.HtmlBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Schrödinger's 論文 📄")]
    [InlineData("plain")]
    public void EveryAlphabetArrives(string title)
    {
        using MimeMessage message = SendAndReceive(DigestMail.Compose([new Paper { Title = title, Abstract = title }], s_options with { Subject = title }));

        Assert.Equal(title, message.Subject);
        Assert.Contains(title, message.TextBody, StringComparison.Ordinal);
        Assert.Contains(title, System.Net.WebUtility.HtmlDecode(message.HtmlBody), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("")]
    [InlineData("a@")]
    public void AnAddressThatIsNoneIsNamed(string address)
    {
        var error = Assert.Throws<FormatException>(() => DigestMail.Compose([], s_options with { To = [address] }));

        Assert.Contains($"'{address}'", error.Message, StringComparison.Ordinal);
    }

    private static MimeMessage SendAndReceive(MimeMessage message)
    {
        using var wire = new MemoryStream();
        message.WriteTo(wire);
        message.Dispose();
        wire.Position = 0;
        return MimeMessage.Load(wire);
    }
}
