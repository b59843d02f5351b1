using System.Text;
using PaperTools.Reading;

namespace PaperTools.Tests.Reading.Bibliographies;

public class BibtexReferenceTests
{
    private const string Proceedings = "@proceedings{proc, title={Proceedings of Examples}, date={2001-06}, publisher={Press}, volume={7}, doi={10.5555/WHOLE}, abstract={All of it.}}\n";
    private const string Part = "@inproceedings{part, crossref={proc}, title={A Part}, author={Okafor, Ada}, pages={1--2}}\n";

    [Theory]
    [InlineData(Proceedings + Part, 1)]
    [InlineData(Part + Proceedings, 0)]
    public void APartInheritsWhatItLacksFromTheWholeWhereverThatStands(string text, int index)
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read(text);

        Assert.Empty(diagnostics);
        Assert.Equal(index == 1 ? ["Proceedings of Examples", "A Part"] : ["A Part", "Proceedings of Examples"], papers.Select(paper => paper.Title));
        Assert.Equal([1, 2], papers.Select(paper => paper.Number));
        Paper part = papers[index];
        Assert.Equal(("Proceedings of Examples", "2001-06", "Press", "7", "1-2"), (part.Venue, part.Published?.ToString(), part.Publisher, part.Volume, part.Pages));
        Assert.Equal((null, ""), (part.Ids.Doi, part.Abstract));
    }

    [Theory]
    [InlineData("incollection", "collection", "The Whole", null)]
    [InlineData("inbook", "book", "The Whole", null)]
    [InlineData("inproceedings", "book", "The Whole", null)]
    [InlineData("article", "periodical", "The Whole", null)]
    [InlineData("book", "mvbook", null, null)]
    public void TheTitleOfTheWholeGoesWhereThePartHasItsVenue(string part, string whole, string? venue, string? publisher)
    {
        Paper paper = Bibliography.Papers($"@{part}{{a, title={{A Part}}, crossref=b}}\n@{whole}{{b, title={{The Whole}}}}").First();

        Assert.Equal(("A Part", venue, publisher), (paper.Title, paper.Venue, paper.Publisher));
    }

    [Fact]
    public void WhatAPartHasItKeeps()
    {
        Paper paper = Bibliography.Papers("@inproceedings{a, title={A}, booktitle={Own}, year=2003, crossref={b}}\n@proceedings{b, title={B}, booktitle={Other}, date={2001-05-06}}").First();

        Assert.Equal(("Own", "2003"), (paper.Venue, paper.Published?.ToString()));
    }

    [Fact]
    public void DataEntriesAreInheritedWholeAndAreNoPapers()
    {
        Paper[] papers = Bibliography.Papers("@article{a, title={A}, xdata={x, y}}\n@xdata{x, journaltitle={Journal}, xdata={z}}\n@xdata{y, doi={10.5555/Y}}\n@xdata{z, year={1999}}\n@misc{last, title={Last}}");

        Assert.Equal(["A", "Last"], papers.Select(paper => paper.Title));
        Assert.Equal(("Journal", "10.5555/y", "1999"), (papers[0].Venue, papers[0].Ids.Doi, papers[0].Published?.ToString()));
    }

    [Fact]
    public void AnEntryOfAnyTypeMayBeNamedByOneBefore() =>
        Assert.Equal("1999", Bibliography.Papers("@misc{a, title={A}, crossref={b}}\n@misc{b, title={B}, year={1999}}")[0].Published?.ToString());

    [Fact]
    public void AReferenceThatLeadsNowhereIsReportedAndOrderIsKept()
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read("@misc{a, title={A}, crossref={none}}\n@misc{b, title={B}}\n@misc{c, title={C}, crossref={c}}");

        Assert.Equal(["A", "B", "C"], papers.Select(paper => paper.Title));
        Assert.Equal(("MissingReference", 1, "a"), (diagnostics[0].Code, diagnostics[0].Line, diagnostics[0].Entry));
    }

    [Fact]
    public void EntriesThatReferToEachOtherComeToAnEnd() =>
        Assert.Equal(2, Bibliography.Papers("@book{a, title={A}, crossref={b}}\n@book{b, title={B}, crossref={a}}").Length);

    [Fact]
    public void NotMoreThanABoundedNumberWaits()
    {
        var text = new StringBuilder("@misc{first, title={First}, crossref={none}}\n");
        for (int i = 0; i < 10_500; i++)
        {
            text.Append("@misc{k").Append(i).Append(", title={T}}\n");
        }

        int reported = 0;
        using IEnumerator<Paper> papers = DigestReading.ReadText(text.ToString(), new ReadOptions { OnDiagnostic = _ => reported++ }).GetEnumerator();

        Assert.True(papers.MoveNext());
        Assert.Equal(("First", 1), (papers.Current.Title, reported));
    }
}
