using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>
/// Reads the HTML of a Google Scholar alert: a linked title (class <c>gse_alrt_title</c>), the byline
/// <c>A Author, B Author - Venue, 2019</c>, and a snippet (<c>gse_alrt_sni</c>), which is never the whole abstract.
/// </summary>
public sealed partial class GoogleScholarReader : IDigestReader
{
    private const string AddressMark = "url=";

    /// <inheritdoc/>
    public string Format => "GoogleScholarMail";

    /// <inheritdoc/>
    public string Description => "Google Scholar alert mail (HTML)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample) =>
        !sample.Start.StartsWith("<") ? 0
        : sample.Text.Contains("gse_alrt_title", StringComparison.Ordinal) ? 98
        : sample.Text.Contains("scholar_alerts", StringComparison.Ordinal) ? 70
        : 0;

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        using IDocument document = new HtmlParser().ParseDocument(source.Utf8);
        context.Digest.Curator ??= "Google Scholar";
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (IElement link in document.QuerySelectorAll("a.gse_alrt_title"))
        {
            string title = Mark().Replace(TextCleaner.Fold(link.TextContent), "");
            string? url = Target(link.GetAttribute("href"));
            if (title.Length == 0)
            {
                context.Error("MalformedEntry", "An entry of the alert has no title.", entry: url);
            }
            else if (seen.Add(url ?? title))
            {
                yield return ToPaper(title, url, link, context);
            }
        }

        if (context.Count == 0)
        {
            context.Warn("NoPapers", "The mail is of Google Scholar, and lists no articles: it may confirm an alert.");
        }
    }

    private static Paper ToPaper(string title, string? url, IElement link, ReadContext context)
    {
        IElement? byline = Byline(link);
        IElement? snippet = byline?.NextElementSibling;
        snippet = snippet?.ClassList.Contains("gse_alrt_sni") == true ? snippet : null;
        var (authors, venue, year) = Byline(TextCleaner.Fold(byline?.TextContent ?? ""));
        var ids = new PaperIdsBuilder();
        ids.AddUrl(url);
        ids.AddArxiv(venue is not null && venue.Contains("arXiv:", StringComparison.Ordinal) ? venue[venue.IndexOf("arXiv:", StringComparison.Ordinal)..] : null);
        return new Paper
        {
            Title = title,
            Abstract = TextCleaner.Fold(snippet?.TextContent ?? ""),
            AbstractKind = AbstractKind.Summary,
            Authors = AuthorList.Parse(authors, AuthorSeparator.Comma),
            Published = DateParser.FromNumbers(year),
            Venue = venue,
            Ids = ids.Build(),
            Version = ids.Version,
            Url = url,
            Digest = context.Digest,
            Number = context.NextNumber(),
        };
    }

    /// <summary>What stands below the title: beside the link, or beside the heading that it stands in.</summary>
    private static IElement? Byline(IElement link)
    {
        IElement? next = link.NextElementSibling is { LocalName: "div" or "p" } beside ? beside : link.ParentElement?.NextElementSibling;
        return next is not null && next.LocalName != "h3" && next.QuerySelector("a.gse_alrt_title") is null ? next : null;
    }

    /// <summary>Authors, venue and year of <c>A Author - Venue, 2019 - publisher.com</c>; each part but the first may be missing.</summary>
    private static (string Authors, string? Venue, int? Year) Byline(string text)
    {
        string[] parts = text.Split(" - ");
        string authors = parts[0].Replace("…", "", StringComparison.Ordinal).Trim(' ', ',');
        string rest = parts.Length > 1 ? parts[1].Trim() : "";
        int comma = rest.LastIndexOf(',');
        string end = rest[(comma + 1)..].Trim();
        bool isYear = end.Length == 4 && end.All(char.IsAsciiDigit);
        string venue = isYear ? rest[..Math.Max(0, comma)].Trim() : rest;
        return (authors, venue.Length > 0 ? venue : null, isYear ? int.Parse(end, CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The article's own address: the <c>url=</c> of Scholar's redirection, escaped or not, up to Scholar's next parameter.</summary>
    private static string? Target(string? href)
    {
        int start = href?.IndexOf(AddressMark, StringComparison.Ordinal) ?? -1;
        if (start < 0)
        {
            return WebAddress.Tidy(href);
        }

        string target = href![(start + AddressMark.Length)..];
        int end = target.IndexOf("&hl=", StringComparison.Ordinal);
        target = end < 0 ? target.Split('&')[0] : target[..end];
        return WebAddress.Tidy(Uri.UnescapeDataString(target)) ?? WebAddress.Tidy(target);
    }

    /// <summary>What kind of document is linked to, before its title.</summary>
    [GeneratedRegex(@"^\[(PDF|HTML|BOOK|B|CITATION|C|DOC)\]\s+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
