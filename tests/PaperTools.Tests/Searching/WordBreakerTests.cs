using CsCheck;
using PaperTools.Searching.Analysis;

namespace PaperTools.Tests.Searching;

public class WordBreakerTests
{
    [Theory]
    [InlineData("low-resource", "low@0 resource@1 lowresource@0")]
    [InlineData("LLaMA-2", "llama@0 2@1 llama2@0")]
    [InlineData("Llama2", "llama@0 2@1 llama2@0")]
    [InlineData("E^2-LLM:", "e@0 2@1 e2@0 llm@2 2llm@1 e2llm@0")]
    [InlineData("3.24x faster, 50% less", "3.24x@0 faster@1 50@2 50%@2 less@3")]
    [InlineData("3.24×", "3.24x@0")]
    [InlineData("200+ Languages", "200@0 200+@0 languages@1")]
    [InlineData("C++ and C#.", "c@0 c++@0 and@1 c@2 c#@2")]
    [InlineData("What is X?", "what@0 is@1 x@2")]
    [InlineData("a 4-bit 7B model's", "a@0 4@1 bit@2 4bit@1 7b@3 model's@4")]
    [InlineData("İstanbul'da Qur’an", "istanbul@0 da@1 istanbulda@0 qur@2 an@3 quran@2")]
    [InlineData("models' WMT'21", "models@0 wmt@1 21@2 wmt21@1")]
    [InlineData("it's2 O'S\u0301", "it@0 s@1 its@0 2@2 s2@1 its2@0 o@3 s@4 os@3")]
    [InlineData("0.5B-32B", "0.5b@0 32b@1 0.5b32b@0")]
    [InlineData("1,000 words, then", "1@0 000@1 1000@0 words@2 then@3")]
    [InlineData("node.js. End", "node@0 js@1 nodejs@0 end@2")]
    [InlineData("Ångström ＬＬＭ ﬁne E²", "angstrom@0 llm@1 fine@2 e@3 2@4 e2@3")]
    [InlineData("量子化LLM", "量@0 子@1 化@2 llm@3")]
    [InlineData("Łukasz Strauß", "lukasz@0 strauss@1")]
    [InlineData(" - -- ?! ~ \u0007", "")]
    public void CutsAndFolds(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Fact]
    public void AnyTextIsCutInsideItsBounds() =>
        Gen.String.Sample(text =>
        {
            var sink = new Recorder();
            int count = WordBreaker.Break(text, ref sink);
            return sink.Tokens.All(token => token.Start >= 0 && token.Length > 0 && token.End <= text.Length && token.Position < count);
        });

    /// <summary>What the search for a word relies on: it looks at single pieces between signs, never at the whole text.</summary>
    [Fact]
    public void ATextHasTheWordsOfItsPieces() =>
        Gen.String[Gen.Char["abs1.-^ é’,%+×量\u0301(/:\"*~\t"], 0, 40].Sample(text =>
            Words(text).SequenceEqual(text.Split([.. text.Where(CharacterClasses.EndsCompound)]).SelectMany(Words), StringComparer.Ordinal), iter: 1000);

    private static IEnumerable<string> Words(string text)
    {
        var sink = new Recorder();
        WordBreaker.Break(text, ref sink);
        return sink.Terms;
    }

    private static string Describe(string text)
    {
        var sink = new Recorder();
        WordBreaker.Break(text, ref sink);
        return string.Join(' ', sink.Terms.Zip(sink.Tokens, (term, token) => $"{term}@{token.Position}"));
    }

    private readonly struct Recorder() : IWordSink
    {
        public List<WordToken> Tokens { get; } = [];

        public List<string> Terms { get; } = [];

        public void Add(in WordToken token, ReadOnlySpan<char> text)
        {
            Tokens.Add(token);
            Terms.Add(TermFolding.Fold(text.ToString()));
        }
    }
}
