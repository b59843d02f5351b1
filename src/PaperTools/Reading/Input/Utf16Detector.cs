using System.Text;

namespace PaperTools.Reading.Input;

/// <summary>Tells UTF-16 without a byte order mark: ASCII characters (at least spaces, line ends, markup) leave zeros in every other byte only.</summary>
internal static class Utf16Detector
{
    /// <summary>The encoding; null where the zero bytes are those of a binary file.</summary>
    public static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        // A character such as U+0100 has its zero on the other side; text has few of them.
        Encoding? candidate = (even, odd) switch
        {
            _ when odd > even * 20 => Encoding.Unicode,
            _ when even > odd * 20 => Encoding.BigEndianUnicode,
            _ => null,
        };
        return candidate is not null && IsText(candidate.GetString(bytes[..(bytes.Length & ~1)])) ? candidate : null;
    }

    private static bool IsText(string text)
    {
        int odd = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isControl = rune.Value < ' ' && rune.Value is not ('\t' or '\n' or '\r' or '\f');
            odd += isControl || rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse ? 1 : 0;
        }

        return odd * 50 <= text.Length;
    }
}
