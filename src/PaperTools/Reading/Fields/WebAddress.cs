namespace PaperTools.Reading.Fields;

/// <summary>Makes an address as a field holds it into an absolute URL.</summary>
internal static class WebAddress
{
    private static readonly string[] s_schemes = ["https://", "http://", "ftp://"];

    /// <summary>
    /// The absolute address; null where the field holds none (<c>internal-pdf://</c>, <c>&lt;Go to ISI&gt;</c>, prose).
    /// A scheme that is missing is https; brackets around it and the sentence's punctuation behind it go.
    /// </summary>
    public static string? Tidy(string? text)
    {
        string address = Unwrap(text ?? "");
        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            address = $"https:{address}";
        }
        else if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            address = $"https://{address}";
        }

        string? scheme = Array.Find(s_schemes, scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        bool isAddress = scheme is not null && address.Length > scheme.Length && !address.AsSpan().ContainsAny(" <>\"");
        return isAddress ? address : null;
    }

    /// <summary>The addresses of a field that may hold several, separated by white space or semicolons.</summary>
    public static IEnumerable<string> TidyAll(string? text)
    {
        foreach (string part in (text ?? "").Split([' ', '\t', '\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Tidy(part) is string address)
            {
                yield return address;
            }
        }
    }

    private static string Unwrap(string text)
    {
        string address = text.Trim();
        if (address.StartsWith("\\url", StringComparison.Ordinal))
        {
            address = address["\\url".Length..].Trim();
        }

        address = address.Trim('{', '}', '<', '>', '"', ' ').TrimEnd('.', ',', ';');

        // LaTeX escapes that stand in addresses.
        return address.Contains('\\', StringComparison.Ordinal)
            ? address.Replace("{\\_}", "_", StringComparison.Ordinal)
                .Replace("{\\~{}}", "~", StringComparison.Ordinal)
                .Replace("{\\~}", "~", StringComparison.Ordinal)
                .Replace("\\~{}", "~", StringComparison.Ordinal)
                .Replace("\\textasciitilde", "~", StringComparison.Ordinal)
                .Replace("\\", "", StringComparison.Ordinal)
            : address;
    }
}
