using PaperTools.Identity;
using PaperTools.Reading;
using PaperTools.Tests.Writing;

namespace PaperTools.Tests.Identity;

public class PaperMergerTests
{
    private static readonly Digest s_mail = new() { Path = "mail.txt" };
    private static readonly Digest s_refs = new() { Path = "refs.bib" };

    private static readonly Paper s_preprint = new()
    {
        Title = "On Engines that Compute",
        Abstract = "We describe an engine, and what it may compute.",
        Authors = [new Author { Given = "Ada", Family = "Lovelace" }, new Author { Given = "Alan", Family = "Turing" }],
        Published = new PaperDate(2023, 5, 6),
        Ids = new PaperIds { Arxiv = "2305.12345" },
        Url = "https://arxiv.org/abs/2305.12345",
        Venue = "arXiv",
        Version = 1,
        Categories = ["cs.CL"],
        Upvotes = 3,
        Digest = s_mail,
    };

    private static readonly Paper s_published = new()
    {
        Title = "On engines that compute",
        Abstract = "We describe an engine.",
        Authors = [new Author { Given = "A.", Family = "Lovelace" }],
        Published = new PaperDate(2024),
        Ids = new PaperIds { Doi = "10.1000/2" },
        Venue = "Journal of Engines",
        Keywords = ["engines"],
        Version = 2,
        Digest = s_refs,
    };

    [Fact]
    public void EachFieldIsTheBetterOne()
    {
        Paper merged = PaperMerger.Merge(s_preprint, s_published);

        Assert.Equal(s_preprint.Title, merged.Title);
        Assert.Equal(s_preprint.Abstract, merged.Abstract);
        Assert.Equal(s_preprint.Authors, merged.Authors);
        Assert.Equal(new PaperDate(2023, 5, 6), merged.Published);
        Assert.Equal(("2305.12345", "10.1000/2"), (merged.Ids.Arxiv, merged.Ids.Doi));
        Assert.Equal("Journal of Engines", merged.Venue);
        Assert.Equal((2, 3), (merged.Version, merged.Upvotes));
        Assert.Equal(["engines"], merged.Keywords);
        Assert.Equal(["cs.CL"], merged.Categories);
    }

    [Fact]
    public void EachFieldSaysWhereItIsFrom()
    {
        Paper merged = PaperMerger.Merge(s_preprint, s_published);

        Assert.Equal(s_refs, Assert.Single(merged.Origins, origin => origin.Field == "venue").Digest);
        Assert.Equal(s_mail, Assert.Single(merged.Origins, origin => origin.Field == "ids.arxiv").Digest);
        Assert.Equal(s_refs, Assert.Single(merged.Origins, origin => origin.Field == "ids.doi").Digest);
    }

    [Fact]
    public void NothingGainedIsTheStoredPaperItself()
    {
        Paper merged = PaperMerger.Merge(s_preprint, s_published);

        Assert.Same(s_preprint, PaperMerger.Merge(s_preprint, s_preprint));
        Assert.Same(merged, PaperMerger.Merge(merged, s_published));
        Assert.Same(merged, PaperMerger.Merge(merged, s_preprint));
    }

    [Fact]
    public void OriginsComeBackFromJson()
    {
        Paper merged = PaperMerger.Merge(s_preprint, s_published);

        Paper read = Assert.Single(DigestReading.ReadText(Written.As("Json", merged), new ReadOptions { Format = "Json" }));

        Assert.Equal(merged.Origins.Select(origin => origin.ToString()).Order(), read.Origins.Select(origin => origin.ToString()).Order());
        Assert.Same(read, PaperMerger.Merge(read, s_published));
    }
}
