using System.Globalization;
using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>Whether a paper has a value: the fields whose values are not words.</summary>
internal static class FieldMatching
{
    /// <summary>What <c>has:</c> can ask for.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Paper, bool>> s_parts = new Dictionary<string, Func<Paper, bool>>(StringComparer.Ordinal)
    {
        ["abstract"] = paper => paper.Abstract.Length > 0,
        ["title"] = paper => paper.Title.Length > 0,
        ["name"] = paper => paper.Name is not null,
        ["author"] = paper => paper.Authors.Count > 0,
        ["venue"] = paper => paper.Venue is not null,
        ["category"] = paper => paper.Categories.Count > 0,
        ["keyword"] = paper => paper.Keywords.Count > 0,
        ["topic"] = paper => paper.Topics.Count > 0,
        ["model"] = paper => paper.Models.Count > 0,
        ["dataset"] = paper => paper.Datasets.Count > 0,
        ["language"] = paper => paper.Languages.Count > 0,
        ["languages"] = paper => paper.LanguageCounts.Count > 0,
        ["acronym"] = paper => paper.Acronyms.Count > 0,
        ["contribution"] = paper => paper.Contribution is not null,
        ["id"] = paper => paper.Ids.Known().Any(),
        ["arxiv"] = paper => paper.Ids.Arxiv is not null,
        ["doi"] = paper => paper.Ids.Doi is not null,
        ["url"] = paper => paper.Url is not null,
        ["links"] = paper => paper.Links.Count > 0,
        ["code"] = paper => paper.Code == CodeAvailability.Link,
        ["results"] = paper => paper.Results.Count > 0,
        ["size"] = paper => paper.ModelSizes.Count > 0,
        ["year"] = paper => paper.Year is not null,
        ["published"] = paper => paper.Published is not null,
        ["updated"] = paper => paper.Updated is not null,
        ["upvotes"] = paper => paper.Upvotes is not null,
        ["comments"] = paper => paper.Comments is not null,
    };

    /// <summary>A list of the text, or an empty one for null.</summary>
    public static IEnumerable<string> OneOrNone(string? text) => text is null ? [] : [text];

    /// <summary>What can be known of a digest in words.</summary>
    public static IEnumerable<string> DigestTexts(Paper paper) =>
        paper.Digest is Digest digest
            ? ((string?[])[digest.Title, digest.Curator, digest.Query, digest.DateText, digest.Date?.ToString(), digest.Path is null ? null : Path.GetFileName(digest.Path)]).OfType<string>()
            : [];

    /// <summary>Whether one of the identifiers is the value, whatever its case.</summary>
    public static bool HasAnyId(Paper paper, string value) =>
        IsArxiv(paper.Ids.Arxiv, value) || IsDoi(paper.Ids.Doi, value)
        || paper.Ids.Known().Any(id => id.Value.Equals(value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an arXiv identifier is the value, which may have a version.</summary>
    public static bool IsArxiv(string? arxiv, string value)
    {
        ReadOnlySpan<char> wanted = value;
        int version = wanted.LastIndexOfAny('v', 'V');
        if (version > 0 && wanted[(version + 1)..].Length > 0 && !wanted[(version + 1)..].ContainsAnyExceptInRange('0', '9'))
        {
            wanted = wanted[..version];
        }

        return arxiv is not null && wanted.Equals(arxiv, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a DOI is the value, which may be an address of doi.org.</summary>
    public static bool IsDoi(string? doi, string value)
    {
        int bare = value.IndexOf("10.", StringComparison.Ordinal);
        return doi is not null && bare >= 0 && value.AsSpan(bare).Equals(doi, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether an address contains the value.</summary>
    public static bool HasUrl(Paper paper, string value) => Urls(paper).Any(url => url.Contains(value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an address is on the host or on one below it.</summary>
    public static bool HasHost(Paper paper, string value) =>
        Urls(paper).Any(url => Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
            && (address.Host.Equals(value, StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith("." + value, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a date, as far as it is known, is certainly in the range.</summary>
    public static bool IsWithin(PaperDate? date, QueryRange range) =>
        date is PaperDate known && range.Covers(QueryRange.FirstDay(known), QueryRange.LastDay(known));

    /// <summary>Whether a model size that the paper names can be in the range.</summary>
    public static bool HasModelSize(Paper paper, QueryRange range) =>
        paper.ModelSizes.Any(size => ModelSize.TryParse(size, out double smallest, out double largest) && range.Overlaps(smallest, largest));

    /// <summary>Whether a number of languages that the paper names is in the range; <c>200+</c> counts as 200.</summary>
    public static bool HasLanguageCount(Paper paper, QueryRange range) =>
        paper.LanguageCounts.Any(count => int.TryParse(count.AsSpan().TrimEnd('+'), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int number) && range.Overlaps(number, number));

    /// <summary>How a listing announced the paper, or what it contributes.</summary>
    public static bool Is(Paper paper, string value) =>
        (paper.AnnounceType is AnnounceType type && type.ToString().Equals(value, StringComparison.OrdinalIgnoreCase))
        || value.Equals(paper.Contribution, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a result of the metric is in the range; without a unit in the query, a value of any unit is.</summary>
    public static bool HasResult(Paper paper, string metric, QueryRange range) =>
        paper.Results.Any(result => IsMetric(result.Metric, metric)
            && (range.Unit.Length == 0 || result.Unit == range.Unit)
            && range.Overlaps(result.Value, result.ValueMax ?? result.Value));

    /// <summary>Whether the name asked for is the metric's, or the beginning of one of its words, or <c>result</c>.</summary>
    private static bool IsMetric(string metric, string wanted)
    {
        string name = TermFolding.Fold(wanted);
        return name == "result"
            || TermFolding.Fold(metric) == name
            || metric.Split(' ').Any(word => TermFolding.Fold(word).StartsWith(name, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Urls(Paper paper) => OneOrNone(paper.Url).Concat(paper.Links.Select(link => link.Url));
}
