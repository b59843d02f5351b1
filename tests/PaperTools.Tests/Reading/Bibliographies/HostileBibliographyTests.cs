using CsCheck;
using PaperTools.Reading;

namespace PaperTools.Tests.Reading.Bibliographies;

/// <summary>Cut off, garbled and random bytes: papers, diagnostics, or the readers' own exception, and never anything else.</summary>
public class HostileBibliographyTests
{
    public static TheoryData<string> Formats => [.. OneModelTests.Files.Select(row => row.Data.Item2)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void CutOffAtEveryByte(string format)
    {
        byte[] sample = Sample(format);
        for (int length = 0; length < sample.Length; length++)
        {
            Read(sample[..length], format);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void WithBytesChanged(string format)
    {
        byte[] sample = Sample(format);
        Gen.Select(Gen.Int[0, sample.Length - 1], Gen.Byte).Array[1, 20].Sample(
            changes =>
            {
                byte[] bytes = [.. sample];
                foreach ((int position, byte value) in changes)
                {
                    bytes[position] = value;
                }

                Read(bytes, format);
            },
            iter: 300);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void WithPiecesMoved(string format)
    {
        byte[] sample = Sample(format);
        Gen.Int[0, sample.Length - 1].Array[2, 8].Sample(
            cuts => Read([.. cuts.SelectMany(cut => sample.AsSpan(cut, Math.Min(97, sample.Length - cut)).ToArray())], format),
            iter: 200);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void RandomBytes(string format) => Gen.Byte.Array[0, 300].Sample(bytes => Read(bytes, format), iter: 300);

    private static byte[] Sample(string format) =>
        File.ReadAllBytes(Repository.Fixture("bibliographies", OneModelTests.Files.Single(row => row.Data.Item2 == format).Data.Item1));

    private static void Read(byte[] bytes, string format)
    {
        try
        {
            using DigestSource source = DigestSource.FromStream(new MemoryStream(bytes), path: null);
            foreach (Paper paper in DigestReading.Read(source, new ReadOptions { Format = format, OnDiagnostic = _ => { } }))
            {
                Assert.NotNull(paper.Title);
            }
        }
        catch (DigestException)
        {
        }
    }
}
