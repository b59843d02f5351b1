using System.Text;
using PaperTools.Reading;

namespace PaperTools.Tests.Reading.HuggingFace;

/// <summary>The seed digest as other programs would have saved the same page, and pages with parts missing.</summary>
public class BarePageTests
{
    private static readonly string s_seed = File.ReadAllText(Directory.GetFiles(Repository.Seeds).Single());

    private static readonly string[] s_siteLines =
    [
        "Daily", "Weekly", "Monthly", "Trending Papers", "Subscribe", "Get trending papers in your email inbox once a day!", "Previous", "Next",
        "System theme", "Company", "TOS", "Privacy", "About", "Careers", "Website", "Models", "Datasets", "Spaces", "Pricing", "Docs", "Log In", "Sign Up",
    ];

    public static TheoryData<string, Func<string, string>> Habits => new()
    {
        { "CRLF", text => text.Replace("\n", "\r\n") },
        { "CR", text => text.Replace("\n", "\r") },
        { "several blank lines", text => text.Replace("\n\n", "\n\n \n\t\n\n") },
        { "a final newline", text => text + "\n\n\n" },
        { "a blank line before papers only", NoBlankInsidePapers },
        { "no blank lines", text => text.Replace("\n\n", "\n") },
        { "no blank lines, CRLF", text => text.Replace("\n\n", "\r\n") },
        { "trailing and leading spaces", text => string.Join("\n", text.Split('\n').Select(line => $"  {line} \t ")) },
        { "a byte order mark", text => "\uFEFF" + text },
        { "wrapped at 72", text => Wrap(text, 72) },
        { "wrapped at 100", text => Wrap(text, 100) },
        { "wrapped at 120, CRLF", text => Wrap(text, 120).Replace("\n", "\r\n") },
        { "wrapped at 100, a blank line before papers only", text => Wrap(NoBlankInsidePapers(text), 100) },
        { "site lines anywhere", WithSiteLines },
    };

    [Theory]
    [MemberData(nameof(Habits))]
    public void TheSamePapersComeOut(string habit, Func<string, string> change)
    {
        Paper[] papers = Read(change(s_seed), out List<Diagnostic> diagnostics);

        Assert.Equal(Titles(s_seed), papers.Select(paper => paper.Title));
        Assert.Equal(Abstracts(s_seed), papers.Select(paper => paper.Abstract));
        Assert.Equal("AK and the research community", papers[0].Digest!.Curator);
        Assert.Equal("May 6", papers[0].Digest!.DateText);
        Assert.True(diagnostics.Count == 0, habit);
    }

    [Theory]
    [InlineData(72)]
    [InlineData(100)]
    public void AWrappedPageWithoutAnyBlankLineKeepsNearlyEveryPaper(int width)
    {
        Paper[] papers = Read(Wrap(s_seed.Replace("\n\n", "\n"), width), out _);

        // A title that fills its line to the last word cannot be told from the abstract below it.
        Assert.True(Titles(s_seed).Intersect(papers.Select(paper => paper.Title)).Count() >= 70);
    }

    [Fact]
    public void ALastTitleWithoutAbstractComesOutWithADiagnostic()
    {
        Paper[] papers = Read("byAK and the research community\n\nMay 6\n\nOne Title\n\nIts abstract.\n\nAnother Tit", out List<Diagnostic> diagnostics);

        Assert.Equal(["One Title", "Another Tit"], papers.Select(paper => paper.Title));
        Assert.Equal("", papers[1].Abstract);
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("MissingAbstract", 9), (diagnostic.Code, diagnostic.Line));
    }

    [Fact]
    public void ATitleWithoutAbstractDoesNotTakeTheNextTitleForOne()
    {
        Paper[] papers = Read("Subscribe\n\nGet trending papers in your email inbox!\n\nFirst Title\n\nSecond Title\n\nThe abstract of the second.\n\nThird Title\n\nThe third one's.", out _);

        Assert.Equal(["First Title", "Second Title", "Third Title"], papers.Select(paper => paper.Title));
        Assert.Equal(["", "The abstract of the second.", "The third one's."], papers.Select(paper => paper.Abstract));
    }

    [Theory]
    [InlineData("Get trending papers in your email inbox!\n\nSubscribe\n\n", null, null)]
    [InlineData("Get trending papers in your email inbox!\n\nDec 31, 2025\n\n", null, "Dec 31, 2025")]
    [InlineData("Daily Papers\n\nbyAK and the research community\n\nFeb 29\n\n", "AK and the research community", "Feb 29")]
    [InlineData("Daily Papers\nby\nAK\nand the research community\nIntercode Bash\nDaily\nWeekly\nMonthly\nMar 25\n\n", "AK and the research community", "Mar 25")]
    public void OtherHeadersWork(string header, string? curator, string? day)
    {
        Paper paper = Assert.Single(Read(header + "A Title\n\nAn abstract.", out _));

        Assert.Equal(("A Title", "An abstract."), (paper.Title, paper.Abstract));
        Assert.Equal(curator, paper.Digest!.Curator);
        Assert.Equal(day, paper.Digest.DateText);
    }

    [Fact]
    public void ThePageWithoutPapersSaysSo()
    {
        Assert.Empty(Read("Get trending papers in your email inbox!\n\nbyAK and the research community\n\nMay 6\n\nPrevious\n\nNext", out List<Diagnostic> diagnostics));

        Assert.Equal("NoPapers", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void OneSentenceOnATrendingPageIsASummary()
    {
        string summary = "A method halves the memory that long contexts need.";

        Paper trending = Assert.Single(Read($"Trending Papers\n\nbyAK and the research community\n\nA Title\n\n{summary}", out _));
        Paper daily = Assert.Single(Read($"Daily Papers\n\nbyAK and the research community\n\nA Title\n\n{summary}", out _));

        Assert.Equal((AbstractKind.Summary, AbstractKind.Abstract), (trending.AbstractKind, daily.AbstractKind));
    }

    private static Paper[] Read(string text, out List<Diagnostic> diagnostics)
    {
        List<Diagnostic> found = [];
        using var source = DigestSource.FromStream(new MemoryStream(Encoding.UTF8.GetBytes(text)), path: null);
        Paper[] papers = [.. DigestReading.Read(source, new ReadOptions { OnDiagnostic = found.Add })];
        diagnostics = found;
        return papers;
    }

    private static IEnumerable<string> Titles(string text) => text.Split("\n\n").Skip(5).Where((_, index) => index % 2 == 0);

    private static IEnumerable<string> Abstracts(string text) => text.Split("\n\n").Skip(5).Where((_, index) => index % 2 == 1);

    private static string NoBlankInsidePapers(string text)
    {
        string[] paragraphs = text.Split("\n\n");
        IEnumerable<string> papers = paragraphs.Skip(5).Chunk(2).Select(paper => $"{paper[0]}\n{paper[1]}");
        return string.Join("\n\n", paragraphs.Take(5).Concat(papers));
    }

    private static string WithSiteLines(string text)
    {
        Random random = new(1);
        return string.Join("\n\n", text.Split("\n\n").SelectMany(paragraph => new[] { paragraph, s_siteLines[random.Next(s_siteLines.Length)] }));
    }

    private static string Wrap(string text, int width) => string.Join("\n", text.Split('\n').Select(line => WrapLine(line, width)));

    private static string WrapLine(string line, int width)
    {
        StringBuilder wrapped = new();
        int column = 0;
        foreach (string word in line.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > width)
            {
                _ = wrapped.Append('\n');
                column = 0;
            }
            else if (column > 0)
            {
                _ = wrapped.Append(' ');
                column++;
            }

            _ = wrapped.Append(word);
            column += word.Length;
        }

        return wrapped.ToString();
    }
}
