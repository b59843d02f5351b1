using PaperTools.Identity;

namespace PaperTools.Tests.Identity;

public class DuplicateFinderTests
{
    private const string Title = "Counting cogs: How analytical engines compute Bernoulli numbers";

    private static readonly Paper s_page = new() { Title = Title };
    private static readonly Paper s_mail = new() { Title = Title, Authors = Authors("Ada", "Alan"), Ids = new PaperIds { Arxiv = "2305.12345" } };
    private static readonly Paper s_entry = new() { Title = "{Counting} cogs: how analytical engines compute {Bernoulli} numbers", Authors = Authors("A.", "A."), Published = new PaperDate(2024), Ids = new PaperIds { Doi = "10.1000/2" } };
    private static readonly Paper s_record = new() { Title = "Counting cogs", Ids = new PaperIds { Doi = "10.1000/2" } };
    private static readonly Paper s_other = new() { Title = "Weaving algebraic patterns with punched cards and looms", Authors = Authors("Ada", "Alan") };

    [Fact]
    public void PageMailEntryAndRecordAreOnePaperInAnyOrder()
    {
        Paper[] records = [s_page, s_mail, s_entry, s_record, s_other];
        foreach (Paper[] order in Orders(records))
        {
            PaperPair[] pairs = Find(order);

            Assert.Equal(3, pairs.Length);
            Assert.All(pairs, pair => Assert.Equal(SameVerdict.Same, pair.Verdict));
            Assert.DoesNotContain(pairs, pair => pair.First == s_other || pair.Second == s_other);
            Assert.All(pairs, pair => Assert.True(Array.IndexOf(order, pair.First) < Array.IndexOf(order, pair.Second)));
        }
    }

    [Fact]
    public void APageThatMayBeOfTwoPapersIsOfNeither()
    {
        Paper second = new() { Title = Title, Authors = Authors("Ada", "Alan"), Ids = new PaperIds { Arxiv = "2406.00001" } };
        foreach (Paper[] order in Orders([s_page, s_mail, second]))
        {
            PaperPair[] pairs = Find(order);

            Assert.Equal(3, pairs.Length);
            Assert.All(pairs, pair => Assert.Equal(SameVerdict.Doubtful, pair.Verdict));
        }
    }

    [Fact]
    public void PapersToldApartAreNeitherJoinedNorReported()
    {
        var finder = new DuplicateFinder((first, second) => (first, second) is var pair && (pair == (s_page, s_mail) || pair == (s_mail, s_page)));
        finder.Add(s_page);
        finder.Add(s_mail);

        Assert.Empty(finder.Pairs());
    }

    [Fact]
    public void ManyCopiesComeOnceEach()
    {
        PaperPair[] pairs = Find([.. Enumerable.Range(0, 2000).Select(_ => new Paper { Title = Title, Authors = s_mail.Authors })]);

        Assert.Equal(1999, pairs.Length);
        Assert.Single(pairs.Select(pair => pair.First).Distinct());
    }

    private static PaperPair[] Find(Paper[] papers)
    {
        var finder = new DuplicateFinder();
        Array.ForEach(papers, finder.Add);
        return [.. finder.Pairs()];
    }

    private static IEnumerable<Paper[]> Orders(Paper[] papers) =>
        papers.Length < 2 ? [papers] : papers.SelectMany(first => Orders([.. papers.Where(paper => paper != first)]).Select(rest => (Paper[])[first, .. rest]));

    private static Author[] Authors(string first, string second) => [new Author { Given = first, Family = "Lovelace" }, new Author { Given = second, Family = "Turing" }];
}
