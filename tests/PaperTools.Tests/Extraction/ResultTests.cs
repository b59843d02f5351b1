namespace PaperTools.Tests.Extraction;

/// <summary>The quantitative results that a paper claims.</summary>
public class ResultTests
{
    [Theory]
    [InlineData("Our method reduces error by 12% on ImageNet.", "12% error @ ImageNet")]
    [InlineData("Accuracy improves from 71.3 to 78.9 on CIFAR-100.", "71.3>78.9score Accuracy @ CIFAR-100")]
    [InlineData("Its win rate rises from 21% to 34%.", "21>34% win rate")]
    [InlineData("The correlation rises to 0.87 (from 0.62).", "0.62>0.87score correlation")]
    [InlineData("The model has an AUC of 0.93 (95% CI: 0.90-0.96, p < 0.05).", "0.93score AUC")]
    [InlineData("We see a twofold increase in throughput and an order of magnitude lower latency.", "2x throughput|10x latency")]
    [InlineData("It uses half the memory.", "0.5x memory")]
    [InlineData("We obtain 15.3%, 12.1% and 9.9% relative WER reductions, respectively.", "15.3% WER|12.1% WER|9.9% WER")]
    [InlineData("It improves quality by 5.6 and 22.7 points at 3 and 2 bits, respectively.", "5.6points quality|22.7points quality")]
    [InlineData("It is 3-5x faster.", "3-5x speed")]
    [InlineData("Experiments show $2.5\\times$ speedup and $84.5\\%$ accuracy.", "2.5x speedup|84.5% accuracy")]
    [InlineData("It cuts memory and energy with 80% memory and energy reductions.", "80% memory|80% energy")]
    [InlineData("Growth increases by 0.5 percentage points.", "0.5points Growth")]
    [InlineData("We gain +2.4 BLEU and +1.1 COMET over the baseline.", "2.4points BLEU|1.1points COMET")]
    [InlineData("It surpasses FooNet by an average of 6 COMET points.", "6points COMET")]
    [InlineData("It beats FooNet (67.0%) by 8.5 points, scoring 75.5% on HumanEval.", "8.5points|75.5% @ HumanEval")]
    [InlineData("Compared with the baseline's 45.2%, ours achieves 58.3%.", "58.3%")]
    [InlineData("FooNet reaches 47.6% accuracy which exceeds BarNet 46.3%.", "47.6% accuracy")]
    [InlineData("Leading approaches reach a perplexity of 10, but FooNet achieves a lower 6.72 PPL.", "6.72score PPL")]
    [InlineData("Throughput increases 4-fold.", "4x Throughput")]
    [InlineData("Deaths fell (hazard ratio 0.75; 95% CI 0.60 to 0.94; P=0.01).", "0.75score hazard ratio")]
    [InlineData("We reach a PSNR of 32.1 dB.", "32.1dB PSNR")]
    [InlineData("We obtain an Inception score of 9.46 and 0.7 better perplexity.", "9.46score Inception|0.7points perplexity")]
    [InlineData("Efficiency increased 3.5-fold (P < 0.001).", "3.5x Efficiency")]
    [InlineData("It pushes accuracy to 86.7% (4.6% absolute improvement).", "86.7% accuracy|4.6%")]
    [InlineData("We find that a 10 percent increase in wages reduces employment by 1.5 percent.", "1.5% employment")]
    [InlineData("The error rate was 3.6%.", "3.6% error rate")]
    [InlineData("More than 90% of these are 1.4x higher at 20% lower cost.", "90%|1.4x|20% cost")]
    public void AreReadWithMetricUnitAndDataset(string text, string results)
    {
        var paper = new Paper { Title = "A title", Abstract = "We present our work. " + text };

        Assert.Equal(results, string.Join('|', paper.Results.Select(Format)));
        Assert.All(paper.Results, result => Assert.Contains(result.Quote, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("We use a batch size of 32, a learning rate of 0.001 and 100 epochs on 8 A100 GPUs.")]
    [InlineData("We collected 10,000 samples from 2015 to 2020 in 12 countries.")]
    [InlineData("Our model has 7B parameters, a 4-bit format and 2:4 sparsity, and runs on 4x A100.")]
    [InlineData("We sample 1% of the data and mask 15% of the tokens at 70% sparsity.")]
    [InlineData("An image of 256x256 and a 3 x 3 kernel are used three times a day.")]
    [InlineData("It is significant (p < 0.05) at 95% confidence; 1.2 × 10^5 cells.")]
    [InlineData("We included 526 patients (55.1%) and 429 (44.9%); the idea is threefold.")]
    [InlineData("It costs $5 and has 200+ languages, GPT-4, WMT'21 and Llama 3.1.")]
    public void OtherNumbersAreNone(string text) => Assert.Empty(new Paper { Title = "A title", Abstract = "We present our work. " + text }.Results);

    [Fact]
    public void WhatComesBeforeTheAuthorsOwnWorkIsTheFields() =>
        Assert.Empty(new Paper { Title = "", Abstract = "Padding causes a 50.25% performance loss. We present FooNet, an engine." }.Results);

    private static string Format(PaperResult result)
    {
        string value = result.From is double from ? FormattableString.Invariant($"{from}>{result.To}") : FormattableString.Invariant($"{result.Value}");
        string max = result.ValueMax is double upper ? FormattableString.Invariant($"-{upper}") : "";
        return $"{value}{max}{result.Unit} {result.Metric}".TrimEnd() + (result.On.Length == 0 ? "" : $" @ {result.On}");
    }
}
