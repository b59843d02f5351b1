using System.Buffers;
using System.Collections.Frozen;
using PaperTools.Searching.Analysis;

namespace PaperTools.Identity;

/// <summary>
/// Which of two values of a field is the better one, as a number above zero for the first. Each is a total order of the
/// values alone, so that the order in which records are merged makes no difference; what is equal in all that counts is
/// told apart by its characters.
/// </summary>
internal static class FieldOrder
{
    private static readonly SearchValues<char> s_markup = SearchValues.Create("$\\{}<>");

    private static readonly string[] s_preprintVenues = ["arxiv", "corr", "biorxiv", "medrxiv", "chemrxiv", "ssrn", "preprint", "research square", "openreview", "hal ", "zenodo"];

    /// <summary>Types that say no more than that there is a text.</summary>
    private static readonly FrozenSet<string> s_vagueTypes = FrozenSet.ToFrozenSet(["article", "document", "manuscript", "webpage", "post", "report", "pamphlet"], StringComparer.Ordinal);

    /// <summary>A whole title before one that breaks off, plain text before markup, usual case before capitals; then the one with more letters.</summary>
    public static int Title(string first, string second) =>
        FirstOf(
            Quality(first).CompareTo(Quality(second)),
            KeyText.Of(first, int.MaxValue).Length.CompareTo(KeyText.Of(second, int.MaxValue).Length),
            Longer(first, second));

    /// <summary>The longer text.</summary>
    public static int Longer(string first, string second) => FirstOf(first.Length.CompareTo(second.Length), string.CompareOrdinal(second, first));

    /// <summary>A publisher's venue before a preprint server; then the longer name.</summary>
    public static int Venue(string first, string second) => FirstOf(IsPreprint(second).CompareTo(IsPreprint(first)), Longer(first, second));

    /// <summary>A kind of publication before a word for any text.</summary>
    public static int Type(string first, string second) =>
        FirstOf(s_vagueTypes.Contains(second).CompareTo(s_vagueTypes.Contains(first)), string.CompareOrdinal(second, first));

    /// <summary>The more precise date; of equally precise ones the earlier, which is when the paper was out first.</summary>
    public static int Published(PaperDate first, PaperDate second) => FirstOf(Precision(first).CompareTo(Precision(second)), second.CompareTo(first));

    /// <summary>The later date.</summary>
    public static int Updated(PaperDate first, PaperDate second) => first.CompareTo(second);

    /// <summary>The publisher's address before a preprint's, and that before any other; then the shorter.</summary>
    public static int Url(string first, string second) =>
        FirstOf(UrlRank(first).CompareTo(UrlRank(second)), second.Length.CompareTo(first.Length), string.CompareOrdinal(second, first));

    /// <summary>The higher number.</summary>
    public static int Higher(int first, int second) => first.CompareTo(second);

    /// <summary>That it was announced as new tells most, that it was cross-listed least.</summary>
    public static int Announced(AnnounceType first, AnnounceType second)
    {
        static int Rank(AnnounceType type) => type switch { AnnounceType.New => 2, AnnounceType.Replaced => 1, _ => 0 };
        return Rank(first).CompareTo(Rank(second));
    }

    /// <summary>The publisher's DOI before a preprint's.</summary>
    public static int Doi(string first, string second) => FirstOf(DoiRank(first).CompareTo(DoiRank(second)), string.CompareOrdinal(second, first));

    /// <summary>Whether a venue is a place for papers that nobody has published yet.</summary>
    public static bool IsPreprint(string venue) => Array.Exists(s_preprintVenues, name => venue.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static int FirstOf(params ReadOnlySpan<int> orders)
    {
        foreach (int order in orders)
        {
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int Precision(PaperDate date) => date.Day is not null ? 2 : date.Month is not null ? 1 : 0;

    private static int Quality(string title)
    {
        bool breaksOff = title.EndsWith('…') || title.EndsWith("...", StringComparison.Ordinal);
        bool isOneCase = !title.Any(char.IsLower) || !title.Any(char.IsUpper);
        return (breaksOff ? -4 : 0) + (title.AsSpan().ContainsAny(s_markup) ? -2 : 0) + (isOneCase ? -1 : 0);
    }

    private static int UrlRank(string url) => url switch
    {
        _ when url.Contains("doi.org/10.48550/", StringComparison.OrdinalIgnoreCase) => 2,
        _ when url.Contains("doi.org/", StringComparison.OrdinalIgnoreCase) => 4,
        _ when url.Contains("arxiv.org/", StringComparison.OrdinalIgnoreCase) => 2,
        _ when url.Contains("huggingface.co/", StringComparison.OrdinalIgnoreCase) => 1,
        _ when url.Contains("aclanthology.org/", StringComparison.OrdinalIgnoreCase) => 4,
        _ => 3,
    };

    private static int DoiRank(string doi) => doi.StartsWith("10.48550/", StringComparison.OrdinalIgnoreCase) ? 0 : 1;
}
