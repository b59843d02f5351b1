namespace PaperTools.Writing;

/// <summary>Finds the addresses in running text, which markup must not be escaped in.</summary>
internal static class AddressInText
{
    /// <summary>What ends an address.</summary>
    private const string Ends = "<>\"'`{}|\\^[]() ";

    /// <summary>Where the next address begins, and its length; the text's end where none is left.</summary>
    public static (int Start, int Length) Next(string text, int from)
    {
        while (text.IndexOf("http", from, StringComparison.Ordinal) is var start and >= 0)
        {
            int length = LengthAt(text, start);
            if (length > 0)
            {
                return (start, length);
            }

            from = start + 1;
        }

        return (text.Length, 0);
    }

    /// <summary>The length of the address that begins here; 0 where none does. A sentence's punctuation is no part of it.</summary>
    private static int LengthAt(string text, int start)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start);
        if (!(rest.StartsWith("https://", StringComparison.Ordinal) || rest.StartsWith("http://", StringComparison.Ordinal)))
        {
            return 0;
        }

        int length = 0;
        while (length < rest.Length && rest[length] is > ' ' and < '\x7F' && !Ends.Contains(rest[length], StringComparison.Ordinal))
        {
            length++;
        }

        length = rest[..length].TrimEnd(".,;:!?*_~").Length;
        return length > "https://".Length ? length : 0;
    }
}
