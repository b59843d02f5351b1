using System.Globalization;
using PaperTools.Reading.Fields;

namespace PaperTools.Searching;

/// <summary>Whether a value is the one asked for: the fields whose values are not words.</summary>
internal static class FieldMatching
{
    /// <summary>What <c>has:</c> can ask for.</summary>
    public static readonly IReadOnlyDictionary<string, Condition> s_parts = new Dictionary<string, Condition>(StringComparer.OrdinalIgnoreCase)
    {
        ["abstract"] = TestedProperty.HasAbstract.IsKnown(),
        ["title"] = TestedProperty.HasTitle.IsKnown(),
        ["name"] = TestedProperty.HasName.IsKnown(),
        ["author"] = TestedProperty.Authors.IsKnown(),
        ["venue"] = TestedProperty.Venue.IsKnown(),
        ["category"] = TestedProperty.Categories.IsKnown(),
        ["keyword"] = TestedProperty.HasKeywords.IsKnown(),
        ["topic"] = TestedProperty.Topics.IsKnown(),
        ["model"] = TestedProperty.Models.IsKnown(),
        ["dataset"] = TestedProperty.Datasets.IsKnown(),
        ["language"] = TestedProperty.Languages.IsKnown(),
        ["languages"] = TestedProperty.LanguageCounts.IsKnown(),
        ["acronym"] = TestedProperty.Acronyms.IsKnown(),
        ["contribution"] = TestedProperty.Contribution.IsKnown(),
        ["digest"] = TestedProperty.Digest.IsKnown(),
        ["id"] = TestedProperty.Ids.IsKnown(),
        ["arxiv"] = TestedProperty.Ids.Where(id => id.StartsWith("arxiv:", StringComparison.Ordinal)),
        ["doi"] = TestedProperty.Ids.Where(id => id.StartsWith("doi:", StringComparison.Ordinal)),
        ["url"] = TestedProperty.HasUrl.IsKnown(),
        ["host"] = TestedProperty.Urls.Where(url => HostOf(url).Any()),
        ["links"] = TestedProperty.HasLinks.IsKnown(),
        ["code"] = TestedProperty.Code.Where(code => code == nameof(CodeAvailability.Link)),
        ["results"] = TestedProperty.Results.IsKnown(),
        ["size"] = TestedProperty.ModelSizes.IsKnown(),
        ["year"] = new NumberCondition(numbers => numbers.Year is not null),
        ["published"] = new NumberCondition(numbers => numbers.Published is not null),
        ["updated"] = new NumberCondition(numbers => numbers.Updated is not null),
        ["upvotes"] = new NumberCondition(numbers => numbers.Upvotes is not null),
        ["comments"] = new NumberCondition(numbers => numbers.Comments is not null),
        ["is"] = TestedProperty.Kinds.IsKnown(),
    };

    /// <summary>A list of the text, or an empty one for null.</summary>
    public static IEnumerable<string> OneOrNone(string? text) => text is null ? [] : [text];

    /// <summary>What can be known of a digest in words.</summary>
    public static IEnumerable<string> DigestTexts(Paper paper) =>
        paper.Digest is Digest digest
            ? ((string?[])[digest.Title, digest.Curator, digest.Query, digest.DateText, digest.Date?.ToString(), digest.Path is null ? null : Path.GetFileName(digest.Path)]).OfType<string>()
            : [];

    /// <summary>How a listing announced a paper, and what it contributes.</summary>
    public static IEnumerable<string> Kinds(Paper paper)
    {
        if (paper.AnnounceType is AnnounceType type)
        {
            yield return type.ToString();
        }

        if (paper.Contribution is string contribution)
        {
            yield return contribution;
        }
    }

    /// <summary>Whether an identifier is the value, whatever its case.</summary>
    /// <param name="id">The identifier with its kind: <c>doi:10.1000/x</c>.</param>
    /// <param name="value">The value.</param>
    public static bool IsId(string id, string value) =>
        IsArxiv(id, value) || IsDoi(id, value) || id.AsSpan(id.IndexOf(':', StringComparison.Ordinal) + 1).Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an identifier is an arXiv identifier, which may have a version and a prefix, or be an address.</summary>
    /// <param name="id">The identifier with its kind: <c>arxiv:2305.12345</c>.</param>
    /// <param name="value">The arXiv identifier.</param>
    public static bool IsArxiv(string id, string value) => IsOfKind(id, "arxiv:", ArxivId.Parse(value) is ArxivId known ? known.Id : value);

    /// <summary>Whether an identifier is a DOI, which may be given as an address of doi.org.</summary>
    /// <param name="id">The identifier with its kind: <c>doi:10.1000/x</c>.</param>
    /// <param name="value">The DOI.</param>
    public static bool IsDoi(string id, string value)
    {
        int bare = value.IndexOf("10.", StringComparison.Ordinal);
        return bare >= 0 && IsOfKind(id, "doi:", value.AsSpan(bare));
    }

    /// <summary>Whether an address is on the host or on one below it.</summary>
    public static bool IsOnHost(string url, string host) =>
        HostOf(url).Any(known => known.Equals(host, StringComparison.OrdinalIgnoreCase) || known.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));

    /// <summary>The host of an address; empty where it has none.</summary>
    public static IEnumerable<string> HostOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Host.Length > 0 ? [address.Host] : [];

    /// <summary>Whether a date, as far as it is known, is certainly in the range.</summary>
    public static bool IsWithin(PaperDate? date, QueryRange range) =>
        date is PaperDate known && range.Covers(QueryRange.FirstDay(known), QueryRange.LastDay(known));

    /// <summary>Whether a model size can be in the range.</summary>
    public static bool IsModelSizeIn(string size, QueryRange range) =>
        ModelSize.TryParse(size, out double smallest, out double largest) && range.Overlaps(smallest, largest);

    /// <summary>Whether a number of languages is in the range; <c>200+</c> counts as 200.</summary>
    public static bool IsLanguageCountIn(string count, QueryRange range) =>
        int.TryParse(count.AsSpan().TrimEnd('+'), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int number) && range.Overlaps(number, number);

    private static bool IsOfKind(string id, string kind, ReadOnlySpan<char> value) =>
        id.StartsWith(kind, StringComparison.Ordinal) && value.Equals(id.AsSpan(kind.Length), StringComparison.OrdinalIgnoreCase);
}
