namespace PaperTools.Reading.Fields;

/// <summary>What a LaTeX command is made of: a backslash, a name of letters, and white space that belongs to it.</summary>
internal static class LatexCommand
{
    /// <summary>The name behind a backslash; empty where a sign stands there.</summary>
    public static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text, int backslash)
    {
        ReadOnlySpan<char> rest = text[(backslash + 1)..];
        int length = 0;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
        {
            length++;
        }

        return rest[..length];
    }

    /// <summary>The first place from <paramref name="start"/> on that is no white space.</summary>
    public static int SkipSpace(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }
}
