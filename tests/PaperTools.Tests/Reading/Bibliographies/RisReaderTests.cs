namespace PaperTools.Tests.Reading.Bibliographies;

public class RisReaderTests
{
    [Theory]
    [InlineData("TY  - JOUR\nTI  - One\nER  - \nTY  - JOUR\nTI  - Two\nER  - \n")]
    [InlineData("TY - JOUR\nTI - One\nER -\nTY - JOUR\nTI - Two\nER -\n")]
    [InlineData("TY-JOUR\nTI-One\nER\nTY-JOUR\nTI-Two\nER\n")]
    [InlineData("ty  - jour\nti  - One\ner  -\nty  - jour\nti  - Two\ner  -")]
    [InlineData("\n\nRecord #1 of 2\nProvider: X\n1.\nTY  - JOUR\r\nT1  - One\r\nER  -\r\n2.\nTY  - JOUR\r\nT1  - Two\r\nER  -\r\n")]
    [InlineData("ID  - 1\nTY  - JOUR\nTI  - One\nER  - \nID  - 2\nTY  - JOUR\nTI  - Two\nER  - \n")]
    public void RecordsAreFound(string text)
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read(text);

        Assert.Equal(["One", "Two"], papers.Select(paper => paper.Title));
        Assert.Equal(["article-journal", "article-journal"], papers.Select(paper => paper.Type));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void ARecordWithoutEndEndsWhereTheNextBegins()
    {
        (Paper[] papers, Diagnostic[] diagnostics) = Bibliography.Read("TY  - JOUR\nTI  - One\n\nTY  - JOUR\nTI  - Two\n");

        Assert.Equal(["One", "Two"], papers.Select(paper => paper.Title));
        Assert.Equal([("MissingEnd", 4), ("MissingEnd", 4)], diagnostics.Select(found => (found.Code, found.Line ?? 0)));
    }

    [Theory]
    [InlineData("TI  - One\nAU  - Doe, J\n\nTY  - JOUR\nTI  - Two\nER  - \n")]
    [InlineData("TY  - JOUR\nTI  - One\nER  - \n\nTI  - Two\nAU  - Roe, R\n")]
    public void ARecordMayLackItsType(string text) =>
        Assert.Equal(["One", "Two"], Bibliography.Papers(text, "RIS").Select(paper => paper.Title));

    [Theory]
    [InlineData("PY  - 2014//", "2014")]
    [InlineData("Y1  - 2020/11//Nov/Dec2020", "2020-11")]
    [InlineData("PY  - 2005\nY1  - 2005/07/15", "2005-07-15")]
    [InlineData("PY  - 2005\nDA  - 2005/07/15", "2005-07-15")]
    [InlineData("PY  - 2018\nDA  - SEP", "2018")]
    [InlineData("PY  - 2018\nY2  - 2020/01/02", "2018")]
    [InlineData("DA  - 2013/07/28", "2013-07-28")]
    public void DatesAreAsPreciseAsAnyField(string fields, string expected) =>
        Assert.Equal(expected, Record(fields).Published.ToString());

    [Theory]
    [InlineData("DO  - doi:10.5555/X")]
    [InlineData("M3  - 10.5555/X")]
    [InlineData("N1  - doi: 10.5555/X")]
    [InlineData("L3  - http://dx.doi.org/10.5555/X")]
    [InlineData("UR  - https://doi.org/10.5555/X")]
    public void TheDoiIsFoundWhereProgramsPutIt(string field) => Assert.Equal("10.5555/x", Record(field).Ids.Doi);

    [Fact]
    public void ATypeInM3IsNoDoi() => Assert.Null(Record("M3  - Article").Ids.Doi);

    [Fact]
    public void LinesWithoutTagGoOn()
    {
        Paper paper = Record("AB  - One\ntwo\n  three\nKW  - a b\nc\nKW  - d; e\nUR  - http://a.org/1; http://a.org/2\nLink to the full text");

        Assert.Equal("One two three", paper.Abstract);
        Assert.Equal(["a b", "c", "d", "e"], paper.Keywords);
        Assert.Equal("http://a.org/1", paper.Url);
        Assert.Equal("http://a.org/2", Assert.Single(paper.DigestLinks).Url);
    }

    [Fact]
    public void WhatIsNotAvailableIsEmpty()
    {
        Paper paper = Record("AB  - NA\nVL  - NA\nSP  - 1-22\nAU  - Smith,J.  \nA2  - Editor, E.");

        Assert.Equal("", paper.Abstract);
        Assert.Null(paper.Volume);
        Assert.Equal("1-22", paper.Pages);
        Assert.Equal([new Author { Given = "J.", Family = "Smith" }], paper.Authors);
    }

    [Theory]
    [InlineData("A1  - Doe, Jane\nAU  - Roe, Richard\nA1  - Poe, Ed")]
    [InlineData("AU  - Doe, Jane\nAU  - Roe, Richard\nAU  - Poe, Ed\nA1  - Doe, Jane\nA1  - Roe, Richard\nA1  - Poe, Ed")]
    public void BothTagsForAuthorsMeanTheSame(string fields) =>
        Assert.Equal(["Jane Doe", "Richard Roe", "Ed Poe"], Record(fields).Authors.Select(author => author.ToString()));

    private static Paper Record(string fields) => Bibliography.Papers($"TY  - JOUR\nTI  - T\n{fields}\nER  - \n").Single();
}
