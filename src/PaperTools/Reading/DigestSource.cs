using System.Text;
using PaperTools.Reading.Input;

namespace PaperTools.Reading;

/// <summary>
/// The bytes of one digest, always as UTF-8 without a byte order mark, whatever the file's own encoding was; the
/// decoding happens here, once for all readers. Dispose it when the papers are read.
/// </summary>
public sealed class DigestSource : IDisposable
{
    private const int BufferSize = 256 * 1024;

    private readonly TextEncoding _encoding;
    private readonly List<Diagnostic> _unreported = [];
    private Action<Diagnostic>? _report;

    private readonly ExpansionStream? _expansion;

    private DigestSource(string? path, Stream bytes, TextEncoding encoding, DigestSample sample, ExpansionStream? expansion)
    {
        _expansion = expansion;
        Path = path;
        Bytes = bytes;
        Sample = sample;
        _encoding = encoding;
        if (encoding.Doubt is string doubt)
        {
            Warn("UncertainEncoding", doubt);
        }
    }

    /// <summary>The file, with <c>!member</c> for a member of an archive; null for text from the pipeline.</summary>
    public string? Path { get; }

    /// <summary>The text in UTF-8, from its first byte; readable once.</summary>
    public Stream Utf8 => field ??= Decode();

    /// <summary>
    /// The bytes as they are in the file, for a format that says itself how each of its parts is encoded, as a mail
    /// does; readable once, in place of <see cref="Utf8"/>.
    /// </summary>
    public Stream Bytes { get; }

    /// <summary>The beginning of the text; looking at it consumes nothing.</summary>
    public DigestSample Sample { get; }

    /// <summary>Text from the pipeline.</summary>
    public static DigestSource FromText(string text) => FromStream(new MemoryStream(Encoding.UTF8.GetBytes(text)), path: null);

    /// <summary>A file as it is: one that is compressed is read through by <see cref="DigestReading.ReadFile"/>.</summary>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="DigestException">It is empty, or holds no text.</exception>
    public static DigestSource FromFile(string path)
    {
        FileStream file = OpenFile(path);
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
        var expansion = stream as ExpansionStream;
        byte[] raw = ReadUpTo(stream, DigestSample.MaximumLength);
        if (raw.AsSpan().TrimEnd(" \t\r\n"u8).IsEmpty && raw.Length < DigestSample.MaximumLength)
        {
            throw expansion?.Damage ?? Fail(path, "EmptyDigest", "The input is empty. A digest was expected: a saved page, a mail, a feed, a service's answer or a bibliography.");
        }

        bool isWhole = raw.Length < DigestSample.MaximumLength;
        TextEncoding? encoding = null;
        string? binary = FileSignature.DescribeBinary(raw) ?? DescribeNested(raw);
        if (binary is not null || (encoding = TextEncoding.Detect(raw, isWhole)) is null)
        {
            throw expansion?.Damage ?? Fail(path, "BinaryFile", $"This is {binary ?? "a binary file"}, which holds no text to read papers from. Save the digest as text, HTML, JSON, XML or a bibliography and read that.");
        }

        byte[] sample = raw[encoding.PreambleLength..];
        sample = encoding.IsUtf8 ? sample : Encoding.UTF8.GetBytes(encoding.Encoding.GetString(sample));
        return new DigestSource(path, new PrefixedStream(raw, stream), encoding, new DigestSample(sample, isWhole), expansion);
    }

    /// <summary>What is wrong with the compressed data that the bytes come from, once they were read as far as that.</summary>
    internal DigestException? Damage => _expansion?.Damage;

    /// <summary>The encoding that a byte order mark names, the mark included; null where there is none.</summary>
    internal Encoding? MarkedEncoding =>
        _encoding.PreambleLength == 0 ? null : _encoding.IsUtf8 ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) : _encoding.Encoding;

    /// <summary>The text line by line.</summary>
    public Utf8LineReader OpenLines() => new(Utf8, BufferSize);

    /// <summary>The text as characters.</summary>
    public StreamReader OpenText() => new(Utf8, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, BufferSize);

    /// <inheritdoc/>
    public void Dispose() => Bytes.Dispose();

    /// <summary>Opens a file that others may go on writing to.</summary>
    internal static FileStream OpenFile(string path) =>
        // The buffers are those of the readers: 0 turns off the stream's own.
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    /// <summary>Says who takes the diagnostics of the decoding; those that there are already are given at once.</summary>
    internal void ReportTo(Action<Diagnostic>? report)
    {
        _report = report ?? (_ => { });
        _unreported.ForEach(_report);
        _unreported.Clear();
    }

    private Stream Decode()
    {
        Skip(Bytes, _encoding.PreambleLength);
        return _encoding.IsUtf8
            ? new Utf8RepairingStream(Bytes, WarnOfInvalidBytes)
            : Encoding.CreateTranscodingStream(Bytes, _encoding.Encoding.WithReport(WarnOfInvalidBytes), Encoding.UTF8);
    }

    private void WarnOfInvalidBytes() =>
        Warn("InvalidBytes", $"Some bytes are no {_encoding.Encoding.WebName}; they are read as U+FFFD (\uFFFD). Save the file in one encoding, best UTF-8.");

    private void Warn(string code, string message)
    {
        var diagnostic = new Diagnostic(DiagnosticSeverity.Warning, code, message) { Path = Path };
        if (_report is null)
        {
            _unreported.Add(diagnostic);
        }
        else
        {
            _report(diagnostic);
        }
    }

    private static string? DescribeNested(ReadOnlySpan<byte> bytes) =>
        FileSignature.IsZip(bytes) ? "an archive or an Office document inside another file"
        : FileSignature.IsGzip(bytes) || FileSignature.IsZstandard(bytes) ? "a compressed file inside another file"
        : null;

    private static DigestException Fail(string? path, string code, string message) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, message) { Path = path });

    private static void Skip(Stream stream, int length)
    {
        Span<byte> skipped = stackalloc byte[4];
        stream.ReadExactly(skipped[..length]);
    }

    private static byte[] ReadUpTo(Stream stream, int length)
    {
        byte[] buffer = new byte[length];
        int read = stream.ReadAtLeast(buffer, length, throwOnEndOfStream: false);
        return read == length ? buffer : buffer[..read];
    }
}
