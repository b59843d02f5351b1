using System.Text;

namespace PaperTools.Reading;

/// <summary>What the first bytes of a file say of how its text is encoded.</summary>
internal readonly record struct TextEncoding(Encoding Encoding, int PreambleLength, bool IsBinary, string Description)
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly (byte[] Magic, string Description)[] s_binaryFormats =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ("PK\x03\x04"u8.ToArray(), "a ZIP archive or an Office document"),
        ([0x1F, 0x8B], "a gzip file"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database"),
    ];

    public bool IsUtf8 => Encoding.CodePage == Encoding.UTF8.CodePage;

    /// <summary>Byte order mark, else UTF-16 by its zero bytes, else UTF-8 where it is valid, else Windows-1252.</summary>
    public static TextEncoding Detect(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] magic, string description) in s_binaryFormats)
        {
            if (bytes.StartsWith(magic))
            {
                return new(Encoding.UTF8, 0, IsBinary: true, description);
            }
        }

        foreach (Encoding candidate in (ReadOnlySpan<Encoding>)[Encoding.UTF32, Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (bytes.StartsWith(candidate.Preamble))
            {
                return new(candidate, candidate.Preamble.Length, IsBinary: false, candidate.WebName);
            }
        }

        if (bytes.Contains((byte)0))
        {
            return DetectUtf16(bytes) is Encoding utf16
                ? new(utf16, 0, IsBinary: false, utf16.WebName)
                : new(Encoding.UTF8, 0, IsBinary: true, "a binary file");
        }

        if (IsValidUtf8(bytes))
        {
            return new(Encoding.UTF8, 0, IsBinary: false, "utf-8");
        }

        Encoding windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return new(windows, 0, IsBinary: false, windows.WebName);
    }

    /// <summary>Latin text in UTF-16 has a zero in nearly every second byte, and none in the others.</summary>
    private static Encoding? DetectUtf16(ReadOnlySpan<byte> bytes)
    {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        int half = bytes.Length / 2;
        return (even, odd) switch
        {
            _ when odd > half * 0.6 && even < half * 0.01 => Encoding.Unicode,
            _ when even > half * 0.6 && odd < half * 0.01 => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static bool IsValidUtf8(ReadOnlySpan<byte> bytes)
    {
        // A character that the sample's end cuts is no error.
        for (int cut = 0; cut < 4 && cut < bytes.Length; cut++)
        {
            try
            {
                _ = s_strictUtf8.GetCharCount(bytes[..^cut]);
                return true;
            }
            catch (DecoderFallbackException) when (bytes.Length >= DigestSample.MaximumLength - 4)
            {
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }

        return false;
    }
}
