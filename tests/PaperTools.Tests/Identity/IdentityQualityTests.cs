using PaperTools.Benchmarks.Identity;

namespace PaperTools.Tests.Identity;

/// <summary>How well records of one work are found; <c>identity-quality</c> of the benchmarks prints it for any number and seed.</summary>
public class IdentityQualityTests
{
    private const double LeastPrecision = 0.999;
    private const double LeastRecall = 0.97;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void RecordsAreJoinedAsRightlyAndAsFullyAsAsked(int seed)
    {
        var quality = IdentityQuality.Measure(works: 700, seed);

        Assert.True(quality.Records > 3000);
        Assert.All(
            [quality.Direct, quality.Joined],
            rate => Assert.True(rate.Precision > LeastPrecision && rate.Recall > LeastRecall, $"{rate}\n{quality.Mistakes}"));
    }
}
