using System.Text;
using PaperTools.Reading;

namespace PaperTools.Tests.Reading.Input;

public class TextEncodingTests
{
    private const string Western = "% a list\nÜber die Lösung, Jürgen Müller — «naïve» façade\n";

    public static TheoryData<string, bool> UnicodeEncodings => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16", false },
        { "utf-16BE", true }, { "utf-16BE", false }, { "utf-32", true },
    };

    [Theory]
    [MemberData(nameof(UnicodeEncodings))]
    public void UnicodeIsReadWithoutADoubt(string name, bool hasPreamble)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasPreamble ? encoding.GetPreamble() : [], .. encoding.GetBytes(Western)];

        (string text, IReadOnlyList<Diagnostic> diagnostics) = Decode(bytes);

        Assert.Equal(Western, text);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Utf16WithoutMarkIsToldByTheZerosOfSpacesAndLineEndsAlone()
    {
        const string russian = "О задаче распределения ресурсов\nИван Петров\n";

        Assert.Equal(russian, Decode(Encoding.Unicode.GetBytes(russian)).Text);
        Assert.Equal(russian, Decode(Encoding.BigEndianUnicode.GetBytes(russian)).Text);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n<a>Задача</a>", "windows-1251")]
    [InlineData("<?xml version='1.0' encoding = 'ISO-8859-2' ?><a>Łódź</a>", "iso-8859-2")]
    [InlineData("% Encoding: Cp1252\n\n@article{a, author = {José}}", "windows-1252")]
    [InlineData("% Encoding: ISO8859_7\n@article{a, title = {Μεγάλα}}", "iso-8859-7")]
    [InlineData("<!DOCTYPE html><html><head><meta charset=shift_jis></head><body>論文</body></html>", "shift_jis")]
    [InlineData("<html><meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\">Задача", "koi8-r")]
    [InlineData("# -*- coding: euc-jp -*-\ntitle: 論文", "euc-jp")]
    public void ADeclaredEncodingIsUsedWithoutADoubt(string text, string encoding)
    {
        (string decoded, IReadOnlyList<Diagnostic> diagnostics) = Decode(CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text));

        Assert.Equal(text, decoded);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void AFewLettersTellUtf8FromAByteThatIsBroken()
    {
        byte[] bytes = [.. "Ümlaut, tïtle, Müller "u8, 0xFF, .. " x"u8];

        Assert.StartsWith("Ümlaut, tïtle, Müller", Decode(bytes).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("no-such-encoding")]
    public void BytesThatAreUtf8AreReadSoWhateverIsDeclared(string declared)
    {
        string text = $"<?xml version=\"1.0\" encoding=\"{declared}\"?><a>Łódź — 論文</a>";

        Assert.Equal(text, Decode(Encoding.UTF8.GetBytes(text)).Text);
    }

    [Fact]
    public void ADeclarationThatTheBytesContradictIsDoubted()
    {
        const string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>Jürgen Müller, José Peña</a>";

        (string decoded, IReadOnlyList<Diagnostic> diagnostics) = Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text));

        Assert.Equal(text, decoded);
        Diagnostic doubt = Assert.Single(diagnostics);
        Assert.Equal("UncertainEncoding", doubt.Code);
        Assert.Contains("windows-1252", doubt.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title\tauthors\nRésumé of Fixtures\tRené Dupont, Zoë Noir\n", "windows-1252")]
    [InlineData("title,authors\nО задаче распределения ресурсов,Иван Петров\n", "windows-1251")]
    [InlineData("title,authors\n論文の要約と検索について,山田太郎\n深層学習による言語モデル\n", "shift_jis")]
    [InlineData("title,authors\n大型语言模型的量化研究,王伟\n", "gb18030")]
    [InlineData("title,authors\nZażółć gęślą jaźń,Łukasz Święcicki\n", "iso-8859-2")]
    public void AnUndeclaredEncodingIsGuessedAndTheGuessIsSaid(string text, string encoding)
    {
        (string decoded, IReadOnlyList<Diagnostic> diagnostics) = Decode(CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text));

        Assert.Equal(text, decoded);
        Assert.Equal("UncertainEncoding", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void BytesThatTurnOutWrongPastTheSampleAreReplacedAndSaidOnce()
    {
        string head = string.Concat(Enumerable.Repeat("Plain lines of text.\n", 10_000));
        byte[] bytes = [.. Encoding.UTF8.GetBytes(head), 0xE9, .. "middle"u8, 0xE9, 0xFC, .. "end"u8];

        (string text, IReadOnlyList<Diagnostic> diagnostics) = Decode(bytes);

        Assert.Equal(head + "\uFFFDmiddle\uFFFD\uFFFDend", text);
        Assert.Equal("InvalidBytes", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void ADeclarationHoldsWhereTheSampleIsAscii()
    {
        string text = "% Encoding: windows-1252\n" + string.Concat(Enumerable.Repeat("Plain lines of text.\n", 10_000)) + "Müller";

        (string decoded, IReadOnlyList<Diagnostic> diagnostics) = Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text));

        Assert.Equal(text, decoded);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void CharactersAcrossBuffersStayWhole()
    {
        string text = string.Concat(Enumerable.Repeat("論文é𝔸", 100_000));

        Assert.Equal(text, Decode(Encoding.UTF8.GetBytes(text), readSize: 7).Text);
        Assert.Equal(text, Decode(Encoding.UTF8.GetBytes(text), readSize: 4099).Text);
    }

    [Fact]
    public void ABinaryFileIsRefusedByItsName()
    {
        DigestException exception = Assert.Throws<DigestException>(() => Decode([.. "%PDF-1.7"u8, 0, 1, 2]));

        Assert.Equal("BinaryFile", exception.Diagnostic.Code);
        Assert.Contains("PDF", exception.Message, StringComparison.Ordinal);
    }

    private static (string Text, IReadOnlyList<Diagnostic> Diagnostics) Decode(byte[] bytes, int readSize = 64 * 1024)
    {
        List<Diagnostic> diagnostics = [];
        using DigestSource source = DigestSource.FromStream(new MemoryStream(bytes), path: null);
        source.ReportTo(diagnostics.Add);
        using var text = new MemoryStream();
        byte[] buffer = new byte[readSize];
        while (source.Utf8.Read(buffer) is int read and > 0)
        {
            text.Write(buffer, 0, read);
        }

        return (Encoding.UTF8.GetString(text.ToArray()), diagnostics);
    }
}
