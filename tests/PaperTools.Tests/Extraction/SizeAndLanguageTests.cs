namespace PaperTools.Tests.Extraction;

/// <summary>Parameter counts, languages and their numbers.</summary>
public class SizeAndLanguageTests
{
    [Theory]
    [InlineData("models of various sizes (0.5B-32B parameters)", "0.5B-32B")]
    [InlineData("released in size 1B, 3.7B, 7B, and, 16B parameters", "1B|3.7B|7B|16B")]
    [InlineData("offering models with 1.3 billion and 3 billion parameters", "1.3 billion|3 billion")]
    [InlineData("a parameter size of only 13 billion", "13 billion")]
    [InlineData("sizes ranging from 843M to 15B parameters", "843M|15B")]
    [InlineData("the language model Pythia-410M", "410M")]
    [InlineData("compared with Gemma 2 9B", "9B")]
    [InlineData("LLaMA2-7B, BayLing-2-13B and Mixtral 8x7B", "7B|13B|8x7B")]
    [InlineData("a compact model of merely 600M parameters", "600M")]
    public void Sizes(string text, string expected) => Assert.Equal(expected, string.Join('|', Of(text).ModelSizes));

    [Theory]
    [InlineData("LLMs need less than 1B training data, and 7B tokens, 400M image-text pairs or 3B samples")]
    [InlineData("LightGCN on MovieLens-1M; language models")]
    [InlineData("a market of $7B and 10 million users; language models")]
    [InlineData("the 10B isotope, 5M solutions and Infarction 2b of the guideline")]
    public void NoSizes(string text) => Assert.Empty(Of(text).ModelSizes);

    [Theory]
    [InlineData("English-centric LLMs translate German-to-Xhosa sentences.", "English|German|Xhosa")]
    [InlineData("Speech corpora of languages such as Fon, Ewe and Yoruba", "Fon|Ewe|Yoruba")]
    [InlineData("non-English words in the language of the Swahili corpus", "English|Swahili")]
    [InlineData("a shift (EnglishrightarrowGerman) in the words of language model text", "English|German")]
    public void Languages(string text, string expected) => Assert.Equal(expected, string.Join('|', Of(text).Languages));

    [Theory]
    [InlineData("Patients in Chinese hospitals and French firms, with a Latin square design")]
    [InlineData("Polish the lens, then mon and ga are lower case; Karen and Mari wrote it.")]
    [InlineData("natural language processing of text in a language without sentences, words or speech")]
    public void NoLanguages(string text) => Assert.Empty(Of(text).Languages);

    [Theory]
    [InlineData("NLU in 200+ languages and 127 predominantly low-resource languages", "200+|127")]
    [InlineData("between English and 13 Indic and 21 African low-resource languages", "13|21")]
    [InlineData("about 7,000 languages, thirteen low-resource languages", "7,000|thirteen")]
    [InlineData("for 16 typologically-diverse low-resource African languages", "16")]
    public void Counts(string text, string expected) => Assert.Equal(expected, string.Join('|', Of(text).LanguageCounts));

    [Theory]
    [InlineData("three language pairs, 288 directions, 5 programming languages, 200 speakers of languages")]
    [InlineData("eighteen translation directions involving high and low resource languages")]
    [InlineData("In 2023 the models for languages did well on 4 tasks in many languages.")]
    public void NoCounts(string text) => Assert.Empty(Of(text).LanguageCounts);

    private static Paper Of(string text) => new() { Title = "On something", Abstract = text };
}
