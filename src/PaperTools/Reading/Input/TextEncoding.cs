using System.Text;
using UtfUnknown;

namespace PaperTools.Reading.Input;

/// <summary>How a text is encoded, as far as its first bytes tell.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="PreambleLength">The length of the byte order mark, 0 where there is none.</param>
/// <param name="Doubt">Why this may be wrong; null where it is certain.</param>
internal sealed record TextEncoding(Encoding Encoding, int PreambleLength = 0, string? Doubt = null)
{
    /// <summary>The confidence from which UTF.Unknown is believed over the assumption of Western text; below, on short texts, it is often wrong.</summary>
    private const double TrustedConfidence = 0.75;

    private static readonly TextEncoding s_utf8 = new(Encoding.UTF8);

    public bool IsUtf8 => Encoding.CodePage == Encoding.UTF8.CodePage;

    /// <summary>
    /// Byte order mark, else UTF-16 by its zero bytes, else UTF-8 where that is valid, else what the text declares, else
    /// what statistics suggest. A declaration is not believed against the bytes.
    /// </summary>
    /// <param name="bytes">The first bytes.</param>
    /// <param name="isWhole">Whether that is all there is.</param>
    /// <returns>Null for bytes that are no text.</returns>
    public static TextEncoding? Detect(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        foreach (Encoding candidate in (ReadOnlySpan<Encoding>)[Encoding.UTF32, Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (bytes.StartsWith(candidate.Preamble))
            {
                return new(candidate, candidate.Preamble.Length);
            }
        }

        if (bytes.Contains((byte)0))
        {
            return Utf16Detector.Detect(bytes) is Encoding utf16 ? new(utf16) : null;
        }

        string? name = DeclaredEncoding.Find(bytes);
        Encoding? declared = name is null ? null : EncodingName.Resolve(name);
        bool isAsciiSuperset = declared is not null && !IsWide(declared);
        if (Ascii.IsValid(bytes))
        {
            // What comes later may be in the declared encoding: nothing here speaks against it.
            return isAsciiSuperset ? new(declared!) : s_utf8;
        }

        if (IsUtf8Text(bytes, isWhole))
        {
            return s_utf8;
        }

        bool declaresUtf8 = declared?.CodePage == Encoding.UTF8.CodePage;
        if (isAsciiSuperset && !declaresUtf8 && Decodes(declared!, bytes, isWhole))
        {
            return new(declared!);
        }

        return Guess(bytes, name);
    }

    private static TextEncoding Guess(ReadOnlySpan<byte> bytes, string? declaredName)
    {
        DetectionDetail? detected = CharsetDetector.DetectFromBytes(bytes).Detected;
        Encoding? encoding = detected is null ? null : EncodingName.Resolve(detected.EncodingName);
        if (encoding is null || IsWide(encoding) || (detected!.Confidence < TrustedConfidence && WesternText.IsLikely(bytes)))
        {
            encoding = WesternText.Encoding;
        }

        string reason = declaredName is null ? "It is not UTF-8 and declares no encoding" : $"It declares {declaredName}, which its bytes are not";
        return new(encoding, Doubt: $"{reason}; it is read as {encoding.WebName}, which is a guess. If letters come out wrong, save it as UTF-8.");
    }

    /// <summary>Whether the bytes are UTF-8: all of them, or nearly all in a text that has a broken character here and there.</summary>
    private static bool IsUtf8Text(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        int valid = 0;
        int invalid = 0;
        while (!bytes.IsEmpty)
        {
            int ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            System.Buffers.OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int length);
            bool isCut = status == System.Buffers.OperationStatus.NeedMoreData && !isWhole;
            valid += status == System.Buffers.OperationStatus.Done ? 1 : 0;
            invalid += status == System.Buffers.OperationStatus.Done || isCut ? 0 : 1;
            bytes = bytes[length..];
        }

        return invalid == 0 || valid > invalid * 2;
    }

    private static bool Decodes(Encoding encoding, ReadOnlySpan<byte> bytes, bool isWhole)
    {
        var decoder = ((Encoding)encoding.Clone()).WithExceptions().GetDecoder();
        try
        {
            _ = decoder.GetCharCount(bytes, flush: isWhole);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool IsWide(Encoding encoding) => encoding.CodePage is 1200 or 1201 or 12000 or 12001;
}
