namespace PaperTools.Reading;

/// <summary>What begins an item of a list: a bullet, or a number with a full stop or a parenthesis; then white space.</summary>
internal static class ListMark
{
    /// <summary>The digits of an item's number at most: what has more is a year or a count.</summary>
    private const int LongestNumber = 4;

    /// <summary>The item's text, behind the mark; empty where the line begins with no mark or holds nothing else.</summary>
    public static ReadOnlySpan<char> TextBehind(ReadOnlySpan<char> line)
    {
        int length = line is ['-' or '*' or '+' or '•' or '●', ..] ? 1 : NumberLength(line);
        return length > 0 && length < line.Length && char.IsWhiteSpace(line[length]) ? line[length..].TrimStart() : [];
    }

    private static int NumberLength(ReadOnlySpan<char> line)
    {
        int digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= LongestNumber && line[digits] is '.' or ')' ? digits + 1 : 0;
    }
}
