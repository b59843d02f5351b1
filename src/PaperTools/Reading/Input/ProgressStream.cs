namespace PaperTools.Reading.Input;

/// <summary>A file that tells how far it is read, about every 256 KB and at its end.</summary>
internal sealed class ProgressStream(FileStream file, Action<long, long> report) : ReadOnlyStream
{
    private const int Interval = 256 * 1024;

    private long _position;
    private long _reported;

    /// <summary>An archive's directory is at its end: its reader goes back and forth.</summary>
    public override bool CanSeek => file.CanSeek;

    public override long Length => file.Length;

    public override long Position { get => file.Position; set => file.Position = value; }

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override int Read(Span<byte> buffer)
    {
        int read = file.Read(buffer);
        _position = file.CanSeek ? file.Position : _position + read;
        if (read == 0 || _position - _reported >= Interval)
        {
            _reported = _position;
            report(_position, file.CanSeek ? file.Length : 0);
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
