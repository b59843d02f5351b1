namespace PaperTools.Reading;

/// <summary>What text browsers and converters put around the text of a line: bullets, marks of headings, stand-ins for pictures.</summary>
internal static class LineMarks
{
    /// <summary>The line without them. A mark that is all of the line stays: a dash there says that nobody voted.</summary>
    public static string Strip(string line)
    {
        if (line.Length == 0 || char.IsLetterOrDigit(line[0]))
        {
            return line;
        }

        string text = line.Contains('[', StringComparison.Ordinal)
            ? line.Replace("[]", "", StringComparison.Ordinal).Replace("[IMG]", "", StringComparison.Ordinal).Trim()
            : line;
        string heading = text.TrimStart('#', '*');
        bool isHeading = heading.Length < text.Length && heading.StartsWith(' ');
        text = isHeading ? heading.Trim('*', ' ') : text;
        while (text.Length > 1 && text[0] is '•' or '-' or '+' && char.IsWhiteSpace(text[1]))
        {
            text = text[1..].TrimStart();
        }

        return text.Length == 0 ? line : text;
    }
}
