using System.Runtime.CompilerServices;

namespace PaperTools.Reading;

/// <summary>
/// Reads UTF-8 line by line without making strings. A line ends with LF, CR LF or CR, or with the text. What
/// <see cref="Line"/> gives is good until the next line is read.
/// </summary>
public sealed class Utf8LineReader
{
    /// <summary>The longest line that is read, in bytes; a longer one is no text that a person or a program wrote.</summary>
    public const int MaximumLineLength = 64 * 1024 * 1024;

    private readonly Stream _stream;
    private byte[] _buffer;
    private int _start;
    private int _end;
    private int _lineStart;
    private int _lineLength;
    private bool _isAtEnd;

    /// <summary>Makes a reader.</summary>
    /// <param name="stream">The text; it stays the caller's.</param>
    /// <param name="bufferSize">The bytes read at once; the buffer grows with the longest line.</param>
    public Utf8LineReader(Stream stream, int bufferSize)
    {
        _stream = stream;
        _buffer = new byte[bufferSize];
    }

    /// <summary>The line, without its end.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_lineStart, _lineLength);

    /// <summary>The number of the line, from 1; 0 before the first.</summary>
    public int LineNumber { get; private set; }

    /// <summary>Goes to the next line.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="DigestException">The line is longer than <see cref="MaximumLineLength"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Read()
    {
        int searched = 0;
        while (true)
        {
            int found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOfAny((byte)'\n', (byte)'\r');
            if (found >= 0)
            {
                int lineEnd = _start + searched + found;
                bool needsMore = _buffer[lineEnd] == '\r' && lineEnd + 1 == _end && !_isAtEnd;
                if (!needsMore)
                {
                    int endLength = _buffer[lineEnd] == '\r' && lineEnd + 1 < _end && _buffer[lineEnd + 1] == '\n' ? 2 : 1;
                    return Take(lineEnd, endLength);
                }
            }
            else if (_isAtEnd)
            {
                return _start < _end && Take(_end, 0);
            }

            searched = found >= 0 ? searched + found : _end - _start;
            Fill();
        }
    }

    private bool Take(int lineEnd, int endLength)
    {
        _lineStart = _start;
        _lineLength = lineEnd - _start;
        _start = lineEnd + endLength;
        LineNumber++;
        return true;
    }

    private void Fill()
    {
        int kept = _end - _start;
        if (kept > MaximumLineLength)
        {
            throw new DigestException(new Diagnostic(
                DiagnosticSeverity.Error,
                "LineTooLong",
                $"The line is longer than {MaximumLineLength / (1024 * 1024)} MB, which no digest's is.")
            {
                Line = LineNumber + 1,
            });
        }

        // Moving what is kept for every small piece that a decompressor gives would cost more than reading it.
        if (_buffer.Length - _end <= _buffer.Length / 4)
        {
            byte[] target = kept > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
            Buffer.BlockCopy(_buffer, _start, target, 0, kept);
            (_buffer, _start, _end) = (target, 0, kept);
        }

        int read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }
}
