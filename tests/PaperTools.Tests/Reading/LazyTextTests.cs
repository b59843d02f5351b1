using System.Text;
using CsCheck;
using PaperTools.Library;

namespace PaperTools.Tests.Reading;

public class LazyTextTests
{
    /// <summary>Short and long, of printable ASCII and not: both ways to keep a text.</summary>
    private static readonly Gen<string> s_text = Gen.Frequency(
        (3, Gen.String[Gen.Char[' ', '~'], 0, 600]),
        (1, Gen.Select(Gen.String[Gen.Char[' ', '~'], 250, 300], Gen.OneOfConst("\n", "\u00A0", "é", "量", "\u007F", "\t"), (text, end) => text + end + text)));

    [Fact]
    public void ItIsItsStringHoweverItIsKept() =>
        s_text.Sample(text =>
        {
            var lazy = LazyText.Trimmed(Encoding.UTF8.GetBytes(text));
            string trimmed = text.Trim();

            Assert.Equal(trimmed, lazy.ToString());
            Assert.Equal(trimmed.Length, lazy.Length);
            Assert.Equal(trimmed, string.Concat(Enumerable.Range(0, lazy.Length).Select(index => lazy[index])));
            Assert.Equal(trimmed.IndexOf('e', StringComparison.Ordinal), lazy.IndexOf('e'));
            Assert.Equal(trimmed.EndsWith('e'), lazy.EndsWith('e'));
            char[] buffer = [];
            Assert.Equal(trimmed, lazy.Characters(ref buffer).ToString());
        });

    [Fact]
    public void ItIsWrittenAsItsStringIs() =>
        s_text.Sample(text =>
        {
            var lazy = LazyText.Trimmed(Encoding.UTF8.GetBytes(text));

            Assert.Equal(JsonOf(new Paper { Title = "A Title", Abstract = lazy.ToString() }), JsonOf(new Paper { Title = "A Title", AbstractText = lazy }));
        });

    private static string JsonOf(Paper paper)
    {
        using var content = new PaperContent();
        return Encoding.UTF8.GetString(content.Source(paper));
    }
}
