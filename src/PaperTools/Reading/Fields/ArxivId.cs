using System.Globalization;

namespace PaperTools.Reading.Fields;

/// <summary>
/// An arXiv identifier (arxiv.org/help/arxiv_identifier): <c>2305.12345v2</c> since April 2007, <c>quant-ph/0201082</c>
/// or <c>math.GT/0309136</c> before; the subject class after the point is no part of the old identifier proper.
/// </summary>
/// <param name="Id">The identifier without class and version.</param>
/// <param name="Version">The version, from 1; null where none is given.</param>
internal readonly record struct ArxivId(string Id, int? Version)
{
    private static readonly string[] s_places =
    [
        "arxiv.org/abs/", "arxiv.org/pdf/", "arxiv.org/html/", "arxiv.org/format/", "arxiv.org/e-print/", "arxiv.org/src/", "arxiv.org/ps/",
        "huggingface.co/papers/", "10.48550/arxiv.", "oai:arxiv.org:", "arxiv:", "arxiv.", "arxiv ",
    ];

    /// <summary>Reads a field that holds an identifier, bare, with a prefix (<c>arXiv:</c>, <c>oai:arXiv.org:</c>), as a DOI or as an address.</summary>
    /// <returns>The identifier; null where the text is none.</returns>
    public static ArxivId? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return AtStart(text) ?? ParsePlace(text);
    }

    /// <summary>Reads an identifier that the text names by prefix, DOI or address; a bare one is none.</summary>
    public static ArxivId? ParsePlace(ReadOnlySpan<char> text)
    {
        bool isNamed = text.Contains("arxiv", StringComparison.OrdinalIgnoreCase) || text.Contains("huggingface.co/", StringComparison.OrdinalIgnoreCase);
        if (!isNamed)
        {
            return null;
        }

        foreach (string place in s_places)
        {
            int found = text.IndexOf(place, StringComparison.OrdinalIgnoreCase);
            if (found >= 0 && AtStart(text[(found + place.Length)..].TrimStart()) is ArxivId id)
            {
                return id;
            }
        }

        return null;
    }

    private static ArxivId? AtStart(ReadOnlySpan<char> text) => text.IsEmpty ? null : char.IsAsciiDigit(text[0]) ? NewStyle(text) : OldStyle(text);

    /// <summary><c>YYMM.number</c>, four digits until 2014, five since.</summary>
    private static ArxivId? NewStyle(ReadOnlySpan<char> text)
    {
        const int DateLength = 4;
        int date = CountDigits(text);
        if (date != DateLength || text.Length <= date || text[date] != '.' || !IsMonth(text[2..DateLength]))
        {
            return null;
        }

        int number = CountDigits(text[(date + 1)..]);
        int end = date + 1 + number;
        return number is 4 or 5 && IsEnd(text, end, out int? version) ? new ArxivId(text[..end].ToString(), version) : null;
    }

    /// <summary><c>archive.CLASS/YYMMnumber</c>.</summary>
    private static ArxivId? OldStyle(ReadOnlySpan<char> text)
    {
        const int NumberLength = 7;
        int slash = text.IndexOf('/');
        if (slash is < 2 or > 20 || CountDigits(text[(slash + 1)..]) != NumberLength || !IsMonth(text.Slice(slash + 3, 2)))
        {
            return null;
        }

        int point = text[..slash].IndexOf('.');
        ReadOnlySpan<char> archive = point < 0 ? text[..slash] : text[..point];
        foreach (char c in archive)
        {
            if (!char.IsAsciiLetterLower(c) && c != '-')
            {
                return null;
            }
        }

        int end = slash + 1 + NumberLength;
        return IsEnd(text, end, out int? version) ? new ArxivId($"{archive}/{text[(slash + 1)..end]}", version) : null;
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int end, out int? version)
    {
        version = null;
        if (end < text.Length && text[end] is 'v' or 'V')
        {
            int digits = CountDigits(text[(end + 1)..]);
            if (digits is > 0 and < 4)
            {
                version = int.Parse(text.Slice(end + 1, digits), NumberStyles.None, CultureInfo.InvariantCulture);
                end += 1 + digits;
            }
        }

        return end == text.Length || !char.IsAsciiLetterOrDigit(text[end]);
    }

    private static bool IsMonth(ReadOnlySpan<char> digits) =>
        (digits[0] == '0' && digits[1] is >= '1' and <= '9') || (digits[0] == '1' && digits[1] is >= '0' and <= '2');

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
