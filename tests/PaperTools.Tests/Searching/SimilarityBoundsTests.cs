using CsCheck;
using PaperTools.Searching;

namespace PaperTools.Tests.Searching;

public class SimilarityBoundsTests
{
    /// <summary>Words that few papers have, and some that most have.</summary>
    private static readonly Gen<Paper> s_paper =
        from rare in Gen.Char['b', 'y'].Array[0, 6]
        from frequent in Gen.OneOfConst("kalb", "dorn", "fint").Array[0, 4]
        select new Paper { Title = "", Abstract = string.Join(' ', [.. rare.Select(letter => $"plok{letter}q"), .. frequent]) };

    [Fact]
    public void NoPairIsMoreSimilarThanItsBound() => s_paper.Array[2, 60].Sample(
        papers =>
        {
            PaperVectors vectors = PaperVectors.Of(papers);
            var bounds = new SimilarityBounds(vectors);
            var comparer = new PaperComparer(vectors);
            for (int paper = 0; paper < papers.Length; paper++)
            {
                int[] others = [.. Enumerable.Range(0, paper)];
                float[] shared = bounds.Shared(paper);
                Assert.All(others.Zip(comparer.Similarities(paper, others)), pair => Assert.InRange(pair.Second, 0, bounds.Of(paper, pair.First, shared[pair.First])));
            }
        },
        iter: 100);

    [Fact]
    public void RareWordsTellPapersApart()
    {
        Paper[] papers = [.. Enumerable.Range(0, 8).Select(number => new Paper { Title = "", Abstract = number < 2 ? "kalb dorn" : $"plok{(char)('b' + number)}q fint{(char)('b' + number)}q" })];
        var bounds = new SimilarityBounds(PaperVectors.Of(papers));

        Assert.InRange(bounds.Of(1, 0, bounds.Shared(1)[0]), 1, 1.001);
        Assert.InRange(bounds.Of(2, 0, bounds.Shared(2)[0]), 0, 0.001);
    }
}
