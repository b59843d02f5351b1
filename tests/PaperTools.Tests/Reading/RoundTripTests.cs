using System.Text;
using PaperTools.Reading;
using PaperTools.Writing;

namespace PaperTools.Tests.Reading;

/// <summary>What was written in a format of our own reads back as the same papers, facts included.</summary>
public class RoundTripTests : ReadingTest
{
    [Theory]
    [InlineData("Json", "Json")]
    [InlineData("JsonLines", "Json")]
    [InlineData("Yaml", "Yaml")]
    public void NothingIsLost(string writer, string reader)
    {
        Paper[] papers =
        [
            .. DigestReading.ReadFile(Directory.GetFiles(Repository.Seeds).Single(), new ReadOptions()),
            .. ReadFixture("pubmed.xml"),
            .. ReadFixture("arxiv-feed.xml"),
            .. ReadFixture("arxiv-api.xml"),
            new Paper { Title = "0", Abstract = "Line one.\n\nLine \"two\": yes\t#no", Upvotes = 0, Version = 3, Note = "null" },
        ];

        string written = Write(writer, papers);
        IReadOnlyList<Paper> read = ReadText(written);

        Assert.Equal(reader, DigestReaders.Detect(DigestSource.FromText(written).Sample)!.Format);
        Assert.Equal(Write("Json", papers), Write("Json", read));
        Assert.Single(read.Take(75).Select(paper => paper.Digest).Distinct());
    }

    [Fact]
    public void FactsThatAreStatedAreNotWorkedOutAgain()
    {
        Paper paper = Assert.Single(ReadText("{\"papers\":[{\"title\":\"FooNet: Pruning with BERT\",\"abstractKind\":\"abstract\",\"code\":\"claimed\",\"name\":\"Other\",\"topics\":[\"t\"]}]}"));

        Assert.Equal(("Other", CodeAvailability.Claimed), (paper.Name, paper.Code));
        Assert.Equal(["t"], paper.Topics);
        Assert.Empty(paper.Models);
    }

    private static string Write(string format, IEnumerable<Paper> papers)
    {
        using var output = new MemoryStream();
        using IDigestWriter writer = DigestWriters.ByName(format)!.Open(output, new WriteOptions());
        foreach (Paper paper in papers)
        {
            writer.Write(paper);
        }

        writer.Complete();
        return Encoding.UTF8.GetString(output.ToArray());
    }

    [Fact]
    public void HalfACharacterReadsAsAReplacement()
    {
        const string Json = """{"papers":[{"title":"A \ud83d title \\ud83d \ud83d\ude00","abstractKind":"abstract","code":"none"}]}""";

        Assert.Equal("A \uFFFD title \\ud83d 😀", Assert.Single(DigestReading.ReadText(Json, new ReadOptions())).Title);
    }
}
