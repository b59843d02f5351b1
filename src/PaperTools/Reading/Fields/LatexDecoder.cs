using System.Buffers;

namespace PaperTools.Reading.Fields;

/// <summary>
/// Turns LaTeX text into Unicode: accents, symbols, dashes and quotes become characters; fonts and braces go;
/// mathematics (<c>$...$</c>, <c>\(...\)</c>, <c>\[...\]</c>) and unknown commands stay as written. One pass, without
/// recursion, and the result is never longer than the source.
/// </summary>
internal static class LatexDecoder
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("\\{}$~-`'");

    /// <summary>Decodes a text; one without LaTeX is given back as it is.</summary>
    public static string Decode(string text)
    {
        if (!IsLatex(text))
        {
            return text;
        }

        char[] buffer = ArrayPool<char>.Shared.Rent(text.Length);
        string decoded = new(buffer, 0, Decode(text, buffer));
        ArrayPool<char>.Shared.Return(buffer);
        return decoded;
    }

    /// <summary>Decodes a text into a buffer that is at least as long and does not overlap it.</summary>
    /// <returns>The number of characters written.</returns>
    public static int Decode(ReadOnlySpan<char> text, Span<char> output) => new LatexScanner(text, output).Run();

    /// <summary>Whether anything in the text means something in LaTeX.</summary>
    public static bool IsLatex(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int found = text.IndexOfAny(s_special);
            if (found < 0)
            {
                return false;
            }

            bool isPlain = text[found] is '-' or '\'' && (found + 1 == text.Length || text[found + 1] != text[found]);
            if (!isPlain)
            {
                return true;
            }

            text = text[(found + 1)..];
        }
    }

    private ref struct LatexScanner(ReadOnlySpan<char> text, Span<char> output)
    {
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

        public int Run()
        {
            while (_position < _text.Length)
            {
                int found = Rest.IndexOfAny(s_special);
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
            ReadOnlySpan<char> name = CommandName(_position);
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
                _position = SkipSpace(end);
            }
            else if (LatexSymbols.IsLook(name))
            {
                _position = SkipSpace(end);
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

        /// <summary>
        /// One or several accents over a letter: <c>\'e</c>, <c>\"{o}</c>, <c>\v s</c>, <c>\'{\i}</c>, <c>\'{\^e}</c>.
        /// The braces are dropped by the main loop like all others.
        /// </summary>
        private void Accent()
        {
            const int MostAccents = 4;
            Span<char> accents = stackalloc char[MostAccents];
            int count = 0;
            int i = _position;
            while (count < MostAccents && AccentAt(i) is char accent and not '\0')
            {
                accents[count++] = accent;
                i = SkipToLetter(i + 2);
            }

            int letterEnd = LetterAt(i, out char letter);
            if (letterEnd == i)
            {
                // No letter: \~{} is the sign itself.
                Replace(2, _text[_position + 1]);
                return;
            }

            _position = letterEnd;
            Put(letter, accents[..count]);
        }

        private void Put(char letter, scoped ReadOnlySpan<char> accents)
        {
            for (int i = accents.Length - 1; i >= 0; i--)
            {
                char composed = LatexSymbols.Compose(letter, accents[i]);
                if (composed != '\0')
                {
                    letter = composed;
                    continue;
                }

                _output[_written++] = letter;
                letter = LatexSymbols.Combining(accents[i]);
            }

            _output[_written++] = letter;
        }

        private readonly char AccentAt(int i)
        {
            if (i + 1 >= _text.Length || _text[i] != '\\')
            {
                return '\0';
            }

            char sign = _text[i + 1];
            if (LatexSymbols.SignAccents.Contains(sign))
            {
                return sign;
            }

            bool isAccent = LatexSymbols.Combining(sign) != '\0' && CommandName(i).Length == 1;
            return isAccent ? sign : '\0';
        }

        /// <summary>The letter under an accent: a letter, or a command for one. Gives its end, or <paramref name="i"/> where there is none.</summary>
        private readonly int LetterAt(int i, out char letter)
        {
            letter = '\0';
            if (i >= _text.Length)
            {
                return i;
            }

            if (char.IsLetter(_text[i]))
            {
                letter = _text[i];
                return i + 1;
            }

            if (_text[i] != '\\')
            {
                return i;
            }

            ReadOnlySpan<char> name = CommandName(i);
            letter = name is "i" or "j" ? name[0] : LatexSymbols.Symbol(name) is { Length: 1 } symbol ? symbol[0] : '\0';
            return letter == '\0' ? i : SkipSpace(i + 1 + name.Length);
        }

        private readonly ReadOnlySpan<char> CommandName(int backslash)
        {
            ReadOnlySpan<char> rest = _text[(backslash + 1)..];
            int length = 0;
            while (length < rest.Length && char.IsAsciiLetter(rest[length]))
            {
                length++;
            }

            return rest[..length];
        }

        private readonly int SkipSpace(int i)
        {
            while (i < _text.Length && char.IsWhiteSpace(_text[i]))
            {
                i++;
            }

            return i;
        }

        private readonly int SkipToLetter(int i)
        {
            while (i < _text.Length && (_text[i] == '{' || char.IsWhiteSpace(_text[i])))
            {
                i++;
            }

            return i;
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
}
