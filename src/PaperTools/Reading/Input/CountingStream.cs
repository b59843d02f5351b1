namespace PaperTools.Reading.Input;

/// <summary>A stream that counts the bytes read from it.</summary>
internal sealed class CountingStream(Stream source) : ReadOnlyStream
{
    /// <summary>The bytes read so far.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int read = source.Read(buffer);
        Count += read;
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
