namespace PaperTools.Tests.Extraction;

/// <summary>Short and long forms that parentheses define.</summary>
public class AcronymTests
{
    [Theory]
    [InlineData("We train graph neural networks (GNNs) here.", "GNNs=graph neural networks")]
    [InlineData("the odds ratio (OR) and 95% confidence interval (95% CI)", "OR=odds ratio|CI=confidence interval")]
    [InlineData("confidence interval [CI], 1.0 to 1.3", "CI=confidence interval")]
    [InlineData("a Text-to-Speech synthesis (TTS) system", "TTS=Text-to-Speech synthesis")]
    [InlineData("lower perplexity (PPL) than before", "PPL=perplexity")]
    [InlineData("We call it MOCHA (Mixture Of Compact Heads with Attention).", "MOCHA=Mixture Of Compact Heads with Attention")]
    [InlineData("Satellite Early Warning Advanced Network dEtector (SEWANE)", "SEWANE=Satellite Early Warning Advanced Network dEtector")]
    [InlineData("cross-lingual image captioning (xIC) data", "xIC=image captioning")]
    [InlineData("sequence-to-sequence (S2S) models", "S2S=sequence-to-sequence")]
    [InlineData("Stress and Coping Inventory (SCI-40)", "SCI-40=Stress and Coping Inventory")]
    [InlineData("stochastic gradient descent (SGD for short) and Adam (A; see below)", "SGD=stochastic gradient descent")]
    [InlineData("\"Bridge Network Adapter\" (BNA) is new", "BNA=Bridge Network Adapter")]
    [InlineData("hidden Markov models (HMM) and a hidden Markov model (HMMs)", "HMM=hidden Markov models")]
    [InlineData("few-shot models (GPT-4) and specialists (NLLB) in patients (n = 118), German-to-English (DE-EN)", "")]
    [InlineData("a test (Human) of things (e.g., this) and (success/failure) in (2021)", "")]
    public void DefinedByParentheses(string text, string acronyms)
    {
        var paper = new Paper { Title = "A title", Abstract = text };

        Assert.Equal(acronyms, string.Join('|', paper.Acronyms.Select(acronym => $"{acronym.Short}={acronym.Long}")));
        Assert.All(paper.Acronyms, acronym =>
        {
            Assert.Contains(acronym.Short, text, StringComparison.Ordinal);
            Assert.Contains(acronym.Long, text, StringComparison.Ordinal);
        });
    }
}
