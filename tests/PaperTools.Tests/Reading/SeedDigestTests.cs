using PaperTools.Reading;

namespace PaperTools.Tests.Reading;

/// <summary>The digest that the project grew from.</summary>
public class SeedDigestTests
{
    [Fact]
    public void EveryPaperComesOut()
    {
        string file = Directory.GetFiles(Repository.Seeds).Single();

        Paper[] papers = [.. DigestReading.ReadFile(file, new ReadOptions())];

        Assert.Equal(75, papers.Length);
        Assert.Equal(Enumerable.Range(1, 75), papers.Select(paper => paper.Number));
        Assert.All(papers, paper => Assert.Equal("May 6", paper.Digest!.DateText));
    }
}
