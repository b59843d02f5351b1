using System.Buffers;
using System.Text;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Bibtex;

/// <summary>
/// The fields of the entry that is being read: bytes of the reader's buffer, made into text when they are asked for. One
/// for the whole file; it is good until the next entry is read.
/// </summary>
internal sealed class BibtexEntry
{
    private readonly Range[] _values = new Range[(int)BibtexField.Count];
    private readonly bool[] _isJoined = new bool[(int)BibtexField.Count];
    private readonly ArrayBufferWriter<byte> _joined = new();
    private byte[] _bytes = [];
    private char[] _characters = [];
    private char[] _decoded = [];

    /// <summary>The entry's type as written: <c>inproceedings</c>.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The citation key; empty where there is none.</summary>
    public string Key { get; set; } = "";

    /// <summary>Begins an entry.</summary>
    public void Clear(byte[] bytes, string type)
    {
        Array.Clear(_values);
        Array.Clear(_isJoined);
        _joined.ResetWrittenCount();
        _bytes = bytes;
        Type = type;
        Key = "";
    }

    /// <summary>Sets a field to bytes of the buffer; of two values of a field the first that is not empty stays.</summary>
    public void Set(BibtexField field, int start, int end)
    {
        if (!Has(field))
        {
            _values[(int)field] = start..end;
        }
    }

    /// <summary>Sets a field to a value that was joined from several pieces.</summary>
    public void SetJoined(BibtexField field, ReadOnlySpan<byte> value)
    {
        if (!Has(field))
        {
            int start = _joined.WrittenCount;
            _joined.Write(value);
            _values[(int)field] = start.._joined.WrittenCount;
            _isJoined[(int)field] = true;
        }
    }

    /// <summary>Takes over another entry's field where this one has no value.</summary>
    public void Take(BibtexEntry other, BibtexField field, BibtexField target)
    {
        if (other.Has(field))
        {
            SetJoined(target, other.Bytes(field));
        }
    }

    /// <summary>The entry with bytes of its own, which is good for longer.</summary>
    public BibtexEntry Copy()
    {
        var copy = new BibtexEntry { Type = Type, Key = Key };
        for (BibtexField field = BibtexField.Abstract; field < BibtexField.Count; field++)
        {
            copy.Take(this, field, field);
        }

        return copy;
    }

    /// <summary>Whether the field has a value.</summary>
    public bool Has(BibtexField field) => !_values[(int)field].Equals(default);

    /// <summary>The bytes of the value as written, without its delimiters.</summary>
    public ReadOnlySpan<byte> Bytes(BibtexField field)
    {
        Range range = _values[(int)field];
        return _isJoined[(int)field] ? _joined.WrittenSpan[range] : _bytes.AsSpan(range);
    }

    /// <summary>The value as one line of Unicode text; null where there is none.</summary>
    public string? Text(BibtexField field)
    {
        ReadOnlySpan<char> raw = Characters(field);
        if (raw.IsEmpty)
        {
            return null;
        }

        if (LatexDecoder.IsLatex(raw))
        {
            int decoded = LatexDecoder.Decode(raw, Room(ref _decoded, raw.Length));
            raw = _decoded.AsSpan(0, decoded);
        }

        if (!TextCleaner.IsFolded(raw))
        {
            int folded = TextCleaner.Fold(raw, Room(ref _characters, raw.Length));
            raw = _characters.AsSpan(0, folded);
        }

        return raw.IsEmpty ? null : raw.ToString();
    }

    /// <summary>The value as written, LaTeX and all; empty where there is none. Good until the next call.</summary>
    public ReadOnlySpan<char> Characters(BibtexField field)
    {
        if (!Has(field))
        {
            return default;
        }

        ReadOnlySpan<byte> bytes = Bytes(field);
        int length = Encoding.UTF8.GetChars(bytes, Room(ref _characters, bytes.Length));
        ReadOnlySpan<char> raw = _characters.AsSpan(0, length);
        return bytes.Contains((byte)'%') && bytes.Contains((byte)'\n') ? WithoutComments(raw) : raw;
    }

    /// <summary>A line of a value that begins with a per cent sign is a comment; one elsewhere is a per cent sign.</summary>
    private static ReadOnlySpan<char> WithoutComments(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            if (!line.TrimStart().StartsWith("%"))
            {
                kept.Append(line).Append('\n');
            }
        }

        return kept.ToString();
    }

    private static Span<char> Room(ref char[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            const int Smallest = 256;
            buffer = new char[Math.Max(Math.Max(length, Smallest), buffer.Length * 2)];
        }

        return buffer;
    }
}
