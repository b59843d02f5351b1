using System.Text;

namespace PaperTools.Reading;

/// <summary>
/// The bytes of one digest, always as UTF-8 without a byte order mark, whatever the file's own encoding was; the
/// decoding happens here, once for all readers. Dispose it when the papers are read.
/// </summary>
public sealed class DigestSource : IDisposable
{
    private const int BufferSize = 256 * 1024;

    private DigestSource(string? path, Stream utf8, DigestSample sample)
    {
        Path = path;
        Utf8 = utf8;
        Sample = sample;
    }

    /// <summary>The file, with <c>!member</c> for a member of an archive; null for text from the pipeline.</summary>
    public string? Path { get; }

    /// <summary>The text in UTF-8, from its first byte; readable once.</summary>
    public Stream Utf8 { get; }

    /// <summary>The beginning of the text; looking at it consumes nothing.</summary>
    public DigestSample Sample { get; }

    /// <summary>Text from the pipeline.</summary>
    public static DigestSource FromText(string text) => FromStream(new MemoryStream(Encoding.UTF8.GetBytes(text)), path: null);

    /// <summary>A file.</summary>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="DigestException">It is empty, or holds no text.</exception>
    public static DigestSource FromFile(string path)
    {
        // The buffers are those of the readers: 0 turns off the stream's own.
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        try
        {
            return FromStream(file, path);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Any stream; the source owns it.</summary>
    /// <exception cref="DigestException">It is empty, or holds no text.</exception>
    public static DigestSource FromStream(Stream stream, string? path)
    {
        byte[] raw = ReadUpTo(stream, DigestSample.MaximumLength);
        if (raw.Length == 0)
        {
            throw Fail(path, "EmptyDigest", "The input is empty. A digest was expected: a saved page, a mail, a feed, a service's answer or a bibliography.");
        }

        TextEncoding encoding = TextEncoding.Detect(raw);
        if (encoding.IsBinary)
        {
            throw Fail(path, "BinaryFile", $"This is {encoding.Description}, which holds no text to read papers from. Save the digest as text, HTML, JSON, XML or a bibliography and read that.");
        }

        Stream utf8 = new PrefixedStream(raw.AsMemory(encoding.PreambleLength), stream);
        byte[] sample = raw[encoding.PreambleLength..];
        if (!encoding.IsUtf8)
        {
            utf8 = Encoding.CreateTranscodingStream(utf8, encoding.Encoding, Encoding.UTF8);
            sample = ReadUpTo(utf8, DigestSample.MaximumLength);
            utf8 = new PrefixedStream(sample, utf8);
        }

        return new DigestSource(path, utf8, new DigestSample(sample, isWhole: raw.Length < DigestSample.MaximumLength));
    }

    /// <summary>The text line by line.</summary>
    public Utf8LineReader OpenLines() => new(Utf8, BufferSize);

    /// <summary>The text as characters.</summary>
    public StreamReader OpenText() => new(Utf8, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, BufferSize);

    /// <inheritdoc/>
    public void Dispose() => Utf8.Dispose();

    private static DigestException Fail(string? path, string code, string message) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, message) { Path = path });

    private static byte[] ReadUpTo(Stream stream, int length)
    {
        byte[] buffer = new byte[length];
        int read = stream.ReadAtLeast(buffer, length, throwOnEndOfStream: false);
        return read == length ? buffer : buffer[..read];
    }
}
