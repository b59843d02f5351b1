namespace PaperTools.Reading.Tagged;

/// <summary>
/// A line of RIS or MEDLINE: a tag padded with spaces to four columns, a hyphen, a space, and the value. Programs write
/// one space or none before the hyphen too; <see cref="SpacesIn"/> finds out what a file has.
/// </summary>
internal static class TaggedLine
{
    private const int MostSpaces = 3;

    /// <summary>Reads a line that is as the formats have it, or that has as many spaces before the hyphen as given.</summary>
    /// <param name="line">The line; white space before the tag does not count.</param>
    /// <param name="looseSpaces">The other number of spaces that the file has; -1 for none.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="value">The value, trimmed.</param>
    /// <returns>Whether the line has a tag.</returns>
    public static bool TryRead(ReadOnlySpan<byte> line, int looseSpaces, out Tag tag, out ReadOnlySpan<byte> value)
    {
        tag = default;
        value = default;
        line = TrimStart(line);
        int length = NameLength(line);
        if (length < 2)
        {
            return false;
        }

        int spaces = CountSpaces(line[length..]);
        bool isPadded = length + spaces == Tag.MaximumLength;
        if ((!isPadded && spaces != looseSpaces) || length + spaces >= line.Length || line[length + spaces] != '-')
        {
            return false;
        }

        tag = Tag.Of(line[..length]);
        value = Trim(line[(length + spaces + 1)..]);
        return true;
    }

    /// <summary>The spaces between a tag and its hyphen; -1 where the line does not begin with the tag.</summary>
    public static int SpacesIn(ReadOnlySpan<byte> line, Tag tag)
    {
        line = TrimStart(line);
        int length = NameLength(line);
        if (length < 2 || Tag.Of(line[..length]) != tag)
        {
            return -1;
        }

        int spaces = CountSpaces(line[length..]);
        return spaces <= MostSpaces && length + spaces < line.Length && line[length + spaces] == '-' ? spaces : -1;
    }

    /// <summary>Without white space at both ends; a byte order mark that a joined file has in its middle counts as such.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => TrimStart(text).TrimEnd(" \t"u8);

    private static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> text)
    {
        text = text.StartsWith("\uFEFF"u8) ? text["\uFEFF"u8.Length..] : text;
        return text.TrimStart(" \t"u8);
    }

    private static int NameLength(ReadOnlySpan<byte> line)
    {
        int length = 0;
        while (length < line.Length && length < Tag.MaximumLength && char.IsAsciiLetterOrDigit((char)line[length]))
        {
            length++;
        }

        return length;
    }

    private static int CountSpaces(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExcept((byte)' ');
        return end < 0 ? text.Length : end;
    }
}
