namespace PaperTools.Tests.Extraction;

/// <summary>The short name of what a paper introduces.</summary>
public class NameTests
{
    [Theory]
    [InlineData("FooNet: A Network for Bars", "We study bars.", "FooNet")]
    [InlineData("K^2-Net: Squares", "", "K^2-Net")]
    [InlineData("Quux++: Fast Parsing", "", "Quux++")]
    [InlineData("Gadget 3: A Large Model", "In this paper, we introduce Gadget 3, a model.", "Gadget 3")]
    [InlineData("Marula: Learning to Sort", "We propose Marula, a sorter.", "Marula")]
    [InlineData("Tidal Gradient Matching: Faster Tuning", "We introduce Tidal Gradient Matching (TGM), a method.", "TGM")]
    [InlineData("Rank Compass: A Metric", "We propose the Rank Compass, a metric for ranks.", "Rank Compass")]
    [InlineData("On tuning", "We propose a framework called TuneKit for tuning.", "TuneKit")]
    [InlineData("On tuning", "This paper presents a tuning method, dubbed T-REX, which works.", "T-REX")]
    [InlineData("On tuning", "A novel method, named GripNet, is proposed.", "GripNet")]
    [InlineData("On tuning", "Here we present a new approach, ReTune, designed for tuning.", "ReTune")]
    [InlineData("On tuning", "We present the PatchKit framework for patches. PatchKit is fast.", "PatchKit")]
    [InlineData("On tuning", "We propose adaptive tuning with short horizons (ATSH), an algorithm.", "ATSH")]
    [InlineData("On tuning", "We introduce it as Modular Tuning Engine (MTE).", "MTE")]
    [InlineData("Looking Beyond Tuning: A Story", "We study large language models (LLMs).", null)]
    [InlineData("Compressing LLMs: The Truth", "We use BERT-based models.", null)]
    [InlineData("China: Growth and Trade", "We study trade. Exports of China rose.", null)]
    [InlineData("RAG: A Survey", "We review RAG.", null)]
    [InlineData("On tuning", "Following ToolFormer, we build tools. We present ToolFormer with questions.", null)]
    [InlineData("On tuning", "We evaluate on two tasks, namely Named Entity Recognition and others.", null)]
    [InlineData("On tuning", "This paper presents a systematic literature review (SLR) of tuning.", null)]
    public void IsWhatThePaperIntroduces(string title, string @abstract, string? name) =>
        Assert.Equal(name, new Paper { Title = title, Abstract = @abstract }.Name);

    [Theory]
    [InlineData("Tidal Gradient Matching: Faster Tuning", "We introduce Tidal Gradient Matching (TGM), a method.", "Tidal Gradient Matching")]
    [InlineData("STAC: Stacked Temporal Attention Cells", "", "Stacked Temporal Attention Cells")]
    [InlineData("FooNet: A Network for Bars", "", "")]
    public void AliasesAreTheOtherNamesOfIt(string title, string @abstract, string aliases) =>
        Assert.Equal(aliases, string.Join('|', new Paper { Title = title, Abstract = @abstract }.Aliases));
}
