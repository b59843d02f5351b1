using PaperTools.Identity;

namespace PaperTools.Tests.Identity;

public class PaperMatcherTests
{
    private static readonly Author[] s_authors = [new() { Given = "Ada", Family = "Lovelace" }, new() { Given = "Alan", Family = "Turing" }];

    [Fact]
    public void ASharedIdentifierDecides()
    {
        Paper first = new() { Title = "On engines", Ids = new PaperIds { Arxiv = "2305.12345" } };
        Paper second = new() { Title = "On engines that compute", Ids = new PaperIds { Doi = "10.48550/arxiv.2305.12345" } };

        Assert.Equal(SameVerdict.Same, PaperMatcher.Compare(first, second).Verdict);
    }

    [Fact]
    public void DifferentIdentifiersAreNeverOne()
    {
        Paper first = new() { Title = "On engines", Authors = s_authors, Ids = new PaperIds { Doi = "10.1000/1" } };
        Paper second = new() { Title = "On engines", Authors = s_authors, Ids = new PaperIds { Doi = "10.1000/2" } };

        Assert.Equal(SameVerdict.Doubtful, PaperMatcher.Compare(first, second).Verdict);
    }

    [Fact]
    public void TheSameTitleByOthersIsAnotherPaper()
    {
        Paper first = new() { Title = "On engines that compute numbers", Authors = s_authors };
        Paper second = new() { Title = "On engines that compute numbers", Authors = [new Author { Family = "Babbage" }] };

        Assert.Equal(SameVerdict.Different, PaperMatcher.Compare(first, second).Verdict);
    }

    [Fact]
    public void TitleAndAuthorsAreEnoughWhereIdentifiersAreOfDifferentKinds()
    {
        Paper first = new() { Title = "On Engines that Compute Numbers", Authors = s_authors, Ids = new PaperIds { Arxiv = "2305.12345" } };
        Paper second = new() { Title = "On engines that compute numbers.", Authors = [new Author { Given = "A.", Family = "Lovelace" }], Ids = new PaperIds { Doi = "10.1000/2" } };

        Assert.Equal(SameVerdict.Same, PaperMatcher.Compare(first, second).Verdict);
        Assert.NotEmpty(IdentityKeys.Of(first).Intersect(IdentityKeys.Of(second)));
    }
}
