namespace PaperTools.Writing;

/// <summary>
/// Keywords in one field, as bibliographies have them: separated by commas, or by semicolons where a keyword has a comma in
/// it. One with both has no place there.
/// </summary>
internal static class KeywordField
{
    public static string Join(IReadOnlyList<string> keywords, Omissions omissions)
    {
        if (!keywords.Any(Has(',')) && !keywords.Any(Has(';')))
        {
            return string.Join(", ", keywords);
        }

        string[] kept = [.. keywords.Where(keyword => !Has(';')(keyword))];
        if (kept.Length < keywords.Count)
        {
            omissions.Report("keywords with a semicolon");
        }

        // One keyword alone needs the semicolon, too: without it, its comma would separate.
        return string.Join("; ", kept) + (kept is [string only] && Has(',')(only) ? ";" : "");
    }

    private static Func<string, bool> Has(char separator) => keyword => keyword.Contains(separator, StringComparison.Ordinal);
}
