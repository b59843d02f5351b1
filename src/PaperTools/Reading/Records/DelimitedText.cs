using System.Text;

namespace PaperTools.Reading.Records;

/// <summary>
/// The text of a table without the rows whose quoted cell does not end (RFC 4180, section 2: the closing quote stands
/// before a delimiter or the end of the line). Such a row would take those behind it with it; its first line is reported
/// and read as a blank one, so that lines keep their numbers.
/// </summary>
/// <param name="text">The table's lines.</param>
/// <param name="delimiter">What stands between cells.</param>
/// <param name="report">Is told the number and the text of such a line.</param>
internal sealed class DelimitedText(Utf8LineReader text, char delimiter, Action<int, string> report) : TextReader
{
    /// <summary>A quoted cell on more lines was never closed.</summary>
    private const int MostLines = 1000;

    private readonly List<string> _ahead = [];
    private readonly StringBuilder _ready = new();
    private int _position;
    private int _line;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        if (_position == _ready.Length && !Fill())
        {
            return 0;
        }

        int read = Math.Min(count, _ready.Length - _position);
        _ready.CopyTo(_position, buffer.AsSpan(index, read), read);
        _position += read;
        return read;
    }

    private bool Fill()
    {
        const int WantedLength = 16 * 1024;
        _ = _ready.Clear();
        _position = 0;
        while (_ready.Length < WantedLength && AddRow())
        {
        }

        return _ready.Length > 0;
    }

    /// <summary>Makes the next row ready, or a blank line for the first one of a row that does not end.</summary>
    private bool AddRow()
    {
        if (!HasLine(0))
        {
            return false;
        }

        bool isInside = false;
        int lines = 0;
        do
        {
            if (lines == MostLines || !HasLine(lines) || !TryRead(_ahead[lines], ref isInside))
            {
                report(_line + 1, _ahead[0]);
                _ahead[0] = "";
                (lines, isInside) = (0, false);
            }

            lines++;
        }
        while (isInside);

        for (int i = 0; i < lines; i++)
        {
            _ = _ready.Append(_ahead[i]).Append('\n');
        }

        _ahead.RemoveRange(0, lines);
        _line += lines;
        return true;
    }

    /// <summary>Goes through a line.</summary>
    /// <returns>False where the quoted cell that goes on from the line before cannot end as it does here.</returns>
    private bool TryRead(ReadOnlySpan<char> line, ref bool isInside)
    {
        if (!isInside && !line.Contains('"'))
        {
            return true;
        }

        bool isContinued = isInside;
        bool isCellStart = !isInside;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c != '"')
            {
                isCellStart = !isInside && (c == delimiter || (isCellStart && c == ' '));
            }
            else if (!isInside)
            {
                isInside = isCellStart;
                isCellStart = false;
            }
            else if (i + 1 < line.Length && line[i + 1] == '"')
            {
                i++;
            }
            else
            {
                isInside = false;
                ReadOnlySpan<char> rest = line[(i + 1)..].TrimStart(' ');
                if (isContinued && !rest.IsEmpty && rest[0] != delimiter)
                {
                    return false;
                }

                isContinued = false;
            }
        }

        return true;
    }

    private bool HasLine(int index)
    {
        while (_ahead.Count <= index && text.Read())
        {
            _ahead.Add(Encoding.UTF8.GetString(text.Line));
        }

        return index < _ahead.Count;
    }
}
