using System.Text;
using CsCheck;
using PaperTools.Reading;

namespace PaperTools.Tests.Reading;

/// <summary>Whatever the bytes are, a reader gives papers, diagnostics, or its own exception; never another, and never without end.</summary>
public class HostileInputTests
{
    private static readonly string[] s_formats = [.. DigestReaders.All.Select(reader => reader.Format)];

    /// <summary>A bibliography's entry without a title is an entry still; what else it says is read.</summary>
    private static readonly HashSet<string?> s_withoutTitle = ["BibTeX", "RIS", "MEDLINE", "CSL-JSON", "CrossrefJson", "SemanticScholarJson", "OpenAlexJson", "EndNoteXml"];

    public static TheoryData<string> Samples { get; } = [.. HostileSamples.All.Keys];

    public static TheoryData<string> Formats { get; } = [.. s_formats];

    [Fact]
    public void EveryReaderHasASample() =>
        Assert.Empty(s_formats.Except(HostileSamples.All.Keys.Select(HostileSamples.FormatOf)));

    [Theory]
    [MemberData(nameof(Samples))]
    public void AFileMayEndAnywhere(string sample)
    {
        byte[] bytes = HostileSamples.All[sample];
        string format = HostileSamples.FormatOf(sample);
        for (int length = 0; length < bytes.Length; length++)
        {
            Read(bytes[..length], format);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void AnyByteMayBeAnother(string sample)
    {
        byte[] bytes = HostileSamples.All[sample];
        string format = HostileSamples.FormatOf(sample);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 20].Sample(
            changes =>
            {
                byte[] changed = [.. bytes];
                foreach ((int position, byte value) in changes)
                {
                    changed[position] = value;
                }

                Read(changed, format);
            },
            iter: 60,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void ARangeMayBeMissingOrTwice(string sample)
    {
        byte[] bytes = HostileSamples.All[sample];
        string format = HostileSamples.FormatOf(sample);
        Gen.Select(Gen.Int[0, bytes.Length], Gen.Int[0, bytes.Length]).Sample(
            (from, to) => Read([.. bytes[..from], .. bytes[to..]], format),
            iter: 40,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void PiecesMayStandAnywhereAndTheFormatMayBeUnknown(string sample)
    {
        byte[] bytes = HostileSamples.All[sample];
        Gen.Int[0, bytes.Length - 1].Array[2, 8].Sample(
            cuts => Read([.. cuts.SelectMany(cut => bytes.AsSpan(cut, Math.Min(97, bytes.Length - cut)).ToArray())], format: null),
            iter: 40,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void AnySampleMayBeReadAsAnyFormat(string format)
    {
        foreach (byte[] bytes in HostileSamples.All.Values)
        {
            Read(bytes, format);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void AnyBytesMayBeReadAsAnyFormat(string format) =>
        Gen.Byte.Array[1, 300].Sample(bytes => Read(bytes, format), iter: 40, threads: 1);

    [Theory]
    [MemberData(nameof(Formats))]
    public void AnyMarksMayBeReadAsAnyFormat(string format) =>
        Gen.OneOfConst("<entry>", "</entry>", "<item", ">", "<!--", "<![CDATA[", "&", "{", "}", "[", "]", "(", "\"", ":", ",", "\n", "- ", "? ", "title", "\t", "\\", "'", "null", "1e999", "*a", "&a ", "!!x ", "%", "#", "@article", "TY  - JOUR\n", "ER  - ", "PMID- ", "\\\\\n", "### ", "|", "From ", "\r", "\0", "\uFFFD").Array[1, 60]
            .Sample(parts => Read(Encoding.UTF8.GetBytes(string.Concat(parts)), format), iter: 60, threads: 1);

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[[](")]
    [InlineData("](")]
    [InlineData("### [a\n")]
    [InlineData("1. a\n")]
    [InlineData("<")]
    [InlineData("<a>")]
    [InlineData("&lt;")]
    [InlineData("\"")]
    [InlineData("@article{a,")]
    [InlineData("TY  - JOUR\n")]
    [InlineData("- a: ")]
    [InlineData("\\\\\n")]
    [InlineData(" and ")]
    [InlineData("$")]
    public void ManyOpeningsComeToAnEnd(string piece)
    {
        string text = "Daily Papers\n/papers/\n" + string.Concat(Enumerable.Repeat(piece, 20_000));
        foreach (string format in s_formats)
        {
            Read(Encoding.UTF8.GetBytes(text), format);
        }
    }

    private static void Read(byte[] bytes, string? format)
    {
        try
        {
            foreach (Paper paper in DigestReading.ReadBytes(bytes, new ReadOptions { Format = format, OnDiagnostic = _ => { } }))
            {
                Assert.True(paper.Title.Length > 0 || s_withoutTitle.Contains(paper.Digest!.Format), "A paper has a title.");
            }
        }
        catch (DigestException)
        {
            // The reader's own exception is what a source that is given up ends in.
        }
    }
}
