using PaperTools.Reading.Fields;

namespace PaperTools.Tests.Reading.Fields;

public class AuthorListTests
{
    [Theory]
    [InlineData("Ann Smith and Doe, Jane and {Barnes and Noble} and others", "Ann Smith|Jane Doe|Barnes and Noble")]
    [InlineData("Lesk, M. E. AND Kernighan, B. W.", "M. E. Lesk|B. W. Kernighan")]
    [InlineData("Ann Smith and\n   John Riedl", "Ann Smith|John Riedl")]
    [InlineData("Smith, Ann; Doe, Jane", "Ann Smith|Jane Doe")]
    [InlineData("Smith, A., Doe, J., and Roe, P.", "A. Smith|J. Doe|P. Roe")]
    [InlineData("Ann Smith, Jane Doe, Paul Roe, Max Moe", "Ann Smith|Jane Doe|Paul Roe|Max Moe")]
    [InlineData("Alexandra Sandmann", "Alexandra Sandmann")]
    public void AndSeparates(string text, string expected) => AssertAuthors(expected, text, AuthorSeparator.And);

    [Theory]
    [InlineData("Ann Smith (MIT, Cambridge), Jane Doe (1 and 2) and Luis de la Cruz ((1) A, (2) B)", "Ann Smith|Jane Doe|Luis de la Cruz")]
    [InlineData("LIGO Collaboration: A. Smith, B. Doe", "LIGO Collaboration|A. Smith|B. Doe")]
    [InlineData("Martin King, Jr., Ann Smith", "Martin King, Jr.|Ann Smith")]
    [InlineData("A. Smith, B. Doe, and C. Roe, et al.", "A. Smith|B. Doe|C. Roe")]
    [InlineData("A. Smith (MIT, B. Doe", "A. Smith (MIT|B. Doe")]
    public void CommasSeparate(string text, string expected) => AssertAuthors(expected, text, AuthorSeparator.Comma);

    [Theory]
    [InlineData("Smith, Ann; Doe, Jane; ", "Ann Smith|Jane Doe")]
    public void SemicolonsSeparate(string text, string expected) => AssertAuthors(expected, text, AuthorSeparator.Semicolon);

    [Theory]
    [InlineData("Smith, Ann; Doe, Jane", "Ann Smith|Jane Doe")]
    [InlineData("Ann Smith, Jane Doe", "Ann Smith|Jane Doe")]
    [InlineData("Ann Smith, Jane Doe and Max Moe", "Ann Smith|Jane Doe|Max Moe")]
    [InlineData("Smith, Ann and Doe, Jane", "Ann Smith|Jane Doe")]
    [InlineData("Smith, Ann", "Ann Smith")]
    [InlineData("Doe J, van der Berg KA, Roe RA.", "J Doe|KA van der Berg|RA Roe")]
    [InlineData("J Doe, KA van Roe", "J Doe|KA van Roe")]
    [InlineData("Vaswani et al.", "Vaswani")]
    public void TheListShowsItsSeparator(string text, string expected) => AssertAuthors(expected, text, AuthorSeparator.Any);

    private static void AssertAuthors(string expected, string text, AuthorSeparator separator) =>
        Assert.Equal(expected, string.Join('|', AuthorList.Parse(text, separator)));
}
