namespace PaperTools.Reading.Fields;

/// <summary>The English names of months, whole or cut to three letters or more, and those of seasons.</summary>
internal static class MonthNames
{
    private static readonly string[] s_months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] s_seasons = ["spring", "summer", "autumn", "fall", "winter"];

    /// <summary>The month, 1 to 12, that a word names (<c>May</c>, <c>Sept</c>, <c>DEC</c>); 0 where it names none.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        const int ShortestName = 3;
        const int LowerCase = 0x20;
        if (word.Length < ShortestName)
        {
            return 0;
        }

        for (int i = 0; i < s_months.Length; i++)
        {
            if ((word[0] | LowerCase) == s_months[i][0] && s_months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether the word names a season, which is no month.</summary>
    public static bool IsSeason(ReadOnlySpan<char> word)
    {
        foreach (string season in s_seasons)
        {
            if (word.Equals(season, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
