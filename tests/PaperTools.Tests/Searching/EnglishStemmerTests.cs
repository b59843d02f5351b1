using PaperTools.Searching.Analysis;

namespace PaperTools.Tests.Searching;

public class EnglishStemmerTests
{
    /// <summary>
    /// The words of the seed digest, nine thousand of an English dictionary and the algorithm's exceptions, each with its
    /// stem: <c>stemwords -l english</c> of Debian's libstemmer-tools 2.2.0.
    /// </summary>
    private static readonly (string Word, string Stem)[] s_reference =
        [.. File.ReadLines(Repository.Fixture("search", "english-stems.txt")).Select(line => line.Split('\t')).Select(pair => (pair[0], pair[1]))];

    [Fact]
    public void StemsAsTheReferenceImplementation()
    {
        Assert.True(s_reference.Length > 10_000);
        Assert.Empty(s_reference.Where(pair => EnglishStemmer.Stem(pair.Word) != pair.Stem).Select(pair => $"{pair.Word}: {EnglishStemmer.Stem(pair.Word)}, not {pair.Stem}"));
    }

    [Theory]
    [InlineData("3.24x")]
    [InlineData("1990s")]
    [InlineData("größen")]
    [InlineData("模型")]
    public void WhatIsNoEnglishWordStays(string word) => Assert.Equal(word, EnglishStemmer.Stem(word));
}
