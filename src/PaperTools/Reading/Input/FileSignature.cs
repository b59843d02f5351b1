namespace PaperTools.Reading.Input;

/// <summary>The kinds of file that are no text, by their first bytes.</summary>
internal static class FileSignature
{
    /// <summary>RFC 1952, section 2.3.1.</summary>
    private static readonly byte[] s_gzip = [0x1F, 0x8B];

    /// <summary>RFC 8878, section 3.1.1; a skippable frame (section 3.1.2) begins with 5x 2A 4D 18.</summary>
    private static readonly byte[] s_zstandard = [0x28, 0xB5, 0x2F, 0xFD];

    private static readonly (byte[] Magic, string Description)[] s_binaryFormats =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ("PK\x05\x06"u8.ToArray(), "an empty ZIP archive"),
        ("BZh"u8.ToArray(), "a bzip2 file"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "an xz file"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ];

    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.StartsWith(s_gzip);

    public static bool IsZstandard(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(s_zstandard) || (bytes.Length >= 4 && bytes[0] >> 4 == 5 && bytes[1..4].SequenceEqual("\x2A\x4D\x18"u8));

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8);

    /// <summary>What a file is that holds no text that we could read; null where it may be text.</summary>
    public static string? DescribeBinary(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] magic, string description) in s_binaryFormats)
        {
            if (bytes.StartsWith(magic))
            {
                return description;
            }
        }

        // POSIX ustar: the magic of the first member's header.
        return bytes.Length > 262 && bytes.Slice(257, 5).SequenceEqual("ustar"u8) ? "a tar archive" : null;
    }
}
