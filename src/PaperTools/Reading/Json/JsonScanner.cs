using System.Buffers;
using System.Text;
using PaperTools.Reading.Input;

namespace PaperTools.Reading.Json;

/// <summary>Finds where JSON values end, reading on as it goes. It counts brackets and does not check the rest.</summary>
internal static class JsonScanner
{
    /// <summary>The longest value that is read, in bytes.</summary>
    public const int LongestValue = 64 * 1024 * 1024;

    private static readonly SearchValues<byte> s_brackets = SearchValues.Create("{}[]\""u8);
    private static readonly SearchValues<byte> s_ends = SearchValues.Create(",]} \t\r\n"u8);

    /// <summary>The next offset that is no white space; -1 at the end of the text.</summary>
    public static int SkipSpace(EntryBuffer buffer, int offset)
    {
        while (buffer.Has(offset, 1))
        {
            ReadOnlySpan<byte> text = buffer.From(offset);
            int found = text.IndexOfAnyExcept(" \t\r\n"u8);
            if (found >= 0)
            {
                return offset + found;
            }

            offset += text.Length;
        }

        return -1;
    }

    /// <summary>The end of the value that begins at an offset; -1 where the text ends first, or the value is longer than a limit.</summary>
    public static int ValueEnd(EntryBuffer buffer, int offset, int limit = LongestValue)
    {
        byte first = buffer.From(offset)[0];
        return first == '"' ? StringEnd(buffer, offset, limit) : first is (byte)'{' or (byte)'[' ? BracketEnd(buffer, offset, limit) : WordEnd(buffer, offset, limit);
    }

    /// <summary>Goes behind the name of the member that begins at or behind an offset.</summary>
    /// <returns>Where its value begins; -1 where there is no member.</returns>
    public static int Member(EntryBuffer buffer, int offset, out string name)
    {
        name = "";
        int start = SkipSpace(buffer, offset);
        if (start >= 0 && buffer.From(start)[0] == ',')
        {
            start = SkipSpace(buffer, start + 1);
        }

        int end = start >= 0 && buffer.From(start)[0] == '"' ? StringEnd(buffer, start, LongestValue) : -1;
        int colon = end < 0 ? -1 : SkipSpace(buffer, end);
        if (colon < 0 || buffer.From(colon)[0] != ':')
        {
            return -1;
        }

        name = Encoding.UTF8.GetString(buffer.From(start + 1)[..(end - start - 2)]);
        return SkipSpace(buffer, colon + 1);
    }

    private static int StringEnd(EntryBuffer buffer, int offset, int limit)
    {
        int i = offset + 1;
        while (i - offset < limit && buffer.Has(i, 1))
        {
            int found = buffer.From(i).IndexOfAny((byte)'"', (byte)'\\');
            if (found < 0)
            {
                i = buffer.End - buffer.Start;
                continue;
            }

            i += found;
            if (buffer.From(i)[0] == '"')
            {
                return i + 1;
            }

            i += 2;
        }

        return -1;
    }

    private static int BracketEnd(EntryBuffer buffer, int offset, int limit)
    {
        int depth = 0;
        int i = offset;
        while (i - offset < limit && buffer.Has(i, 1))
        {
            int found = buffer.From(i).IndexOfAny(s_brackets);
            if (found < 0)
            {
                i = buffer.End - buffer.Start;
                continue;
            }

            i += found;
            switch (buffer.From(i)[0])
            {
                case (byte)'"':
                    i = StringEnd(buffer, i, limit - (i - offset));
                    if (i < 0)
                    {
                        return -1;
                    }

                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                default:
                    depth--;
                    break;
            }

            i++;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int WordEnd(EntryBuffer buffer, int offset, int limit)
    {
        int i = offset + 1;
        while (i - offset < limit && buffer.Has(i, 1))
        {
            int found = buffer.From(i).IndexOfAny(s_ends);
            if (found >= 0)
            {
                return i + found;
            }

            i = buffer.End - buffer.Start;
        }

        return i;
    }
}
