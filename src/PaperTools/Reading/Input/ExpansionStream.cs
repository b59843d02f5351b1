using ZstdSharp;

namespace PaperTools.Reading.Input;

/// <summary>
/// What a decompressor gives, within limits: a small file that would expand to no end is given up. A damaged one ends where
/// the damage begins, so that what is before it can be read, and tells of it.
/// </summary>
/// <param name="expanded">The decompressor; it is owned.</param>
/// <param name="compressedLength">The compressed bytes consumed so far, or in all.</param>
/// <param name="limit">What may come out.</param>
/// <param name="path">The file, for errors.</param>
internal sealed class ExpansionStream(Stream expanded, Func<long> compressedLength, ExpansionLimit limit, string? path) : ReadOnlyStream
{
    private long _length;

    /// <summary>What is wrong with the compressed data; null as long as nothing was found.</summary>
    public DigestException? Damage { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (Damage is not null)
        {
            return 0;
        }

        int read;
        try
        {
            read = expanded.Read(buffer);
        }
        catch (Exception exception) when (exception is InvalidDataException or ZstdException or EndOfStreamException)
        {
            Damage = Fail("DamagedArchive", $"The compressed data is damaged or cut off: {exception.Message} Get the file again.", exception);
            return 0;
        }

        _length += read;
        limit.Add(read);
        if (limit.IsExceeded)
        {
            throw Fail("ArchiveTooLarge", $"Expanded, this is more than {ExpansionLimit.MaximumLength >> 30} GB. Expand it with another program and read the parts that are wanted.");
        }

        if (_length > ExpansionLimit.FreeLength && _length > compressedLength() * ExpansionLimit.MaximumRatio)
        {
            throw Fail("ArchiveRatio", $"The data expands to more than {ExpansionLimit.MaximumRatio} times its size, as no digest does: this looks like a decompression bomb. If it is none, expand it with another program and read the result.");
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            expanded.Dispose();
        }

        base.Dispose(disposing);
    }

    private DigestException Fail(string code, string message, Exception? innerException = null) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, message) { Path = path }, innerException);
}

/// <summary>What may come out of one compressed file, all its members together.</summary>
internal sealed class ExpansionLimit
{
    /// <summary>The bytes in all. The largest known dump, arXiv's metadata, has 5 GB.</summary>
    public const long MaximumLength = 64L << 30;

    /// <summary>The bytes out for a byte in. Text compresses 3 to 20 times; deflate cannot do more than 1,032 times.</summary>
    public const int MaximumRatio = 200;

    /// <summary>The bytes that any stream may expand to: tiny files of repeated text have great ratios and do no harm.</summary>
    public const long FreeLength = 8L << 20;

    private long _length;

    public bool IsExceeded => _length > MaximumLength;

    public void Add(int length) => _length += length;
}
