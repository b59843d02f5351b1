namespace PaperTools.Tests.Extraction;

/// <summary>What a paper contributes.</summary>
public class ContributionTests
{
    [Theory]
    [InlineData("A Survey of Tuning", "We summarize recent work on tuning.", "survey")]
    [InlineData("Effects of tuning: a systematic review and meta-analysis", "We searched databases.", "survey")]
    [InlineData("TuneBench: A Benchmark for Tuning", "We introduce TuneBench, a benchmark of ten tasks.", "benchmark")]
    [InlineData("Tunes of the world", "We release a new dataset of folk tunes. We evaluate two models on it.", "dataset")]
    [InlineData("Tuna 2", "We introduce Tuna 2, a family of multilingual large language models that are small.", "model")]
    [InlineData("TuneServe", "We present TuneServe, a serving system for tuned models.", "system")]
    [InlineData("Does tuning help?", "We investigate whether tuning helps. We find that it does.", "empirical-study")]
    [InlineData("Tuning outcomes in adults", "A total of 200 patients were randomized. Participants in the trial were older.", "empirical-study")]
    [InlineData("Position: Tuning is over", "We argue that tuning is over.", "position")]
    [InlineData("Sparse tuning", "We propose a simple method for tuning. Experiments show gains.", "method")]
    [InlineData("Tuning LLMs", "We propose to tune large language models with hints.", "method")]
    [InlineData("", "", null)]
    public void IsReadFromTitleAndAbstract(string title, string @abstract, string? contribution) =>
        Assert.Equal(contribution, new Paper { Title = title, Abstract = @abstract }.Contribution);
}
