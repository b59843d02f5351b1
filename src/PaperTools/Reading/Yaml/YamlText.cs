namespace PaperTools.Reading.Yaml;

/// <summary>
/// The text of a YAML file, kept from the beginning of the entry that is being read, so that after a malformed one the
/// reading can begin again at the next.
/// </summary>
internal sealed class YamlText(TextReader text) : TextReader
{
    /// <summary>The longest entry that is read, in characters.</summary>
    public const int MaximumEntryLength = 16 * 1024 * 1024;

    private char[] _buffer = new char[16 * 1024];
    private int _start;
    private int _next;
    private int _end;
    private long _parserStart;

    /// <summary>The line that is looked at, as far as it is in memory.</summary>
    public ReadOnlySpan<char> Line
    {
        get
        {
            int length = LineLength();
            return _buffer.AsSpan(_start, length < 0 ? _end - _start : length);
        }
    }

    /// <inheritdoc/>
    public override int Peek() => _next < _end || Fill() ? _buffer[_next] : -1;

    /// <inheritdoc/>
    public override int Read() => _next < _end || Fill() ? _buffer[_next++] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        if (_next == _end && !Fill())
        {
            return 0;
        }

        int read = Math.Min(count, _end - _next);
        _buffer.AsSpan(_next, read).CopyTo(buffer.AsSpan(index));
        _next += read;
        return read;
    }

    /// <summary>Forgets what stands before a place.</summary>
    /// <param name="index">The place, counted from where the reading began last.</param>
    public void Forget(long index)
    {
        _start += (int)(index - _parserStart);
        _parserStart = index;
    }

    /// <summary>Looks at the next line instead; who reads now begins there.</summary>
    /// <returns>Whether there is one.</returns>
    public bool GoToNextLine()
    {
        int length = LineLength();
        _start = length < 0 ? _end : _start + length + 1;
        _next = _start;
        _parserStart = 0;
        return length >= 0;
    }

    /// <summary>The length of the line without its end; -1 where it is the last.</summary>
    private int LineLength()
    {
        int searched = 0;
        while (true)
        {
            int found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf('\n');
            if (found >= 0)
            {
                return searched + found;
            }

            searched = _end - _start;
            if (!Fill())
            {
                return -1;
            }
        }
    }

    private bool Fill()
    {
        int kept = _end - _start;
        if (kept > MaximumEntryLength)
        {
            return false;
        }

        char[] target = kept > _buffer.Length / 2 ? new char[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_start, kept).CopyTo(target);
        (_buffer, _start, _next, _end) = (target, 0, _next - _start, kept);
        int read = text.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
