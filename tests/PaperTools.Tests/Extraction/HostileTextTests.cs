using CsCheck;

namespace PaperTools.Tests.Extraction;

/// <summary>Whatever the text, the extractors end, throw nothing, and quote only what stands in it.</summary>
public class HostileTextTests
{
    private static readonly Gen<string> s_pieces = Gen.OneOfConst(
        "we propose ", "called ", "large language models (LLMs) ", "(", ")", "[", "](", "https://", "github.com/a/b", "by 3.2x ", "from 5% to 7% ", "BLEU ", "than ", "FooNet ", ", ", ". ", "\ud83d", "\ude00",
        "עברית ", "多语言模型。", "\\", "$", "%", "84.5\\%", "-", "1,234.5 ", "respectively ", "and ", ":", "\n\n", "'", "half the memory ", "E^2-LLM", "two orders of magnitude ", "OR 1.2 ", "\u0000");

    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.String,
        s_pieces.Array[0, 60].Select(string.Concat),
        Gen.Select(s_pieces, Gen.Char, (piece, c) => piece + c).Array[0, 40].Select(string.Concat));

    [Fact]
    public void EveryQuoteStandsInTheText() =>
        Gen.Select(s_text, s_text).Sample(
            (title, @abstract) =>
            {
                var paper = new Paper { Title = title, Abstract = @abstract };
                string text = paper.Title + "\n" + paper.Abstract;
                Assert.All(paper.Results, result => Assert.Contains(result.Quote, text, StringComparison.Ordinal));
                Assert.All(paper.Results, result => Assert.True(double.IsFinite(result.Value)));
                Assert.All(paper.Links, link => Assert.Contains(link.Raw, text, StringComparison.Ordinal));
                Assert.All(paper.Acronyms, acronym => Assert.Contains(acronym.Short, text, StringComparison.Ordinal));
                Assert.All(paper.Acronyms, acronym => Assert.Contains(acronym.Long, text, StringComparison.Ordinal));
                Assert.True(paper.Name is null || text.Contains(paper.Name, StringComparison.Ordinal));
                _ = paper.Code;
                _ = paper.Contribution;
            },
            iter: 1_000);

    [Fact]
    public void TheOrderOfAskingDoesNotMatter() =>
        s_text.Sample(
            text =>
            {
                var one = new Paper { Title = "T: a title", Abstract = text };
                var other = new Paper { Title = "T: a title", Abstract = text };
                (int results, string? name) = (one.Results.Count, one.Name);
                (string? otherName, int otherResults) = (other.Name, other.Results.Count);
                return results == otherResults && name == otherName;
            },
            iter: 200);

    public static TheoryData<string> Repeated { get; } =
    [
        "word ", "(", ")", "()", "[", "[a](", "[a](https://x.org/", "(AB) ", "Foo Bar (FB", "LLM (LLM) ", ".", ",", "-", "http://", "https://a.b/", "http://a.b'", "a.b.", "www.", "we propose ", "propose ",
        "called FooNet ", "we propose FooNet, ", "5% ", "1, ", "1 and ", "by 3x ", "than 5 ", "from 5 to 6 ", "accuracy ", "improves by 5% ; ", "\ud83d", "多", "ש", "A-", "A^", "$", "\\%", "\"", "the code ", "code is ", "we release ", "e.g. ", "model ", "a framework called ",
    ];

    /// <summary>A third of a megabyte each, so that the many cases stay quick; one of them has the whole.</summary>
    private const int MegabyteShare = 350_000;

    /// <summary>
    /// Work that grows with the square of the length would take an hour here, so that the bound can be generous and the test
    /// does not depend on the machine.
    /// </summary>
    [Theory]
    [MemberData(nameof(Repeated))]
    public async Task LongTextsEnd(string piece)
    {
        int length = piece == "(AB) " ? 3 * MegabyteShare : MegabyteShare;
        string text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));

        Task work = Task.Run(() =>
        {
            AskAll(new Paper { Title = "", Abstract = text });
            AskAll(new Paper { Title = text[..10_000], Abstract = "We study this." });
        });

        await work.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private static void AskAll(Paper paper)
    {
        _ = paper.Name;
        _ = paper.Aliases;
        _ = paper.Acronyms;
        _ = paper.Links;
        _ = paper.Code;
        _ = paper.Results;
        _ = paper.Contribution;
    }
}
