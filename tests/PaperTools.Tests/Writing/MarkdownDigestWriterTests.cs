using PaperTools.Writing;

namespace PaperTools.Tests.Writing;

public class MarkdownDigestWriterTests
{
    [Fact]
    public void ADigestIsHeadingsFactsAndAbstracts()
    {
        string markdown = Written.As("Markdown", new WriteOptions { Title = "This week" }, new Paper
        {
            Title = "A *bold* title",
            Url = "https://example.org/a_(b)",
            Authors = [new Author { Given = "Ada", Family = "Lovelace" }],
            Published = new PaperDate(2023, 5),
            Venue = "J. of Tests",
            Volume = "3",
            Abstract = "1. First.\nSee https://example.org/x_y_z.",
        });

        Assert.Equal(
            """
            # This week

            ## [A \*bold\* title](<https://example.org/a_(b)>)

            - **Authors:** Ada Lovelace
            - **Published:** 2023-05
            - **In:** *J. of Tests* 3
            - **Links:** [<https://example.org/x_y_z>](<https://example.org/x_y_z>)

            1\. First. See <https://example.org/x_y_z>.


            """.ReplaceLineEndings("\n"),
            markdown);
    }

    [Theory]
    [InlineData("<script>", "\\<script\\>")]
    [InlineData("a ==b== %%c%%", "a \\=\\=b\\=\\= \\%\\%c\\%\\%")]
    [InlineData("x = 5% & y", "x = 5% & y")]
    [InlineData("&amp; &#42;", "\\&amp; \\&\\#42;")]
    [InlineData("\u001b[31mred", "\\[31mred")]
    public void TextReadsAsItStands(string text, string expected) =>
        Assert.Equal(expected, MarkdownText.Line(text));

    [Fact]
    public void AnAddressThatRunsScriptsIsNoLink() =>
        Assert.Contains("\n## T\n", Written.As("Markdown", new Paper { Title = "T", Url = "javascript:alert(1)" }), StringComparison.Ordinal);
}
