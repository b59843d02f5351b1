using System.Buffers;

namespace PaperTools.Reading.Xml;

/// <summary>
/// Cuts an XML text into its entries (a feed's <c>entry</c>, PubMed's <c>PubmedArticle</c>) without parsing it, so that
/// only one entry at a time is in memory and a malformed one does not take the rest of the file with it. What stands
/// before the first entry and after the last is kept, as far as it is short. Entries do not nest.
/// </summary>
internal sealed class XmlEntryScanner
{
    /// <summary>The longest entry that is read, in bytes.</summary>
    public const int MaximumEntryLength = 64 * 1024 * 1024;

    private const int MaximumSurroundings = 256 * 1024;
    private const int BufferSize = 256 * 1024;

    private readonly Stream _utf8;
    private readonly string[] _names;
    private readonly ArrayBufferWriter<byte> _surroundings = new();
    private byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private int _linesBefore;

    /// <summary>Makes a scanner.</summary>
    /// <param name="utf8">The text; it stays the caller's.</param>
    /// <param name="names">The local names of the elements that are entries.</param>
    public XmlEntryScanner(Stream utf8, params string[] names)
    {
        _utf8 = utf8;
        _names = names;
    }

    /// <summary>The entry, from its start tag to its end tag; good until the next is read.</summary>
    public ReadOnlyMemory<byte> Entry { get; private set; }

    /// <summary>The line it starts on, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Whether the entry has its end tag; without one it goes as far as the next entry or the end of the text.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What was outside entries so far.</summary>
    public ReadOnlySpan<byte> Surroundings => _surroundings.WrittenSpan;

    /// <summary>Goes to the next entry.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        Consume(Entry.Length);
        Entry = default;
        while (true)
        {
            ReadOnlySpan<byte> rest = Rest;
            int open = rest.IndexOf((byte)'<');
            if (open < 0)
            {
                KeepAndConsume(rest.Length);
                if (!Fill())
                {
                    return false;
                }

                continue;
            }

            KeepAndConsume(open);
            if (TakeEntry())
            {
                return true;
            }

            int length = MarkupLength();
            KeepAndConsume(length);
            if (length == 0)
            {
                return false;
            }
        }
    }

    private ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Takes the entry that begins here, if one does.</summary>
    private bool TakeEntry()
    {
        const int longestName = 200;
        FillTo(longestName);
        ReadOnlySpan<byte> name = QualifiedName(Rest[1..]);
        if (!IsEntry(name))
        {
            return false;
        }

        // The end tag has the prefix of the start tag.
        byte[] endTag = [(byte)'<', (byte)'/', .. name];
        byte[] startTag = [(byte)'<', .. name];
        int afterName = startTag.Length;
        if (SelfClosedLength(afterName) is int selfClosed and > 0)
        {
            return Take(selfClosed, isClosed: true);
        }

        int searched = afterName;
        while (true)
        {
            ReadOnlySpan<byte> rest = Rest;
            int end = IndexOfTag(rest, endTag, searched);
            int next = IndexOfTag(end < 0 ? rest : rest[..end], startTag, searched);
            if (next >= 0)
            {
                return Take(next, isClosed: false);
            }

            if (end >= 0)
            {
                int close = Find(">"u8, end);
                return Take(close < 0 ? Rest.Length : close + 1, isClosed: close >= 0);
            }

            searched = Math.Max(searched, rest.Length - endTag.Length - 1);
            if (rest.Length > MaximumEntryLength || !Fill())
            {
                return Take(Rest.Length, isClosed: false);
            }
        }
    }

    private bool Take(int length, bool isClosed)
    {
        Line = _linesBefore + 1;
        Entry = _buffer.AsMemory(_start, length);
        IsClosed = isClosed;
        return true;
    }

    /// <summary>The length of <c>&lt;entry ... /&gt;</c>; 0 where the element has content.</summary>
    private int SelfClosedLength(int afterName)
    {
        int close = Find(">"u8, afterName);
        return close > 0 && Rest[close - 1] == '/' ? close + 1 : 0;
    }

    private bool IsEntry(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> local = name[(name.IndexOf((byte)':') + 1)..];
        foreach (string entry in _names)
        {
            if (System.Text.Ascii.Equals(local, entry))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The length of the tag, comment, CDATA section or instruction that begins here; the rest of the text where it does not end.</summary>
    private int MarkupLength()
    {
        ReadOnlySpan<byte> end = Rest.StartsWith("<!--"u8) ? "-->"u8 : Rest.StartsWith("<![CDATA["u8) ? "]]>"u8 : ">"u8;
        int found = Find(end, from: 0);
        return found < 0 ? Rest.Length : found + end.Length;
    }

    /// <summary>Where a mark stands from here on; what was searched is not searched again as the buffer grows.</summary>
    private int Find(ReadOnlySpan<byte> mark, int from)
    {
        while (true)
        {
            int found = Rest[from..].IndexOf(mark);
            if (found >= 0)
            {
                return from + found;
            }

            from = Math.Max(from, Rest.Length - mark.Length + 1);
            if (Rest.Length > MaximumEntryLength || !Fill())
            {
                return -1;
            }
        }
    }

    /// <summary>Where a tag of exactly this name stands; -1 where there is none, or where its name may go on past the buffer.</summary>
    private static int IndexOfTag(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tag, int from)
    {
        while (from < text.Length)
        {
            int found = text[from..].IndexOf(tag);
            if (found < 0)
            {
                return -1;
            }

            int after = from + found + tag.Length;
            if (after < text.Length && !IsNameByte(text[after]))
            {
                return from + found;
            }

            from = after;
        }

        return -1;
    }

    private static ReadOnlySpan<byte> QualifiedName(ReadOnlySpan<byte> text)
    {
        int length = 0;
        while (length < text.Length && IsNameByte(text[length]))
        {
            length++;
        }

        return text[..length];
    }

    private static bool IsNameByte(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'_' or (byte)'-' or (byte)'.' or (byte)':' or >= 0x80;

    private void KeepAndConsume(int length)
    {
        int kept = Math.Min(length, MaximumSurroundings - _surroundings.WrittenCount);
        _surroundings.Write(Rest[..kept]);
        Consume(length);
    }

    private void Consume(int length)
    {
        _linesBefore += Rest[..length].Count((byte)'\n');
        _start += length;
    }

    private void FillTo(int length)
    {
        while (Rest.Length < length && Fill())
        {
        }
    }

    private bool Fill()
    {
        if (_isAtEnd)
        {
            return false;
        }

        // Moving what is kept for every small piece that a decompressor gives would cost more than reading it.
        if (_buffer.Length - _end <= _buffer.Length / 4)
        {
            int kept = _end - _start;
            byte[] target = kept > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
            Buffer.BlockCopy(_buffer, _start, target, 0, kept);
            (_buffer, _start, _end) = (target, 0, kept);
        }

        int read = _utf8.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
        return !_isAtEnd;
    }
}
