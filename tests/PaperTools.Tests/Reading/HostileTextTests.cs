using System.Text;
using CsCheck;
using PaperTools.Reading;

namespace PaperTools.Tests.Reading;

/// <summary>Cut, damaged and random input: papers or a <see cref="DigestException"/>, nothing else, and always an end.</summary>
public class HostileTextTests
{
    private static readonly string[] s_formats = ["HuggingFacePage", "HuggingFaceJson", "ArxivListing", "GoogleScholarMail", "RepecNep", "Mail", "MarkdownList", "HuggingFaceHtml"];

    [Theory]
    [MemberData(nameof(TextSamples.All), MemberType = typeof(TextSamples))]
    public void ASampleCutAtAnyByte(string sample)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(sample);
        for (int length = 0; length < bytes.Length; length++)
        {
            Read(bytes[..length], format: null);
        }
    }

    [Theory]
    [MemberData(nameof(TextSamples.All), MemberType = typeof(TextSamples))]
    public void ASampleWithSomeBytesChanged(string sample)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(sample);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 20].Sample(
            changes =>
            {
                byte[] changed = [.. bytes];
                foreach ((int index, byte value) in changes)
                {
                    changed[index] = value;
                }

                Read(changed, format: null);
            },
            iter: 40);
    }

    [Fact]
    public void AnyBytesInAnyFormat() =>
        Gen.Select(Gen.Byte.Array[1, 500], Gen.OneOfConst(s_formats)).Sample((bytes, format) => Read(bytes, format), iter: 500);

    [Theory]
    [InlineData("[")]
    [InlineData("[[](")]
    [InlineData("](")]
    [InlineData("### [a\n")]
    [InlineData("1. a\n")]
    [InlineData("<")]
    public void ManyOpeningsTakeLinearTime(string piece)
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
            foreach (Paper paper in DigestReading.ReadBytes(bytes, new ReadOptions { Format = format }))
            {
                Assert.NotNull(paper.Title);
            }
        }
        catch (DigestException)
        {
            // The reader's own exception is what a source that is given up ends in.
        }
    }
}
