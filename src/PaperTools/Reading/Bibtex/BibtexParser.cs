using System.Buffers;
using System.Text;
using PaperTools.Reading.Fields;
using PaperTools.Reading.Input;

namespace PaperTools.Reading.Bibtex;

/// <summary>
/// Parses the body of an entry:
/// <code>
/// body   = [ key "," ] { name "=" value "," }
/// value  = piece { "#" piece }
/// piece  = "{" balanced "}" | '"' balanced '"' | digits | macro
/// </code>
/// A comma that is missing is put there, a field that is malformed is left out; both are reported.
/// </summary>
internal sealed class BibtexParser(EntryBuffer buffer, BibtexEntry entry, ReadContext context)
{
    private static readonly SearchValues<byte> s_wordEnds = SearchValues.Create(" \t\r\n,=#{}\"()"u8);
    private static readonly SearchValues<byte> s_keyEnds = SearchValues.Create(",={}"u8);

    private readonly Dictionary<string, byte[]> _macros = new(StringComparer.OrdinalIgnoreCase);
    private readonly ArrayBufferWriter<byte> _joined = new();
    private byte[] _bytes = [];
    private int _position;
    private int _end;
    private bool _isClosed;

    /// <summary>Whether the last entry ended inside a value, or in one that holds what look like the fields behind it.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Parses an entry into the entry's fields.</summary>
    public void ParseEntry(BibtexSpan span)
    {
        Begin(span);
        string type = Encoding.ASCII.GetString(_bytes.AsSpan(span.TypeStart, span.TypeEnd - span.TypeStart));
        entry.Clear(_bytes, type);
        entry.Key = Key();
        while (Field(out BibtexField field))
        {
            Value(field);
            ExpectComma();
        }
    }

    /// <summary>Parses the body of <c>@string</c>: a macro's name and value.</summary>
    public void ParseMacro(BibtexSpan span)
    {
        Begin(span);
        SkipSpace();
        ReadOnlySpan<byte> name = Word();
        SkipSpace();
        if (name.IsEmpty || _position >= _end || _bytes[_position] != '=')
        {
            Warn("MalformedMacro", "A macro was expected: @string{name = {value}}. It is left out.");
            return;
        }

        _position++;
        string macro = Encoding.UTF8.GetString(name);
        bool isOnePiece = ReadValue(isWanted: true, out int start, out int end);
        _macros[macro] = isOnePiece ? _bytes[start..end] : _joined.WrittenSpan.ToArray();
    }

    private void Begin(BibtexSpan span)
    {
        _bytes = buffer.Bytes;
        _position = span.BodyStart;
        _end = span.BodyEnd;
        _isClosed = span.IsClosed;
        IsCutOff = false;
    }

    /// <summary>The citation key. Programs leave it out, forget the comma behind it, and put spaces into it.</summary>
    private string Key()
    {
        SkipSpace();
        int start = _position;
        int found = _bytes.AsSpan(start, _end - start).IndexOfAny(s_keyEnds);
        int keyEnd = found < 0 ? _end : start + found;
        if (keyEnd < _end && _bytes[keyEnd] == '=')
        {
            // What stands before the equals sign is a field's name, and before that perhaps the key.
            int name = _bytes.AsSpan(start, keyEnd - start).TrimEnd(" \t\r\n"u8).LastIndexOfAny(" \t\r\n"u8);
            _position = name < 0 ? start : start + name;
            keyEnd = _position;
            if (name >= 0)
            {
                Warn("MissingComma", "A comma was expected behind the citation key.");
            }
        }
        else
        {
            _position = keyEnd;
        }

        return Encoding.UTF8.GetString(_bytes.AsSpan(start, keyEnd - start).Trim(" \t\r\n"u8));
    }

    /// <summary>Goes behind the equals sign of the next field.</summary>
    private bool Field(out BibtexField field)
    {
        field = BibtexField.None;
        while (true)
        {
            SkipSpaceAndCommas();
            if (_position >= _end)
            {
                return false;
            }

            ReadOnlySpan<byte> name = Word();
            SkipSpace();
            if (!name.IsEmpty && _position < _end && _bytes[_position] == '=')
            {
                _position++;
                field = BibtexFields.Of(name);
                return true;
            }

            Warn("MalformedField", $"A field was expected: name = {{value}}. '{Excerpt()}' is left out.");
            SkipToComma();
        }
    }

    private void Value(BibtexField field)
    {
        bool isOnePiece = ReadValue(field != BibtexField.None, out int start, out int end);
        if (field == BibtexField.None)
        {
            return;
        }

        if (!isOnePiece)
        {
            entry.SetJoined(field, _joined.WrittenSpan);
        }
        else if (end > start)
        {
            entry.Set(field, start, end);
            IsCutOff |= !_isClosed && HoldsField(_bytes.AsSpan(start, end - start));
        }
    }

    /// <summary>Reads a value. One piece is a place in the buffer; several, and macros, are joined.</summary>
    private bool ReadValue(bool isWanted, out int start, out int end)
    {
        byte[]? macro = Piece(isWanted, out start, out end);
        SkipSpace();
        if (macro is null && !IsAt((byte)'#'))
        {
            return true;
        }

        _joined.ResetWrittenCount();
        _joined.Write(macro ?? _bytes.AsSpan(start, end - start));
        while (IsAt((byte)'#'))
        {
            _position++;
            macro = Piece(isWanted, out start, out end);
            _joined.Write(macro ?? _bytes.AsSpan(start, end - start));
            SkipSpace();
        }

        return false;
    }

    /// <summary>Reads a piece of a value: its place in the buffer, or what its macro stands for.</summary>
    private byte[]? Piece(bool isWanted, out int start, out int end)
    {
        SkipSpace();
        bool isBraced = IsAt((byte)'{');
        bool isQuoted = IsAt((byte)'"');
        if (isBraced || isQuoted)
        {
            start = ++_position;
            end = isBraced ? ClosingBrace() : ClosingQuote();
            _position = Math.Min(end + 1, _end);
            return null;
        }

        start = _position;
        ReadOnlySpan<byte> word = Word();
        end = _position;
        bool isLiteral = !isWanted || word.IsEmpty || char.IsAsciiDigit((char)word[0]);
        return isLiteral ? null : Macro(Encoding.UTF8.GetString(word));
    }

    private byte[]? Macro(string name)
    {
        if (_macros.TryGetValue(name, out byte[]? value))
        {
            return value;
        }

        // The months are macros that every style defines; the date parser knows them by name.
        if (MonthNames.Month(name) == 0)
        {
            Warn("UndefinedMacro", $"The macro '{name}' is not defined before this entry. Its name is kept; write @string{{{name} = {{...}}}} above, or put the value in braces.");
        }

        return null;
    }

    private int ClosingBrace()
    {
        int depth = 1;
        int i = _position;
        while (i < _end)
        {
            int found = _bytes.AsSpan(i, _end - i).IndexOfAny((byte)'{', (byte)'}');
            if (found < 0)
            {
                break;
            }

            i += found;
            depth += _bytes[i] == '{' ? 1 : -1;
            if (depth == 0)
            {
                return i;
            }

            i++;
        }

        IsCutOff = true;
        return _end;
    }

    private int ClosingQuote()
    {
        int depth = 0;
        for (int i = _position; i < _end; i++)
        {
            switch (_bytes[i])
            {
                case (byte)'{':
                    depth++;
                    break;
                case (byte)'}':
                    depth--;
                    break;
                case (byte)'"' when depth <= 0:
                    return i;
                default:
                    break;
            }
        }

        IsCutOff = true;
        return _end;
    }

    /// <summary>Whether a value holds what looks like a further field: its own brace was never closed.</summary>
    private static bool HoldsField(ReadOnlySpan<byte> value)
    {
        while (true)
        {
            int equals = value.IndexOf((byte)'=');
            if (equals < 0)
            {
                return false;
            }

            ReadOnlySpan<byte> next = value[(equals + 1)..].TrimStart(" \t\r\n"u8);
            ReadOnlySpan<byte> before = value[..equals].TrimEnd(" \t\r\n"u8);
            int comma = before.LastIndexOf((byte)',');
            bool isNumber = !next.IsEmpty && char.IsAsciiDigit((char)next[0]) && comma >= 0 && BibtexFields.Of(before[(comma + 1)..].Trim(" \t\r\n"u8)) != BibtexField.None;
            if (isNumber || (!next.IsEmpty && next[0] is (byte)'{' or (byte)'"'))
            {
                return true;
            }

            value = value[(equals + 1)..];
        }
    }

    private void ExpectComma()
    {
        SkipSpace();
        if (_position < _end && _bytes[_position] != ',')
        {
            Warn("MissingComma", $"A comma was expected before '{Excerpt()}'.");
        }
    }

    private ReadOnlySpan<byte> Word()
    {
        int start = _position;
        int found = _bytes.AsSpan(start, _end - start).IndexOfAny(s_wordEnds);
        _position = found < 0 ? _end : start + found;
        return _bytes.AsSpan(start, _position - start);
    }

    private void SkipSpace()
    {
        int found = _bytes.AsSpan(_position, _end - _position).IndexOfAnyExcept(" \t\r\n"u8);
        _position = found < 0 ? _end : _position + found;
    }

    private void SkipSpaceAndCommas()
    {
        int found = _bytes.AsSpan(_position, _end - _position).IndexOfAnyExcept(" \t\r\n,"u8);
        _position = found < 0 ? _end : _position + found;
    }

    private void SkipToComma()
    {
        int found = _bytes.AsSpan(_position, _end - _position).IndexOf((byte)',');
        _position = found < 0 ? _end : _position + found;
    }

    private bool IsAt(byte sign) => _position < _end && _bytes[_position] == sign;

    private void Warn(string code, string message) =>
        context.Warn(code, message, buffer.LineAt(_position), entry.Key.Length > 0 ? entry.Key : null, Excerpt());

    /// <summary>The rest of the line, for messages.</summary>
    private string Excerpt()
    {
        const int LongestExcerpt = 60;
        ReadOnlySpan<byte> rest = _bytes.AsSpan(_position, Math.Min(LongestExcerpt, _end - _position));
        int lineEnd = rest.IndexOfAny((byte)'\r', (byte)'\n');
        return Encoding.UTF8.GetString(lineEnd < 0 ? rest : rest[..lineEnd]);
    }
}
