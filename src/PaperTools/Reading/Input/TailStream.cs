using System.Buffers.Binary;

namespace PaperTools.Reading.Input;

/// <summary>A stream that counts the bytes read from it, and keeps the last four.</summary>
internal sealed class TailStream(Stream source) : ReadOnlyStream
{
    private const int Size = sizeof(uint);

    private readonly byte[] _tail = new byte[Size];

    /// <summary>The bytes read so far.</summary>
    public long Count { get; private set; }

    /// <summary>The last four bytes as a number, the least significant first.</summary>
    public uint LastNumber => BinaryPrimitives.ReadUInt32LittleEndian(_tail);

    public override int Read(Span<byte> buffer)
    {
        int read = source.Read(buffer);
        Count += read;
        int kept = Math.Max(0, Size - read);
        _tail.AsSpan(Size - kept).CopyTo(_tail);
        buffer[Math.Max(0, read - Size)..read].CopyTo(_tail.AsSpan(kept));
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
