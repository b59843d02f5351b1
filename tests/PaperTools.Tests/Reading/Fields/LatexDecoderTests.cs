using CsCheck;
using PaperTools.Reading.Fields;

namespace PaperTools.Tests.Reading.Fields;

public class LatexDecoderTests
{
    [Theory]
    [InlineData(@"Erd\H{o}s, G\""odel, Caf\'e", "Erdős, Gödel, Café")]
    [InlineData(@"{\'e}\`{a}\^{\i}\~n\=o\.z\u{g}\v{s}\c{c}\k{a}\r{u}\d{h}", "éàîñōżğšçąůḥ")]
    [InlineData(@"{\"" o}\'\i\'{\i}", "öíí")]
    [InlineData(@"\'{\^e}\'{\""u}", "ếǘ")]
    [InlineData(@"\v q", "q\u030C")]
    [InlineData(@"Stra{\ss}e, {\AA}rhus, \o re, \L{}\'od\'z, \OE uvre", "Straße, Århus, øre, Łódź, Œuvre")]
    [InlineData(@"{\em very} \emph{good}, \textit{a} \textbf{\textsc{b}}", "very good, a b")]
    [InlineData(@"R\&D, 50\%, \$5, a\_b, \#1, \{x\}", "R&D, 50%, $5, a_b, #1, {x}")]
    [InlineData("1990--1995 --- ``so'' it's, a-b ----", "1990–1995 — “so” it's, a-b ----")]
    [InlineData("Fig.~1", "Fig. 1")]
    [InlineData("{BERT}: {P}re-training", "BERT: Pre-training")]
    [InlineData(@"An $\ell_{p}$--bound: {$a_{1}$} and \(x^{2}\), \[y~z\]", @"An $\ell_{p}$–bound: $a_{1}$ and \(x^{2}\), \[y~z\]")]
    [InlineData(@"costs \$5 or $6", "costs $5 or $6")]
    [InlineData(@"\cite{a_b} and \SI{5}{kg} of \alpha", @"\cite{a_b} and \SI{5}{kg} of \alpha")]
    [InlineData(@"\url{http://a.org/~b--c} {\noopsort{1973}}x", "http://a.org/~b--c x")]
    [InlineData(@"\href{http://a.org}{Text}", "Text")]
    [InlineData(@"a\~{}b\", @"a~b\")]
    [InlineData(@"\TeX{} and \LaTeX\ too", "TeX and LaTeX too")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    public void TextBecomesUnicode(string latex, string expected) => Assert.Equal(expected, LatexDecoder.Decode(latex));

    [Fact]
    public void NoSymbolIsLongerThanItsCommand() =>
        Assert.All(LatexSymbols.All, symbol => Assert.True(symbol.Value.Length <= symbol.Key.Length + 1, symbol.Key));

    [Fact]
    public void AnyTextIsDecodedInTheRoomOfItsOwnLength() =>
        Gen.String[Gen.Char["\\\\\\{}{}$~-`'\"cvHtior ()[]urlem"], 0, 60].Sample(text => _ = LatexDecoder.Decode(text));

    [Theory]
    [InlineData("\\foo{")]
    [InlineData("\\'{")]
    [InlineData("$\\")]
    [InlineData("\\(")]
    [InlineData("{\\url{")]
    public void HostileTextTakesLinearTime(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 200_000));

        Assert.NotEmpty(LatexDecoder.Decode(text));
    }
}
