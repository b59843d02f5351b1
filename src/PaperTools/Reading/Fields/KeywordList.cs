namespace PaperTools.Reading.Fields;

/// <summary>Splits a field of keywords.</summary>
internal static class KeywordList
{
    /// <summary>The keywords: separated by semicolons where there are any, else by commas.</summary>
    public static IReadOnlyList<string> Split(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        char separator = text.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        return text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
