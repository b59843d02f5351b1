using System.Globalization;
using System.Text;
using CsCheck;
using PaperTools.Searching;

namespace PaperTools.Tests.Searching;

public class TextScannerTests
{
    private static readonly Gen<string> s_query = Gen.OneOfConst(
        "low", "resource", "lowresource", "low-resource", "llama", "2", "llama-2", "3.24x", "modele", "C++", "50%", "re*", "2*", "die", "sky", "e",
        "model's", "don't", "dont", "量", "strasse", "naive", "fine", "x", "1000", "internationalisations", "\"low cost\"").Array[1, 3].Select(words => string.Join(" OR ", words));

    /// <summary>Long enough for several blocks, so that words lie across their borders.</summary>
    private static readonly Gen<string> s_text = Gen.Frequency(
        (20, Gen.OneOfConst(
            "low", "LOW", "lo", "w", "-", " ", " ", " ", "resource", "Resources", "llama", "LLaMA", "lla", "ma", "2", "3.24x", "3.24×", "modèle", "model", "’s", "'s", "'", "don", "t", "C++", ",", ".",
            ". ", "^", "&", "_", "cost", "–", "(", ")", "\"", "/", "\n", "ＬＯＷ", "e", "é", "E\u0301", "1,000", "50%", "%", "+", "#", "ﬁne", "Straße", "naïve", "dying", "skies",
            "量子", "\uD800", "\0", "internationalisations", "K", "ſ")),
        (1, Gen.String)).Array[0, 60].Select(pieces => string.Concat(pieces));

    /// <summary>The straightforward way is to cut every word out and look at it.</summary>
    [Fact]
    public void ScanningCountsAsCuttingDoes() =>
        (from query in s_query from texts in s_text.Array[1, 4] from exact in Gen.Bool select (query, texts, exact)).Sample(sample =>
        {
            IReadOnlyList<Term> terms = new QueryCompiler([QueryFields.Title, QueryFields.Abstract, QueryFields.Keyword], sample.exact).Compile(Query.Parse(sample.query).Root).Terms;
            Assert.NotNull(TextScanner.For(terms));

            Assert.Equal(Counts(terms, sample.texts, scans: false), Counts(terms, sample.texts, scans: true));
        }, iter: 5_000);

    [Fact]
    public void BytesAreScannedAsTheirStringIs() =>
        (from query in s_query from text in s_text select (query, text)).Sample(sample =>
        {
            IReadOnlyList<Term> terms = new QueryCompiler([QueryFields.Title, QueryFields.Abstract, QueryFields.Keyword], isExact: false).Compile(Query.Parse(sample.query).Root).Terms;
            string printable = string.Concat(sample.text.Select(character => character is >= ' ' and <= '~' ? character : ' '));
            string text = printable.Trim() + new string('.', 256);
            var bytes = LazyText.Trimmed(Encoding.UTF8.GetBytes(text));
            Assert.False(bytes.Ascii.IsEmpty);

            var batch = new PaperBatch(PaperBlock.Capacity, new BatchCounters(terms));
            batch.Add(new Paper { Title = "", Abstract = text }, 0);
            batch.Add(new Paper { Title = "", AbstractText = bytes }, 1);
            new BatchCounter(terms).Fill(batch);

            Assert.All(batch.Counts, counts => Assert.Equal(counts[0], counts[1]));
        }, iter: 2_000);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    public void TheCultureOfTheSessionChangesNothing(string culture)
    {
        CultureInfo outer = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            IReadOnlyList<Term> terms = new QueryCompiler([QueryFields.Title], false).Compile(Query.Parse("INDEXING title:Istanbul").Root).Terms;
            // Once in the title, once in the abstract and once in the keywords.
            Assert.Equal([0x11001u, 0x11001u], Counts(terms, ["indexing İstanbul"], scans: true));
            Assert.Equal([0x11001u, 0x11001u], Counts(terms, ["INDEXING istanbul"], scans: false));
        }
        finally
        {
            CultureInfo.CurrentCulture = outer;
        }
    }

    private static uint[] Counts(IReadOnlyList<Term> terms, string[] texts, bool scans)
    {
        var batch = new PaperBatch(PaperBlock.Capacity, new BatchCounters(terms));
        for (int i = 0; i < texts.Length; i++)
        {
            batch.Add(new Paper { Title = texts[i], Abstract = texts[^(i + 1)], Keywords = [texts[i]] }, i);
        }

        new BatchCounter(terms, scans).Fill(batch);
        return [.. batch.Counts.SelectMany(row => row).Select(counts => counts.Packed)];
    }
}
