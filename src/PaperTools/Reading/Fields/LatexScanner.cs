using System.Buffers;

namespace PaperTools.Reading.Fields;

/// <summary>Goes through LaTeX text once, from left to right, and writes what it means.</summary>
/// <param name="text">The text.</param>
/// <param name="output">Takes the result; as long as the text at least.</param>
internal ref struct LatexScanner(ReadOnlySpan<char> text, Span<char> output)
{
    /// <summary>The characters that mean something in LaTeX; of <c>-</c> and <c>'</c>, two at least.</summary>
    public static readonly SearchValues<char> Signs = SearchValues.Create("\\{}$~-`'");

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _output = output;
    private int _position;
    private int _written;

    // Once one search for a closing sign has failed, no later one can succeed: this keeps the scan linear.
    private bool _isDollarUnclosed;
    private bool _isParenthesisUnclosed;
    private bool _isBracketUnclosed;
    private bool _isGroupUnclosed;

    private readonly ReadOnlySpan<char> Rest => _text[_position..];

    /// <summary>Decodes the whole text.</summary>
    /// <returns>The number of characters written.</returns>
    public int Run()
    {
        while (_position < _text.Length)
        {
            int found = Rest.IndexOfAny(Signs);
            Copy(found < 0 ? _text.Length - _position : found);
            if (found >= 0)
            {
                Special();
            }
        }

        return _written;
    }

    private void Special()
    {
        switch (_text[_position])
        {
            case '\\':
                Command();
                break;
            case '$':
                Dollar();
                break;
            case '~':
                Replace(1, ' ');
                break;
            case '-':
                Dashes();
                break;
            case '`':
                Quote('“', '‘');
                break;
            case '\'':
                Quote('”', '\'');
                break;
            default:
                _position++;
                break;
        }
    }

    private void Dashes()
    {
        int end = Rest.IndexOfAnyExcept('-');
        int length = end < 0 ? Rest.Length : end;
        switch (length)
        {
            case 2:
                Replace(2, '–');
                break;
            case 3:
                Replace(3, '—');
                break;
            default:
                Copy(length);
                break;
        }
    }

    private void Quote(char pair, char single)
    {
        bool isPair = Rest.Length > 1 && Rest[1] == Rest[0];
        Replace(isPair ? 2 : 1, isPair ? pair : single);
    }

    /// <summary><c>$...$</c> or <c>$$...$$</c>; a dollar sign without a partner is one.</summary>
    private void Dollar()
    {
        int start = Rest.StartsWith("$$") ? 2 : 1;
        int i = _position + start;
        while (!_isDollarUnclosed && i < _text.Length)
        {
            int found = _text[i..].IndexOfAny('\\', '$');
            if (found < 0)
            {
                break;
            }

            i += found;
            if (_text[i] == '$')
            {
                int end = start == 2 && i + 1 < _text.Length && _text[i + 1] == '$' ? 2 : 1;
                Copy(i + end - _position);
                return;
            }

            i += 2;
        }

        _isDollarUnclosed = true;
        Copy(start);
    }

    private void Command()
    {
        if (Rest.Length == 1)
        {
            Copy(1);
            return;
        }

        char sign = Rest[1];
        if (char.IsAsciiLetter(sign))
        {
            NamedCommand();
            return;
        }

        switch (sign)
        {
            case '&' or '%' or '$' or '#' or '_' or '{' or '}':
                Replace(2, sign);
                break;
            case ' ' or '\t' or '\n' or '\r' or ',' or ';' or ':' or '\\':
                Replace(2, ' ');
                break;
            case '-' or '/' or '!' or '@':
                _position += 2;
                break;
            case '(':
                Mathematics("\\)", ref _isParenthesisUnclosed);
                break;
            case '[':
                Mathematics("\\]", ref _isBracketUnclosed);
                break;
            default:
                if (LatexSymbols.SignAccents.Contains(sign))
                {
                    Accent();
                }
                else
                {
                    Copy(2);
                }

                break;
        }
    }

    private void Mathematics(string close, ref bool isUnclosed)
    {
        int end = isUnclosed ? -1 : Rest.IndexOf(close, StringComparison.Ordinal);
        isUnclosed = end < 0;
        Copy(end < 0 ? 2 : end + 2);
    }

    private void NamedCommand()
    {
        ReadOnlySpan<char> name = LatexCommand.NameAt(_text, _position);
        if (name.Length == 1 && LatexSymbols.Combining(name[0]) != '\0')
        {
            Accent();
            return;
        }

        int end = _position + 1 + name.Length;
        if (LatexSymbols.Symbol(name) is string symbol)
        {
            symbol.CopyTo(_output[_written..]);
            _written += symbol.Length;
            _position = LatexCommand.SkipSpace(_text, end);
        }
        else if (LatexSymbols.IsLook(name))
        {
            _position = LatexCommand.SkipSpace(_text, end);
        }
        else if (name is "url" or "path" && GroupEnd(end) is int close and > 0)
        {
            // The group's text is an address, in which ~ and -- mean themselves.
            _position = end + 1;
            Copy(close - 1 - _position);
            _position = close;
        }
        else if (name is "href" or "noopsort" or "SortNoop" && GroupEnd(end) is int first and > 0)
        {
            _position = first;
        }
        else
        {
            Unknown(end);
        }
    }

    /// <summary>A command that is not known stays as written, with the groups that follow it at once.</summary>
    private void Unknown(int end)
    {
        int close = GroupEnd(end);
        while (close > 0)
        {
            end = close;
            close = GroupEnd(end);
        }

        Copy(end - _position);
    }

    /// <summary>The end of the group that starts here; 0 where none does, or it does not end.</summary>
    private int GroupEnd(int start)
    {
        if (_isGroupUnclosed || start >= _text.Length || _text[start] != '{')
        {
            return 0;
        }

        int depth = 0;
        for (int i = start; i < _text.Length; i++)
        {
            switch (_text[i])
            {
                case '\\':
                    i++;
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return i + 1;
                default:
                    break;
            }
        }

        _isGroupUnclosed = true;
        return 0;
    }

    private void Accent()
    {
        int end = LatexAccent.Read(_text, _position, _output[_written..], out int written);
        if (end == _position)
        {
            // No letter: \~{} is the sign itself.
            Replace(2, _text[_position + 1]);
            return;
        }

        _position = end;
        _written += written;
    }

    private void Copy(int length)
    {
        _text.Slice(_position, length).CopyTo(_output[_written..]);
        _position += length;
        _written += length;
    }

    private void Replace(int length, char by)
    {
        _position += length;
        _output[_written++] = by;
    }
}
