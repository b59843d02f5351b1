using System.Buffers;
using System.Text;

namespace PaperTools;

/// <summary>The pages of a paper in its volume: the first and the last with a hyphen between, <c>123-145</c>, whatever dashes the source has.</summary>
internal static class PageRange
{
    private static readonly SearchValues<char> s_dashes = SearchValues.Create("-\u2010\u2011\u2012\u2013\u2014\u2015");

    /// <summary>Makes each run of dashes one hyphen: BibTeX writes two hyphens between pages, and typography a dash.</summary>
    public static string Normalize(string pages)
    {
        if (!pages.AsSpan().ContainsAny(s_dashes))
        {
            return pages;
        }

        var text = new StringBuilder(pages.Length);
        foreach (char character in pages)
        {
            bool isDash = s_dashes.Contains(character);
            if (!isDash || text.Length == 0 || text[^1] != '-')
            {
                text.Append(isDash ? '-' : character);
            }
        }

        return text.ToString();
    }

    /// <summary>The range of a first and a last page; where either is missing, or both are the same, there is one page.</summary>
    public static string? Between(string? first, string? last) =>
        first is null || last is null || first == last ? first ?? last : $"{first}-{last}";

    /// <summary>The first and the last page; the last is null where the text is no range.</summary>
    public static (string First, string? Last) Ends(string pages)
    {
        string[] ends = pages.Split('-');
        bool isRange = ends.Length == 2 && ends.All(end => end.Length > 0 && end.All(char.IsAsciiLetterOrDigit));
        return isRange ? (ends[0], ends[1]) : (pages, null);
    }
}
