namespace PaperTools.Tests.Reading;

public class PageRangeTests
{
    [Theory]
    [InlineData("123--145", "123-145")]
    [InlineData("123–145", "123-145")]
    [InlineData("S12—S19, 30", "S12-S19, 30")]
    [InlineData("3---4", "3-4")]
    [InlineData("e1001", "e1001")]
    [InlineData(null, null)]
    public void DashesBetweenPagesAreHyphens(string? pages, string? expected) => Assert.Equal(expected, new Paper { Title = "T", Pages = pages }.Pages);

    [Theory]
    [InlineData("7", "19", "7-19")]
    [InlineData("7", "7", "7")]
    [InlineData("7", null, "7")]
    [InlineData(null, "19", "19")]
    [InlineData(null, null, null)]
    public void TwoPagesAreARange(string? first, string? last, string? expected) => Assert.Equal(expected, PageRange.Between(first, last));
}
