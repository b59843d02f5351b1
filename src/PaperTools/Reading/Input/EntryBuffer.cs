namespace PaperTools.Reading.Input;

/// <summary>
/// A window on the file: what is before <see cref="Start"/> is done with, and the window grows with the longest entry.
/// Offsets count from <see cref="Start"/>, so that reading on does not move them.
/// </summary>
internal sealed class EntryBuffer(Stream stream)
{
    private const int InitialSize = 256 * 1024;

    private int _countedTo;
    private int _lines = 1;
    private bool _isAtEnd;

    /// <summary>The bytes.</summary>
    public byte[] Bytes { get; private set; } = new byte[InitialSize];

    /// <summary>Where the window begins in <see cref="Bytes"/>.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>The bytes of the window from an offset on.</summary>
    public ReadOnlySpan<byte> From(int offset) => Bytes.AsSpan(Start + offset, End - Start - offset);

    /// <summary>Is done with the first bytes of the window.</summary>
    public void Skip(int length) => Start += length;

    /// <summary>The line, from 1, of a position in <see cref="Bytes"/>. Positions are asked for in ascending order.</summary>
    public int LineAt(int position)
    {
        if (position > _countedTo)
        {
            _lines += Bytes.AsSpan(_countedTo, position - _countedTo).Count((byte)'\n');
            _countedTo = position;
        }

        return _lines;
    }

    /// <summary>Reads until the window holds so many bytes after an offset, or the file ends.</summary>
    /// <returns>Whether it does.</returns>
    public bool Has(int offset, int length)
    {
        while (End - Start - offset < length)
        {
            if (!Fill())
            {
                return false;
            }
        }

        return true;
    }

    private bool Fill()
    {
        if (_isAtEnd)
        {
            return false;
        }

        _ = LineAt(Start);
        int kept = End - Start;
        byte[] target = kept > Bytes.Length / 2 ? new byte[Bytes.Length * 2] : Bytes;
        Buffer.BlockCopy(Bytes, Start, target, 0, kept);
        _countedTo -= Start;
        Bytes = target;
        Start = 0;
        End = kept;
        int read = stream.Read(Bytes, End, Bytes.Length - End);
        End += read;
        _isAtEnd = read == 0;
        return read > 0;
    }
}
