using CsCheck;

namespace PaperTools.Tests.Extraction;

/// <summary>What holds for models, datasets, sizes, languages and topics of any text, hostile ones included.</summary>
public class LexiconFactPropertyTests
{
    private static readonly Gen<string> s_piece = Gen.OneOf(
        Gen.OneOfConst(
            "GPT-4", "LLaMA-2", "the ", " dataset ", " models such as ", ", ", " and ", "FLORES-200", "7B", "13 billion", " parameters", "English", "-", "(", ")", "'",
            "\n", ".", "200+ languages", "we introduce ", " a ", "named ", "https://github.com/", "XBench", "m", "x", "quantization", "\ud800", "\udc00", "العربية", "多语言", "V1/V2", "+", "0.5B-32B", "/", "8x7B", "rightarrow", "is "),
        Gen.String[Gen.Char.AlphaNumeric, 0, 6],
        Gen.String[0, 4]);

    private static readonly Gen<string> s_text = s_piece.Array[0, 60].Select(string.Concat);

    [Fact]
    public void ValuesStandInTheTextEachOnce() =>
        Gen.Select(s_text, s_text).Sample(
            (title, text) =>
            {
                var paper = new Paper { Title = title, Abstract = text };
                foreach (IReadOnlyList<string> values in new[] { paper.Models, paper.Datasets, paper.ModelSizes, paper.Languages, paper.LanguageCounts })
                {
                    Assert.Equal(values.Count, values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
                    Assert.All(values, value => Assert.True(value.Length > 0 && (paper.Title.Contains(value, StringComparison.Ordinal) || paper.Abstract.Contains(value, StringComparison.Ordinal))));
                }

                Assert.Equal(paper.Topics.Count, paper.Topics.Distinct().Count());
            },
            iter: 2000);

    /// <summary>A megabyte of what could make a pattern look back and ahead; a quadratic step would take minutes.</summary>
    [Theory]
    [InlineData("GPT-4, ")]
    [InlineData("(")]
    [InlineData("X, ")]
    [InlineData("XQ1 and ")]
    [InlineData("7B, ")]
    [InlineData("English, ")]
    [InlineData("datasets named XBench ")]
    [InlineData("a dataset (FooDataset) is a dataset, ")]
    [InlineData("A-")]
    [InlineData("a.b/c.com")]
    [InlineData("13 languages and ")]
    [InlineData("language ")]
    [InlineData(" ")]
    [InlineData("多")]
    public void AMegabyteIsRead(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var paper = new Paper { Title = text[..10_000], Abstract = text };

        int count = paper.Models.Count + paper.Datasets.Count + paper.ModelSizes.Count + paper.Languages.Count + paper.LanguageCounts.Count + paper.Topics.Count;

        Assert.InRange(count, 0, 100);
    }
}
