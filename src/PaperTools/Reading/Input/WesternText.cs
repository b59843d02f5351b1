using System.Text;

namespace PaperTools.Reading.Input;

/// <summary>Text in Windows-1252, the usual encoding of Western European text that is not in Unicode.</summary>
internal static class WesternText
{
    public static Encoding Encoding { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// Whether every byte above ASCII is, in Windows-1252, a letter or typographic punctuation. Text in another single-byte
    /// encoding shows signs such as <c>¿³¹</c> instead.
    /// </summary>
    public static bool IsLikely(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            bool isExpected = value is < 0x80 or >= 0xC0 or 0xA0 or 0xA7 or 0xAB or 0xB0 or 0xB1 or 0xB5 or 0xBB or 0x80 or 0x85 or (>= 0x8A and <= 0x8C) or (>= 0x91 and <= 0x97) or (>= 0x99 and <= 0x9C) or 0x8E or 0x9E or 0x9F;
            if (!isExpected)
            {
                return false;
            }
        }

        return true;
    }
}
