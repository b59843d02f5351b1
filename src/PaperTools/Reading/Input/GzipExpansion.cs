using System.IO.Compression;

namespace PaperTools.Reading.Input;

/// <summary>
/// Expands gzip and notices where it was cut off, which .NET's own decompressor takes for its end (it tells only by a switch of
/// the whole process). A gzip file closes with the length of its last member (RFC 1952, section 2.3.1, ISIZE): what names more
/// than came out is no such length.
/// </summary>
/// <param name="compressed">The compressed bytes; owned.</param>
internal sealed class GzipExpansion(TailStream compressed) : ReadOnlyStream
{
    private readonly GZipStream _expanded = new(compressed, CompressionMode.Decompress);
    private long _length;

    /// <exception cref="InvalidDataException">The data is damaged or cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = _expanded.Read(buffer);
        _length += read;
        if (read == 0 && buffer.Length > 0 && compressed.LastNumber > _length)
        {
            throw new InvalidDataException("It ends before its own end.");
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _expanded.Dispose();
        }

        base.Dispose(disposing);
    }
}
