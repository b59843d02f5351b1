using System.Text;
using CsCheck;
using PaperTools.Reading;

namespace PaperTools.Tests.Reading;

/// <summary>Whatever the bytes are, a reader gives papers, diagnostics, or its own exception; never another, and never without end.</summary>
public class HostileInputTests
{
    public static TheoryData<string> Fixtures { get; } = [.. Directory.GetFiles(Repository.Fixture("Reading")).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void AFileMayEndAnywhere(string fixture)
    {
        byte[] bytes = File.ReadAllBytes(Repository.Fixture("Reading", fixture));
        string format = FormatOf(bytes);
        for (int length = 1; length < bytes.Length; length++)
        {
            Read(bytes[..length], format);
        }
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void AnyByteMayBeAnother(string fixture)
    {
        byte[] bytes = File.ReadAllBytes(Repository.Fixture("Reading", fixture));
        string format = FormatOf(bytes);
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
    [MemberData(nameof(Fixtures))]
    public void ARangeMayBeMissingOrTwice(string fixture)
    {
        byte[] bytes = File.ReadAllBytes(Repository.Fixture("Reading", fixture));
        string format = FormatOf(bytes);
        Gen.Select(Gen.Int[0, bytes.Length], Gen.Int[0, bytes.Length]).Sample(
            (from, to) => Read([.. bytes[..from], .. bytes[to..]], format),
            iter: 40,
            threads: 1);
    }

    [Fact]
    public void AnyBytesMayBeReadAsAnyFormat() =>
        Gen.Select(Gen.OneOfConst([.. DigestReaders.All.Select(reader => reader.Format)]), Gen.Byte.Array[1, 300])
            .Sample((format, bytes) => Read(bytes, format), iter: 500, threads: 1);

    [Fact]
    public void AnyMarksMayBeReadAsAnyFormat() =>
        Gen.Select(Gen.OneOfConst([.. DigestReaders.All.Select(reader => reader.Format)]), Gen.OneOfConst("<entry>", "</entry>", "<item", ">", "<!--", "<![CDATA[", "&", "{", "}", "[", "]", "\"", ":", ",", "\n", "- ", "? ", "title", "\t", "\\", "'", "null", "1e999", "*a", "&a ", "!!x ", "%").Array[1, 60])
            .Sample((format, parts) => Read(Encoding.UTF8.GetBytes(string.Concat(parts)), format), iter: 500, threads: 1);

    private static string FormatOf(byte[] bytes) =>
        DigestReading.ReadBytes(bytes, new ReadOptions()).First().Digest!.Format!;

    private static void Read(byte[] bytes, string format)
    {
        try
        {
            foreach (Paper paper in DigestReading.ReadBytes(bytes, new ReadOptions { Format = format, OnDiagnostic = _ => { } }))
            {
                Assert.NotEmpty(paper.Title);
            }
        }
        catch (DigestException)
        {
        }
    }
}
