using CsCheck;
using PaperTools.Reading;
using PaperTools.Writing;

namespace PaperTools.Tests.Writing;

/// <summary>What a format that we also read holds comes back as it was, whatever the text.</summary>
public class RoundTripTests
{
    /// <summary>The formats whose text is read as it stands; LaTeX in a feed, where arXiv puts it, is taken for that.</summary>
    public static TheoryData<string> Readable => [.. Formats.Except(["Atom", "Rss"], StringComparer.Ordinal)];

    /// <summary>Those that keep the parts of names apart.</summary>
    public static TheoryData<string> WithNames => [.. Formats.Except(["Csv", "Tsv", "Atom", "Rss"], StringComparer.Ordinal)];

    /// <summary>Those that have a place for each field of a bibliography.</summary>
    public static TheoryData<string> WithFields => [.. Formats.Except(["Atom", "Rss", "EndNoteXml"], StringComparer.Ordinal)];

    private static IEnumerable<string> Formats =>
        DigestWriters.All.Where(format => format.ReadAs is string reader && DigestReaders.ByName(reader) is not null).Select(format => format.Name);

    [Theory]
    [MemberData(nameof(Readable))]
    public void HostileTextComesBack(string format) =>
        Gen.Select(HostileText.Plain, HostileText.Plain, HostileText.Date).Array[1, 3].Sample(
            texts =>
            {
                Paper[] papers = [.. texts.Select(text => new Paper { Title = "T" + text.Item1, Abstract = "A" + text.Item2, Published = text.Item3 })];
                Paper[] read = Read(format, Written.As(format, papers));
                Assert.Equal(papers.Select(paper => HostileText.Squeezed(paper.Title)), read.Select(paper => HostileText.Squeezed(paper.Title)));
                Assert.Equal(papers.Select(paper => HostileText.Squeezed(paper.Abstract)), read.Select(paper => HostileText.Squeezed(paper.Abstract)));
                Assert.Equal(papers.Select(paper => paper.Published), read.Select(paper => paper.Published));
            },
            iter: 300);

    /// <summary>The texts that a format either holds or says that it leaves out, by the words it says it in.</summary>
    private static readonly (string Name, Func<Paper, string?> Text)[] s_texts =
    [
        ("the venue", paper => paper.Venue),
        ("the volume", paper => paper.Volume),
        ("the issue", paper => paper.Issue),
        // Dashes become one where what stood between them is left out.
        ("the pages", paper => paper.Pages is string pages ? PageRange.Normalize(HostileText.Squeezed(pages)) : null),
        ("the publisher", paper => paper.Publisher),
        ("the note", paper => paper.Note),
        ("the keywords", paper => string.Join('\n', paper.Keywords)),
        ("the categories", paper => string.Join('\n', paper.Categories)),
        ("the type of publication", paper => paper.Type),
        ("the date of publication", paper => paper.Published?.ToString()),
    ];

    /// <summary>A feed runs venue, volume and pages together as arXiv does, and has categories and keywords in one list.</summary>
    [Theory]
    [MemberData(nameof(Readable))]
    public void WhatIsNotSaidToBeLeftOutComesBack(string format) =>
        HostileText.Fields.Sample(
            paper =>
            {
                List<string> omissions = Written.Omissions(format, paper);
                Paper read = Assert.Single(Read(format, Written.As(format, paper)));
                foreach ((string name, Func<Paper, string?> text) in s_texts)
                {
                    bool isLeftOut = omissions.Exists(omission => omission.Contains(name, StringComparison.Ordinal));
                    if (omissions.Exists(omission => omission.Contains("semicolon", StringComparison.Ordinal)) && name == "the keywords")
                    {
                        // Some stay and some do not: those that stay are as they were.
                        Assert.All(read.Keywords, keyword => Assert.Contains(HostileText.Squeezed(keyword), paper.Keywords.Select(HostileText.Squeezed)));
                        continue;
                    }

                    if (name == "the type of publication" && (paper.Type is null || isLeftOut))
                    {
                        // Entries and items have a type in any case: the one that says nothing.
                        continue;
                    }

                    string expected = isLeftOut ? "" : HostileText.Squeezed(text(paper) ?? "");
                    string found = HostileText.Squeezed(text(read) ?? "");
                    Assert.True(expected == found, $"{format}, {name}: '{expected}' came back as '{found}'");
                }
            },
            iter: 500);

    [Theory]
    [InlineData("Csv")]
    [InlineData("Tsv")]
    public void NoItemOfAListIsCutOrMangled(string format)
    {
        Paper paper = new()
        {
            Title = "T",
            Keywords = ["a; b", "c, d", " e", "[f]", "\"g\" \\h"],
            Categories = ["one, two"],
            Authors = [new Author { Literal = "A; B" }, new Author { Given = "Ada", Family = "Lovelace" }],
            Url = "https://example.org/",
            DigestLinks = [new PaperLink("https://example.org/a;b=c", LinkKind.Other, ""), new PaperLink("https://arxiv.org/abs/2305.00001", LinkKind.Other, "")],
        };

        Paper read = Assert.Single(Read(format, Written.As(format, paper)));

        Assert.Equal(paper.Keywords.Select(HostileText.Squeezed), read.Keywords.Select(HostileText.Squeezed));
        Assert.Equal(paper.Categories, read.Categories);
        Assert.Equal(paper.Authors.Select(author => author.ToString()), read.Authors.Select(author => author.ToString()));
        Assert.Equal(paper.DigestLinks.Select(link => link.Url), read.DigestLinks.Select(link => link.Url));
        Assert.Null(read.Ids.Arxiv);
    }

    /// <summary>Several columns may have a keyword, each as it likes.</summary>
    [Theory]
    [InlineData("Csv")]
    [InlineData("Tsv")]
    public void AKeywordIsOneWhateverItsCaseAndWhiteSpace(string format)
    {
        Paper paper = new() { Title = "T", Keywords = ["Deep Learning", "deep\u00A0 learning ", "K; k", "k;\tK"] };

        Assert.Equal(["Deep Learning", "K; k"], Assert.Single(Read(format, Written.As(format, paper))).Keywords);
    }

    [Theory]
    [InlineData("BibTeX")]
    [InlineData("BibLaTeX")]
    [InlineData("CSL-JSON")]
    [InlineData("EndNoteXml")]
    [InlineData("Json")]
    [InlineData("JsonLines")]
    [InlineData("Yaml")]
    [InlineData("Csv")]
    [InlineData("Tsv")]
    public void ANameWithoutPartsKeepsItsComma(string format)
    {
        Author[] authors = [new Author { Literal = "Harbour, Lights" }, new Author { Given = "Ada", Family = "Lovelace" }];

        Paper read = Assert.Single(Read(format, Written.As(format, new Paper { Title = "T", Authors = authors })));

        Assert.Equal(authors, read.Authors);
    }

    [Theory]
    [InlineData("Harbour, Lights")]
    [InlineData("Harbour; Lights")]
    public void RisLeavesOutANameThatItWouldTakeForAnother(string literal)
    {
        Paper paper = new() { Title = "T", Authors = [new Author { Literal = literal }, new Author { Given = "Ada", Family = "Lovelace" }] };

        Assert.Equal(["Ada Lovelace"], Assert.Single(Read("RIS", Written.As("RIS", paper))).Authors.Select(author => author.ToString()));
        Assert.Contains(Written.Omissions("RIS", paper), omission => omission.Contains("authors", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(WithNames))]
    public void NamesComeBack(string format) =>
        HostileText.Name.Array[1, 4].Sample(
            authors =>
            {
                Paper read = Assert.Single(Read(format, Written.As(format, new Paper { Title = "T", Authors = authors })));
                Assert.Equal(authors.Select(author => HostileText.Squeezed(author.ToString())), read.Authors.Select(author => HostileText.Squeezed(author.ToString())));
            },
            iter: 300);

    [Theory]
    [MemberData(nameof(WithFields))]
    public void EveryFieldComesBack(string format)
    {
        Paper paper = new()
        {
            Title = "A {Title}: of OptMATH, 100% & $x$",
            Abstract = "Text \"quoted\" -- with 'marks'.",
            Authors = [new Author { Given = "Ada", Family = "van der Berg" }, new Author { Literal = "Barnes and Noble, Inc." }, new Author { Given = "Al", Family = "Hart", Suffix = "Jr." }],
            Published = new PaperDate(2023, 5, 6),
            Url = "https://example.org/a_b?c=d&e=%20#f",
            Venue = "J. Tests & Trials",
            Type = "article-journal",
            Volume = "007",
            Issue = "02",
            Pages = "67-76",
            Publisher = "House & Sons",
            Note = "A note",
            Keywords = ["alpha", "beta gamma"],
            Ids = new PaperIds { Doi = "10.1000/a_b(c)", Arxiv = "2305.00001", Isbn = "978-3-16-148410-0", CitationKey = "key2023" },
        };

        Paper read = Assert.Single(Read(format, Written.As(format, paper)));

        Assert.Equal(paper.Title, read.Title);
        Assert.Equal(paper.Abstract, read.Abstract);
        Assert.Equal(paper.Authors, read.Authors);
        Assert.Equal(
            (paper.Published, paper.Url, paper.Venue, paper.Type, paper.Volume, paper.Issue, paper.Pages, paper.Publisher, paper.Note),
            (read.Published, read.Url, read.Venue, read.Type, read.Volume, read.Issue, read.Pages, read.Publisher, read.Note));
        Assert.Equal(paper.Keywords, read.Keywords);
        Assert.Equal(paper.Ids, read.Ids);
    }

    [Theory]
    [InlineData(2023, null, null)]
    [InlineData(2023, 5, null)]
    [InlineData(1987, 1, 2)]
    public void DatesKeepTheirPrecision(int year, int? month, int? day)
    {
        Paper paper = new() { Title = "T", Published = new PaperDate(year, month, day) };

        Assert.All(Formats, format => Assert.Equal(paper.Published, Read(format, Written.As(format, paper))[0].Published));
    }

    private static Paper[] Read(string format, string text) =>
        [.. DigestReading.ReadText(text, new ReadOptions { Format = DigestWriters.ByName(format)!.ReadAs })];
}
