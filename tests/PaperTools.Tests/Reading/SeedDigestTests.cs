using PaperTools.Reading;

namespace PaperTools.Tests.Reading;

/// <summary>The digest that the project grew from.</summary>
public class SeedDigestTests
{
    private const int HeaderParagraphs = 5;

    private static readonly string s_file = Directory.GetFiles(Repository.Seeds).Single();

    private readonly string[] _paragraphs = File.ReadAllText(s_file).Split("\n\n");
    private readonly Paper[] _papers = [.. DigestReading.ReadFile(s_file, new ReadOptions())];

    [Fact]
    public void EveryPaperComesOutByteForByte()
    {
        Assert.Equal(75, _papers.Length);
        string[] read = [.. _papers.SelectMany(paper => new[] { paper.Title, paper.Abstract })];
        Assert.Equal(_paragraphs.Skip(HeaderParagraphs), read);
    }

    [Fact]
    public void PapersAreNumberedAndKnowTheirLines()
    {
        string[] lines = File.ReadAllLines(s_file);

        Assert.Equal(Enumerable.Range(1, 75), _papers.Select(paper => paper.Number));
        Assert.All(_papers, paper => Assert.Equal(paper.Title, lines[paper.Line - 1]));
    }

    [Fact]
    public void TheDigestKeepsItsHeaderAndPapersGetNothingOfIt()
    {
        Digest digest = _papers[0].Digest!;

        Assert.Equal("AK and the research community", digest.Curator);
        Assert.Equal("May 6", digest.DateText);
        Assert.Null(digest.Date);
        Assert.Equal(s_file, digest.Path);
        Assert.All(_papers, paper => Assert.Same(digest, paper.Digest));
        Assert.All(_papers, paper => Assert.True(paper is { Published: null, Upvotes: null, Url: null, AbstractKind: AbstractKind.Abstract }));
    }
}
