using PaperTools.Extraction;

namespace PaperTools.Tests.Extraction;

/// <summary>Tokens and sentences of title and abstract.</summary>
public class PaperTextTests
{
    [Theory]
    [InlineData("3.24x faster", "3.24|x|faster")]
    [InlineData("2,000 samples, 1,20", "2,000|samples|,|1|,|20")]
    [InlineData("GSM8K and WMT'21.", "GSM8K|and|WMT|'|21|.")]
    [InlineData("from 84.5\\% to E^2-LLM", "from|84.5|\\|%|to|E|^|2|-|LLM")]
    [InlineData("na\u0131\u0308ve 多语言 😀", "na\u0131\u0308ve|多语言|😀")]
    public void WordsNumbersAndSymbols(string text, string tokens)
    {
        var parsed = new PaperText("", text);

        Assert.Equal(tokens, string.Join('|', parsed.Tokens.Select((_, i) => parsed.Span(i).ToString())));
    }

    [Theory]
    [InlineData("One ends. Two begins.", 2)]
    [InlineData("Models (e.g. LLaMA, i.e. open ones) by Doe et al. The rest.", 1)]
    [InlineData("As J. Doe showed, vs. Baselines.", 1)]
    [InlineData("It gains 3.2 points. 4 of 5 agree.", 2)]
    [InlineData("It helps LLMs.The code is at https://example.org/A.Html for all.", 2)]
    [InlineData("(Really.) \"So it is.\" We agree! Do we? xLLMs do.", 5)]
    [InlineData("No stop at all\n\nbut a paragraph", 2)]
    [InlineData("一句。两句。", 2)]
    [InlineData("We use plan B. We win.", 2)]
    public void Sentences(string text, int count)
    {
        var parsed = new PaperText("A title. With a stop", text);

        Assert.Equal(count + 1, parsed.Sentences.Length);
        Assert.Equal(1, parsed.FirstAbstractSentence);
    }

    [Fact]
    public void SentencesCoverAllTokensInOrder()
    {
        var parsed = new PaperText("A title", "First. Second! Third");

        Assert.Equal(0, parsed.Sentences[0].First);
        Assert.Equal(parsed.Tokens.Length, parsed.Sentences[^1].End);
        Assert.All(parsed.Sentences.Zip(parsed.Sentences.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.First));
        Assert.Equal("Third", parsed.Slice(parsed.Sentences[^1].First, parsed.Sentences[^1].End - 1));
    }

    [Fact]
    public void WordsAreFoundWhateverTheirCase()
    {
        WordTable<int> table = WordTable.Map([("speedup", 1), ("BLEU", 2)]);

        Assert.True(table.TryGet("Speedup", out int speedup));
        Assert.Equal(1, speedup);
        Assert.True(table.Contains("bleu"));
        Assert.False(table.Contains("ble"));
        Assert.False(WordTable.Of().Contains(""));
    }
}
