using System.Buffers;
using PaperTools.Reading.Input;

namespace PaperTools.Reading.Bibtex;

/// <summary>An entry's place in the buffer.</summary>
/// <param name="TypeStart">Where its type begins, behind the <c>@</c>.</param>
/// <param name="TypeEnd">Where its type ends.</param>
/// <param name="BodyStart">Where its body begins, behind the opening brace.</param>
/// <param name="BodyEnd">Where its body ends, before the closing brace.</param>
/// <param name="IsClosed">Whether the closing brace was found.</param>
internal readonly record struct BibtexSpan(int TypeStart, int TypeEnd, int BodyStart, int BodyEnd, bool IsClosed);

/// <summary>
/// Finds the entries of a file: <c>@</c>, letters, and a body in braces or parentheses whose braces balance. Everything
/// between entries is text that BibTeX ignores, a lone <c>@</c> too. An entry that does not end is cut off where the next
/// one begins at the start of a line.
/// </summary>
internal sealed class BibtexScanner(EntryBuffer buffer)
{
    /// <summary>The longest entry that is read.</summary>
    public const int LongestEntry = 64 * 1024 * 1024;

    // Room for a type and the space before its brace.
    private const int LongestOpening = 128;

    private static readonly SearchValues<byte> s_braceMarks = SearchValues.Create("{}@"u8);
    private static readonly SearchValues<byte> s_parenthesisMarks = SearchValues.Create("{}@\")"u8);

    private bool _isLineStart = true;
    private bool _isComment;

    /// <summary>Goes to the next entry. What was found before is no longer in the buffer.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next(out BibtexSpan entry)
    {
        while (true)
        {
            int at = buffer.From(0).IndexOf((byte)'@');
            Pass(at < 0 ? buffer.From(0) : buffer.From(0)[..at]);
            buffer.Skip(at < 0 ? buffer.End - buffer.Start : at);
            if (at < 0)
            {
                if (!buffer.Has(0, 1))
                {
                    entry = default;
                    return false;
                }

                continue;
            }

            int opening = OpeningLength(0, out int typeLength);
            if (opening > 0 && !_isComment)
            {
                entry = Span(typeLength, opening);
                return true;
            }

            buffer.Skip(1);
            _isLineStart = false;
        }
    }

    /// <summary>Is done with an entry.</summary>
    public void Skip(BibtexSpan entry)
    {
        buffer.Skip(entry.BodyEnd + (entry.IsClosed ? 1 : 0) - buffer.Start);
        (_isLineStart, _isComment) = (false, false);
    }

    /// <summary>Takes note of text between entries: what stands on a line that begins with a percent sign is commented out, as for biber.</summary>
    private void Pass(ReadOnlySpan<byte> text)
    {
        int line = text.LastIndexOf((byte)'\n');
        if (line >= 0)
        {
            (_isLineStart, _isComment) = (true, false);
            text = text[(line + 1)..];
        }

        text = text.TrimStart(" \t\r"u8);
        if (_isLineStart && !text.IsEmpty)
        {
            (_isLineStart, _isComment) = (false, text[0] == '%');
        }
    }

    private BibtexSpan Span(int typeLength, int opening)
    {
        int end = BodyEnd(opening, out bool isClosed);
        int start = buffer.Start;
        return new(start + 1, start + 1 + typeLength, start + opening, start + end, isClosed);
    }

    /// <summary>The length of <c>@type {</c> at an offset; 0 where it is something else.</summary>
    private int OpeningLength(int offset, out int typeLength)
    {
        _ = buffer.Has(offset, LongestOpening);
        ReadOnlySpan<byte> text = buffer.From(offset);
        int i = 1;
        while (i < text.Length && i < LongestOpening && char.IsAsciiLetter((char)text[i]))
        {
            i++;
        }

        typeLength = i - 1;
        while (i < text.Length && i < LongestOpening && text[i] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            i++;
        }

        return typeLength > 0 && i < text.Length && text[i] is (byte)'{' or (byte)'(' ? i + 1 : 0;
    }

    private int BodyEnd(int opening, out bool isClosed)
    {
        bool hasBraces = buffer.From(opening - 1)[0] == '{';
        SearchValues<byte> marks = hasBraces ? s_braceMarks : s_parenthesisMarks;
        int depth = 0;
        bool isQuoted = false;
        int i = opening;
        isClosed = false;
        while (i < LongestEntry)
        {
            int found = buffer.From(i).IndexOfAny(marks);
            if (found < 0)
            {
                i = buffer.End - buffer.Start;
                if (!buffer.Has(i, 1))
                {
                    return i;
                }

                continue;
            }

            i += found;
            switch (buffer.From(i)[0])
            {
                case (byte)'{':
                    depth++;
                    break;
                case (byte)'}' when depth == 0:
                    // Of an entry in parentheses this is one brace too many.
                    isClosed = hasBraces;
                    break;
                case (byte)'}':
                    depth--;
                    break;
                case (byte)')':
                    isClosed = depth == 0 && !isQuoted;
                    break;
                case (byte)'"':
                    isQuoted ^= depth == 0;
                    break;
                default:
                    if (IsAtLineStart(i) && OpeningLength(i, out _) > 0)
                    {
                        return i;
                    }

                    break;
            }

            if (isClosed)
            {
                return i;
            }

            i++;
        }

        return i;
    }

    private bool IsAtLineStart(int offset)
    {
        int i = buffer.Start + offset - 1;
        while (i > buffer.Start && buffer.Bytes[i] is (byte)' ' or (byte)'\t')
        {
            i--;
        }

        return buffer.Bytes[i] is (byte)'\n' or (byte)'\r';
    }
}
