using PaperTools.Library;
using PaperTools.Tests.Writing;

namespace PaperTools.Tests.Library;

/// <summary>What goes into a library, comes out of it, and stays.</summary>
public class PaperLibraryTests
{
    private static readonly Paper s_paper = new()
    {
        Title = "A Survey of Quantization",
        Abstract = "We reach a 2.5x speedup on GSM8K.",
        Ids = new PaperIds { Arxiv = "2305.12345" },
        Digest = new Digest { Title = "Daily papers" },
    };

    [Fact]
    public void APaperIsAddedOnce()
    {
        using var library = new TemporaryLibrary();

        AddedPaper first = Assert.Single(library.Add(s_paper));
        AddedPaper second = Assert.Single(library.Add(s_paper));

        Assert.Equal(AddOutcome.Added, first.Outcome);
        Assert.Equal(AddOutcome.Unchanged, second.Outcome);
        Assert.Equal(first.Paper.Entry!.Id, second.Paper.Entry!.Id);
        Assert.Single(library.Papers());
    }

    [Fact]
    public void APaperTwiceInOneBatchIsOne()
    {
        using var library = new TemporaryLibrary();

        IReadOnlyList<AddedPaper> added = library.Add(s_paper, s_paper);

        Assert.Equal([AddOutcome.Added, AddOutcome.Unchanged], added.Select(paper => paper.Outcome));
    }

    [Fact]
    public void APaperThatIsToldOftenHidesNoOther()
    {
        using var library = new TemporaryLibrary();
        Author[] authors = [.. "Berg Ivanova Nguyen Okafor Quispe Rossi".Split(' ').Select(family => new Author { Given = "Ada", Family = family })];
        string[] often = ["Latent Protein Folds", "Sparse Decision Trees"];

        IReadOnlyList<AddedPaper> added = library.Add(
        [
            .. Enumerable.Range(1, authors.Length).SelectMany(known => often.Select(title => Of(title, known))),
            Of("Probabilistic Graph Networks", authors.Length),
            Of("Probabilstic Graph Networks", authors.Length),
        ]);

        Assert.Equal(3, library.Papers().Count);
        Assert.Equal(added[^2].Paper.Entry!.Id, added[^1].Paper.Entry!.Id);

        Paper Of(string title, int known) => new() { Title = $"{title} Are Interpretable Learners for Optimization Modeling", Authors = authors[..known] };
    }

    [Fact]
    public void WhatIsNewIsMerged()
    {
        using var library = new TemporaryLibrary();
        library.Add(s_paper);

        AddedPaper merged = Assert.Single(library.Add(new Paper { Title = s_paper.Title, Venue = "ACL", Ids = new PaperIds { Arxiv = "2305.12345", Doi = "10.1000/x" } }));

        Assert.Equal(AddOutcome.Merged, merged.Outcome);
        Paper paper = Assert.Single(library.Papers());
        Assert.Equal(("ACL", "10.1000/x", s_paper.Abstract), (paper.Venue, paper.Ids.Doi, paper.Abstract));
    }

    [Fact]
    public void APaperThatMayBeOfTwoIsFoundAsNeither()
    {
        using var library = new TemporaryLibrary();
        library.Add(Described("2305.12345", null), Described("2406.00001", null));
        using PaperLibrary open = library.Open();

        Assert.Null(open.Find(Described(null, "a page without identifiers")));
        Assert.Equal(2, open.Find(Described("2406.00001", "the second"))?.Entry?.Id);

        static Paper Described(string? arxiv, string? note) =>
            new() { Title = "Counting cogs with analytical engines", Authors = [new Author { Given = "Ada", Family = "Lovelace" }], Ids = new PaperIds { Arxiv = arxiv }, Note = note };
    }

    [Fact]
    public void ResultsComeWhileAddingGoesOn()
    {
        using var library = new TemporaryLibrary();
        using PaperLibrary open = library.Open();
        var rest = new TaskCompletionSource();

        using IEnumerator<AddedPaper> added = open.Add(Slowly()).GetEnumerator();

        Assert.True(added.MoveNext());
        Assert.False(rest.Task.IsCompleted);
        Assert.Single(library.Papers());

        IEnumerable<Paper> Slowly()
        {
            yield return s_paper;
            rest.SetResult();
        }
    }

    [Fact]
    public void FactsAreStoredOnceTheyWereAskedFor()
    {
        using var library = new TemporaryLibrary();
        library.Add(s_paper);

        Assert.Equal("speedup", library.Papers().Select(paper => paper.Results[0].Metric).Single());
        bool wasWhole = library.Papers().Single().FactStore.IsWhole;
        using (PaperLibrary open = library.Open())
        {
            _ = open.Papers().Select(paper => paper.Topics).ToList();
        }

        Assert.False(wasWhole);
        Assert.True(library.Papers().Single().FactStore.IsWhole);
        Assert.Equal(s_paper.Results, library.Papers().Single().Results);
    }

    [Fact]
    public void HostileTextComesOutAsItWentIn() => CsCheck.Check.Sample(
        HostileText.Paper.Array[1, 5],
        papers =>
        {
            using var library = new TemporaryLibrary();
            using PaperLibrary open = library.Open();
            IReadOnlyList<AddedPaper> added = [.. open.Add(papers)];

            Assert.Equal(papers.Length, added.Count);
            Assert.All(
                added.GroupBy(paper => paper.Paper.Entry!.Id, paper => paper.Paper),
                results => Assert.Equal(Text(results.Last()), Text(open.Paper(results.Key) ?? results.Last())));
            Assert.Equal(open.Count, open.Papers().Count());
            Assert.All(open.Add(papers), again => Assert.Equal(AddOutcome.Unchanged, again.Outcome));
        },
        iter: 50);

    /// <summary>The paper as JSON; half a character becomes U+FFFD, which is escaped only then.</summary>
    private static string Text(Paper paper) => Written.As("Json", paper).Replace("\\uFFFD", "\uFFFD", StringComparison.Ordinal);

    [Fact]
    public void ChangesAreToldInOrder()
    {
        using var library = new TemporaryLibrary();
        using PaperLibrary open = library.Open();
        List<Paper> papers = [.. Enumerable.Range(1, 600).Select(number => new Paper { Title = $"Paper number {number}" })];
        _ = open.Add(papers).ToList();
        long before = open.Revision;

        Assert.Equal(papers.Select(paper => paper.Title), open.ChangesSince(0).Select(change => change.Paper!.Title));
        _ = open.Add([new Paper { Title = "One more" }]).ToList();

        LibraryChange change = Assert.Single(open.ChangesSince(before));
        Assert.Equal((601, "One more", open.Revision), (change.Id, change.Paper!.Title, change.Revision));
    }

    [Fact]
    public void ReadingMakesNoLibrary()
    {
        using var library = new TemporaryLibrary();

        var exception = Assert.Throws<LibraryException>(() => library.Open(LibraryAccess.Read));

        Assert.Equal("LibraryNotFound", exception.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(library.Folder));
    }
}
