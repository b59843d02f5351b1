using PaperTools.Reading.Fields;

namespace PaperTools.Tests.Reading.Fields;

public class TextCleanerTests
{
    [Theory]
    [InlineData(" a\n  b\t\u00A0c ", "a b c")]
    [InlineData("a b", "a b")]
    [InlineData("", "")]
    [InlineData(" \n", "")]
    public void WhiteSpaceFolds(string text, string expected) => Assert.Equal(expected, TextCleaner.Fold(text));

    [Theory]
    [InlineData("<jats:p>One <jats:italic>two</jats:italic></jats:p><jats:p>three</jats:p>", "One two three")]
    [InlineData("a<br/>b<sub>2</sub>", "a b2")]
    [InlineData("p < 0.05 and q > 2, a<b and c>d", "p < 0.05 and q > 2, a<b and c>d")]
    [InlineData("R&amp;D &lt;i&gt;in vivo&lt;/i&gt; &eacute;", "R&D in vivo é")]
    [InlineData("<a href=\"x\">link</a> <unknown>", "link <unknown>")]
    [InlineData("x <mml:math><mml:mi>y</mml:mi></mml:math>", "x y")]
    [InlineData("x <alternatives><tex-math>$y$</tex-math><mml:math><mml:mi>y</mml:mi></mml:math></alternatives> z", "x $y$ z")]
    [InlineData("<!-- no -->yes", "yes")]
    [InlineData("<i", "<i")]
    public void MarkupGoes(string text, string expected) => Assert.Equal(expected, TextCleaner.Plain(text));

    [Theory]
    [InlineData("https://a.org/x.", "https://a.org/x")]
    [InlineData("//www.a.org", "https://www.a.org")]
    [InlineData("www.a.org", "https://www.a.org")]
    [InlineData(@"\url{http://a.org/b\_c}", "http://a.org/b_c")]
    [InlineData(@"http://a.org/{\~{}}me", "http://a.org/~me")]
    [InlineData("<http://a.org>", "http://a.org")]
    [InlineData("<Go to ISI>://WOS:1", null)]
    [InlineData("internal-pdf://a.pdf", null)]
    [InlineData("see page 3", null)]
    [InlineData("http://", null)]
    [InlineData(null, null)]
    public void AddressesAreAbsolute(string? text, string? expected) => Assert.Equal(expected, WebAddress.Tidy(text));

    [Fact]
    public void AFieldMayHoldSeveralAddresses() =>
        Assert.Equal("http://a.org/1 http://b.org/2", string.Join(' ', WebAddress.TidyAll("http://a.org/1; http://b.org/2")));
}
