using CsCheck;
using PaperTools.Extraction;
using PaperTools.Library;
using PaperTools.Searching;

namespace PaperTools.Tests.Library;

/// <summary>The index gives what reading every paper gives, whatever was added, merged and removed, and in whatever pieces.</summary>
public class LibrarySearchTests
{
    private static readonly Gen<string> s_text =
        Gen.OneOfConst("low", "-", " ", " ", "resource", "Resources", "llama", "LLaMA", "2", "3.24x", "modèle", "C++", ",", ".", "^", "cost", "–", "’s", "(", ")", "\n", "ＬＯＷ", "e", "1,000", "a 2x speedup", "in 100 languages", "OptMATH: ", "A survey", "7B", "GSM8K", " https://github.com/low/cost ", "our code")
            .Array[0, 14].Select(pieces => string.Concat(pieces));

    private static readonly Gen<Paper> s_paper =
        from title in s_text
        from text in s_text
        from keyword in s_text
        from year in Gen.Int[2019, 2024]
        from number in Gen.Int[1, 30]
        from upvotes in Gen.Int[0, 5]
        select new Paper
        {
            Title = $"{title} {number}",
            Abstract = text,
            Keywords = [keyword],
            Published = new PaperDate(year),
            Upvotes = upvotes,
            Authors = [new Author { Given = "Ada", Family = number % 2 == 0 ? "Low" : "Resource" }],
            Ids = new PaperIds { Arxiv = $"2305.{number:00000}" },
            Venue = number % 3 == 0 ? null : "Proceedings of Low",
            Categories = number % 4 == 0 ? [] : ["cs.CL", "cs.LG"],
            Url = number % 5 == 0 ? $"https://low.example/{number}" : null,
            AnnounceType = number % 6 == 0 ? AnnounceType.Cross : null,
            Digest = number % 7 == 0 ? new Digest { Title = "low digest" } : null,
        };

    private static readonly Gen<string> s_term = Gen.OneOfConst(
        "low", "resource", "lowresource", "low-resource", "llama", "2", "llama-2", "3.24x", "modele", "C++", "\"low cost\"", "\"cost low\"~2", "re*", "lama~",
        "resuorce~2", "/l.w/", "title:low", "-cost", "(low llama)", "title:(2 OR resource)", "keyword:low", "name:optmath", "optmath", "has:name", "*", "author:low",
        "year:2020..2022", "published:<2021", "upvotes:>2", "speedup:>=2x", "languages:>50", "has:results", "arxiv:2305.00007", "absent", "-\"low cost\"", "is:survey",
        "is:cross", "has:code", "code:claimed", "code:none", "-has:code", "has:links", "has:url", "has:venue", "venue:proceeding", "category:cs.lg", "url:low", "host:github.com", "host:example",
        "model:llama", "dataset:gsm8k", "size:<=7B", "topic:*", "digest:*", "digest:low", "acronym:*", "title:*", "keyword:*", "author:/L.w/", "author:\"ada low\"",
        "id:2305.00005", "has:doi", "result:>=2", "contribution:survey", "language:*");

    private static readonly Gen<SearchOptions> s_search =
        from terms in s_term.Array[1, 3]
        from any in Gen.Bool
        from first in Gen.OneOfConst<int?>(null, null, 0, 1, 3, 10)
        from skip in Gen.OneOfConst(0, 0, 2)
        from isExact in Gen.OneOfConst(false, false, true)
        from diversity in Gen.OneOfConst(0, 0, 0.5)
        from like in Gen.OneOfConst<string?>(null, null, null, "low resource models of cost")
        from explain in Gen.Bool
        select new SearchOptions
        {
            Query = string.Join(any ? " OR " : " ", terms),
            First = first,
            Skip = skip,
            IsExact = isExact,
            Diversity = diversity,
            LikeText = like,
            Explain = explain,
        };

    private static readonly Gen<(Paper[] Added, bool IsIndexed, int[] Removed)> s_step = Gen.Select(s_paper.Array[0, 12], Gen.Bool, Gen.Int[1, 40].Array[0, 3]);

    [Fact]
    public void AFilterThatAsksForNothingIsOfAll()
    {
        Assert.True(new LibraryFilter { States = new List<LibraryState>() }.IsOfAll);
        Assert.False(new LibraryFilter { States = [LibraryState.Read] }.IsOfAll);
        Assert.False(new LibraryFilter { Tag = _ => true }.IsOfAll);
    }

    [Fact]
    public void TheIndexGivesWhatReadingEveryPaperGives() =>
        (from steps in s_step.Array[1, 5] from searches in s_search.Array[8] select (steps, searches)).Sample(
            sample =>
            {
                using var library = new TemporaryLibrary();
                foreach ((Paper[] added, bool isIndexed, int[] removed) in sample.steps)
                {
                    if (isIndexed)
                    {
                        library.AddAndIndex(added);
                    }
                    else
                    {
                        library.Add(added);
                    }

                    library.Remove(removed);
                    AssertSame(library, sample.searches);
                }

                // The same from what is on the disk.
                LibraryIndex.Forget();
                AssertSame(library, sample.searches);
            },
            iter: 40);

    [Fact]
    public void AFilterLimitsWhatIsSearched()
    {
        using var library = new TemporaryLibrary();
        library.Add(new Paper { Title = "low one", Digest = new Digest { Title = "first" } });
        library.Add(new Paper { Title = "low two", Digest = new Digest { Title = "second" } });
        using PaperLibrary open = library.Open(LibraryAccess.Read);
        var filter = new LibraryFilter { Source = label => label.Contains("second", StringComparison.Ordinal) };

        Paper[] found = [.. new LibrarySearch(open, new SearchOptions { Query = "low" }, filter).Results()];

        Assert.Equal(["low two"], found.Select(paper => paper.Title));
        Assert.Equal(Expected(open.Papers(filter), new SearchOptions { Query = "low" }), Found(found));
    }

    [Fact]
    public void FactsThatASearchWorksOutAreStoredWhileItGoesOn()
    {
        using var library = new TemporaryLibrary();
        library.Add(Enumerable.Range(0, 900).Select(Numbered));
        using PaperLibrary open = library.Open(LibraryAccess.Read);

        Assert.Single(new LibrarySearch(open, new SearchOptions { Query = "common -has:results", First = 1 }).Results());

        Assert.NotEqual(0, open.Database.Read(session => session.Number("SELECT count(*) FROM content WHERE facts IS NOT NULL")));
    }

    [Fact]
    public void ItIsToldHowManyPapersWereRead()
    {
        using var library = new TemporaryLibrary();
        library.Add(Enumerable.Range(0, 300).Select(Numbered));
        using PaperLibrary open = library.Open(LibraryAccess.Read);
        long read = -1;
        var search = new LibrarySearch(open, new SearchOptions { Query = "third -has:results", First = 1 }) { OnRead = papers => read = papers };

        _ = search.Results().Count();
        long first = read;
        _ = search.Results().Count();

        Assert.Equal((100, 0), (first, read));
    }

    [Fact]
    public void BlocksAndSegmentsOfAnySizeGiveTheSame()
    {
        using var library = new TemporaryLibrary();
        library.Add(Enumerable.Range(0, 9000).Select(Numbered));
        AssertSame(library, Few);
        library.Add(Enumerable.Range(9000, 10).Select(Numbered));
        AssertSame(library, Few);
        library.Remove([.. Enumerable.Range(1, 3000)]);
        AssertSame(library, Few);
        LibraryIndex.Forget();
        AssertSame(library, Few);
        Assert.InRange(Directory.GetFiles(library.Path + ".index", "*.segment").Length, 1, 8);
    }

    [Fact]
    public void WhatIsIndexedWhileItIsAddedGivesTheSame()
    {
        using var library = new TemporaryLibrary();
        library.AddAndIndex(Enumerable.Range(0, 5000).Select(Numbered).Concat(Enumerable.Range(4000, 10).Select(Revised)));
        AssertSame(library, Few);
        library.AddAndIndex(Enumerable.Range(0, 10).Select(Revised));
        AssertSame(library, Few);
    }

    [Fact]
    public void WhatIsSavedWhileMoreIsAddedGivesTheSame()
    {
        using var library = new TemporaryLibrary();
        using (PaperLibrary open = library.Open())
        {
            _ = open.Add(Enumerable.Range(0, 300).Select(Numbered)).Count();
            LibraryIndex.Save(open.Database, open.Feed);
            Assert.Equal(300, IndexFolder.Of(library.Path).Load().Totals.Papers);
            _ = open.Add(Enumerable.Range(290, 20).Select(Revised)).Count();
            open.UpdateIndex();
        }

        AssertSame(library, Few);
    }

    [Fact]
    public void ManySmallAdditionsAreMerged()
    {
        using var library = new TemporaryLibrary();
        for (int i = 0; i < 70; i++)
        {
            library.Add(Numbered(i));
            using PaperLibrary open = library.Open(LibraryAccess.Read);
            Assert.Equal(i + 1, LibraryIndex.Of(open).Totals.Papers);
        }

        Assert.InRange(Directory.GetFiles(library.Path + ".index", "*.segment").Length, 1, 14);
        AssertSame(library, Few);
    }

    [Fact]
    public void WhatIsKnownOfPapersStaysKnownWhenSegmentsAreMerged()
    {
        using var library = new TemporaryLibrary();
        for (int i = 0; i < 7; i++)
        {
            library.Add(Numbered(i));
            AssertSame(library, Few);
        }

        library.AddAndIndex(Numbered(7));
        LibraryIndex.Forget();

        using PaperLibrary open = library.Open(LibraryAccess.Read);
        LibrarySegment merged = Assert.Single(LibraryIndex.Of(open).Parts).Segment;
        Assert.Equal(merged.Ids.Select(id => id < 8), Enumerable.Range(0, 8).Select(merged.Values.Block(0, FactsVersion.Current).Known.Contains));
    }

    [Fact]
    public void FactsOfAnotherVersionAreNotKnown()
    {
        using var library = new TemporaryLibrary();
        library.AddAndIndex(Numbered(0));
        AssertSame(library, Few);
        using PaperLibrary open = library.Open(LibraryAccess.Read);
        SegmentValues values = LibraryIndex.Of(open).Parts[0].Segment.Values;

        Assert.False(values.Block(0, FactsVersion.Current).Known.IsEmpty);
        Assert.True(values.Block(0, FactsVersion.Current + 1).Known.IsEmpty);
    }

    [Fact]
    public void ValuesOfAPaperThatHasChangedSinceItWasIndexedAreNotKept()
    {
        using var library = new TemporaryLibrary();
        library.AddAndIndex(Numbered(0), Numbered(1));
        using PaperLibrary open = library.Open(LibraryAccess.Read);
        LibrarySegment segment = LibraryIndex.Of(open).Parts[0].Segment;
        library.Add(Revised(0));
        var all = RowSet.All(2);
        var block = new LibraryBlock(segment, 0, all, new SegmentCursor(segment.Postings, []), new Dictionary<SequenceEvidence, SequenceWords?>(), new LibraryPapers(open));

        block.Select(all, TestedProperty.Topics.Where(_ => true));

        Assert.Equal([1], segment.Values.Block(0, FactsVersion.Current).Known.ToArray());
    }

    internal static readonly SearchOptions[] Few =
    [
        new() { Query = "common", First = 10 },
        new() { Query = "common third -fifth", First = 10 },
        new() { Query = "third OR number77", First = 10 },
        new() { Query = "number12*", First = 10 },
        new() { Query = "\"common third\"", First = 10 },
        new() { Query = "\"number8999 common\" OR \"third common\"~3", First = 10 },
        new() { Query = "number8999" },
        new() { Query = "has:results", First = 10 },
        new() { Query = "common speedup:>=3x -doi:10.5555/2", First = 10 },
        new() { Query = "third OR is:survey", First = 10 },
    ];

    internal static Paper Numbered(int number) => new()
    {
        Title = $"number{number} common",
        Abstract = $"{(number % 3 == 0 ? "common third" : "other")} {(number % 5 == 0 ? "fifth" : "")} {(number % 11 == 0 ? $"It has a {number % 4}x speedup." : "")} text of length {new string('.', number % 37)}",
        Ids = new PaperIds { Doi = $"10.5555/{number}" },
    };

    private static Paper Revised(int number) => new()
    {
        Title = Numbered(number).Title,
        Abstract = $"{Numbered(number).Abstract} and a fifth third more in a later version",
        Ids = Numbered(number).Ids,
    };

    internal static void AssertSame(TemporaryLibrary library, IEnumerable<SearchOptions> searches)
    {
        using PaperLibrary open = library.Open(LibraryAccess.Read);
        Paper[] papers = [.. open.Papers()];
        Assert.All(searches, options => Assert.Equal(Expected(papers, options), Found(new LibrarySearch(open, options).Results())));
    }

    private static string[] Expected(IEnumerable<Paper> papers, SearchOptions options)
    {
        var search = new PaperSearch(options);
        foreach (Paper paper in papers)
        {
            search.Add(paper);
        }

        return Found(search.Results());
    }

    private static string[] Found(IEnumerable<Paper> papers) =>
        [.. papers.Select(paper => $"{paper.Entry!.Id} {paper.Score:R} {paper.Explanation?.Score:R} {string.Join(';', paper.Highlights)}")];
}
