namespace PaperTools.Tests.Extraction;

/// <summary>Models and datasets, known to a lexicon or not.</summary>
public class ModelAndDatasetTests
{
    [Theory]
    [InlineData("We test Llama 3.1 8B's answers against GPT-4.", "Llama 3.1 8B|GPT-4")]
    [InlineData("better than the NLLB-54B model and GPT3.5-text-davinci-003", "NLLB-54B|GPT3.5-text-davinci-003")]
    [InlineData("We build on Chinese-Llama2, mBERT and XLM-R.", "Chinese-Llama2|mBERT|XLM-R")]
    [InlineData("English-centric models such as LLaMa 3 70B", "LLaMa 3 70B")]
    [InlineData("GPT-4-based agents and BERT-style encoders", "GPT-4|BERT")]
    [InlineData("LLaMA 2, LLaMA-2 and Llama2 are one name.", "LLaMA 2")]
    [InlineData("We release Quokka-3B and Quokka-13B-chat.", "Quokka-3B|Quokka-13B-chat")]
    [InlineData("LLMs such as Mistral, Zanzibar and Falcon do well.", "Mistral|Zanzibar|Falcon")]
    [InlineData("We present Numbat, a family of multilingual large language models that speak.", "Numbat")]
    [InlineData("This yields an instruction-tuned LLM named Wombat.", "Wombat")]
    public void Models(string text, string expected) => Assert.Equal(expected, string.Join('|', Of(text).Models));

    [Theory]
    [InlineData("LoRA, GPTQ, Wanda and QuIP# are methods for large language models (LLMs).")]
    [InlineData("A Transformer trained on 7B tokens with an A100.")]
    [InlineData("The falcon opts to bloom; Claude Monet's orca and a gemini of cameras.")]
    [InlineData("Code is at https://github.com/example/LLaMA-tools and lab.github.io/GPT-4.")]
    [InlineData("We present Sundial, a framework for compressing language models.")]
    public void NoModels(string text) => Assert.Empty(Of(text).Models);

    [Theory]
    [InlineData("on WMT'21 and WMT'22 test sets and FLORES-200", "WMT'21|WMT'22|FLORES-200")]
    [InlineData("downstream tasks (Belebele, m-MMLU, and m-ARC)", "Belebele|m-MMLU|m-ARC")]
    [InlineData("much longer than those of NL4OPT and QUANDARY", "NL4OPT|QUANDARY")]
    [InlineData("We introduce ZebraBench, a benchmark for stripes.", "ZebraBench")]
    [InlineData("a high-quality dataset, named StripeSet, of pairs", "StripeSet")]
    [InlineData("evaluated on the CaseHOLD, MedStripe and Stripe2K datasets", "CaseHOLD|MedStripe|Stripe2K")]
    [InlineData("We evaluate on the Natural Instructions V2 benchmark.", "Natural Instructions V2")]
    [InlineData("translations of Alpaca-52K and Dolly-15K", "Alpaca-52K|Dolly-15K")]
    [InlineData("We introduce MADLAD-400, an audited monolingual dataset.", "MADLAD-400")]
    [InlineData("a test set called BayLing-80. On BayLing-80 it wins.", "BayLing-80")]
    public void Datasets(string text, string expected) => Assert.Equal(expected, string.Join('|', Of(text).Datasets));

    [Theory]
    [InlineData("math reasoning is a level playing field on Earth; multiple adults spider the traffic")]
    [InlineData("On most datasets and benchmarks, the LLM datasets and NLP benchmarks included")]
    [InlineData("The English dataset and the Chinese corpus")]
    public void NoDatasets(string text) => Assert.Empty(Of(text).Datasets);

    private static Paper Of(string text) => new() { Title = "On something", Abstract = text };
}
