namespace PaperTools.Reading.Fields;

/// <summary>
/// BibLaTeX's extended name format (BibLaTeX manual, 3.4): <c>given=Hans, family={von Harman}, prefix=von, suffix=Jr</c>.
/// </summary>
internal static class ExtendedName
{
    private static readonly string[] s_keys = ["given", "family", "prefix", "suffix", "given-i", "family-i", "prefix-i", "suffix-i", "useprefix", "id"];

    /// <summary>Whether the first part of the name is of that format.</summary>
    public static bool IsExtended(ReadOnlySpan<char> name)
    {
        int equals = name.IndexOf('=');
        return equals > 0 && Array.IndexOf(s_keys, name[..equals].Trim().ToString().ToLowerInvariant()) >= 0;
    }

    /// <summary>The author.</summary>
    public static Author? Parse(ReadOnlySpan<char> name)
    {
        string? given = null;
        string? family = null;
        string? prefix = null;
        string? suffix = null;
        while (!name.IsEmpty)
        {
            int comma = NameScanner.IndexOfComma(name);
            ReadOnlySpan<char> part = comma < 0 ? name : name[..comma];
            name = comma < 0 ? default : name[(comma + 1)..];
            int equals = part.IndexOf('=');
            if (equals < 0)
            {
                continue;
            }

            string value = AuthorParser.Text(part[(equals + 1)..].Trim().Trim('"'));
            switch (part[..equals].Trim())
            {
                case "given":
                    given = value;
                    break;
                case "family":
                    family = value;
                    break;
                case "prefix":
                    prefix = value;
                    break;
                case "suffix":
                    suffix = value;
                    break;
                default:
                    break;
            }
        }

        return AuthorParser.FromParts(given, family, prefix, suffix);
    }
}
