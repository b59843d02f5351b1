using PaperTools.Reading.Fields;
using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Feeds;

/// <summary>Reads answers of arXiv's API, Atom with elements of its own (info.arxiv.org/help/api/user-manual.html, section 3.3).</summary>
public sealed class ArxivApiReader : IDigestReader
{
    private const string QueryTitle = "arXiv Query:";

    /// <inheritdoc/>
    public string Format => "ArxivAtom";

    /// <inheritdoc/>
    public string Description => "answer of arXiv's API (Atom)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        bool isFeed = XmlSample.Root(sample) is "feed" or "entry";
        bool isOfOthers = sample.Has("<generator");
        bool hasEntries = sample.Has("<id>http://arxiv.org/abs/") || sample.Has("<id>https://arxiv.org/abs/");
        bool isArxiv = sample.Has("arxiv.org/api/") || sample.Text.Contains(QueryTitle, StringComparison.OrdinalIgnoreCase) || (hasEntries && !isOfOthers);
        return isFeed && isArxiv ? 95 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context) =>
        FeedPapers.Read(source, context, (entry, line) => ToPaper(entry, context, line), answer => ReportEmpty(answer, context));

    private static void ReportEmpty(XmlSurroundings answer, ReadContext context)
    {
        string total = answer.Text("totalResults") is string count ? $" (totalResults is {count})" : "";
        context.Inform("NoPapers", $"The answer has no papers: arXiv found none{total}, or the page that was asked for lies behind the last.");
    }

    private static Paper? ToPaper(FeedEntry entry, ReadContext context, int line)
    {
        if (entry.Id?.Contains("/api/errors", StringComparison.Ordinal) == true)
        {
            context.Error("ServiceError", $"arXiv answered with an error instead of papers: {TextCleaner.Fold(entry.Summary ?? "no reason given")}. Correct the query and ask again.", line, entry.Id);
            return null;
        }

        if (ArxivText.CleanOrNull(entry.Title) is not string title)
        {
            return FeedPapers.RejectUntitled(entry, context, line);
        }

        string? feedTitle = context.Digest.Title;
        context.Digest.Query ??= feedTitle?.StartsWith(QueryTitle, StringComparison.OrdinalIgnoreCase) == true ? feedTitle[QueryTitle.Length..].Trim() : null;
        string? url = FeedPapers.Url(entry);
        return new Paper
        {
            Title = title,
            Abstract = ArxivText.Clean(entry.Summary),
            Authors = FeedPapers.Authors(entry, AuthorSeparator.Comma),
            Published = DateParser.Parse(entry.Published),
            Updated = DateParser.Parse(entry.Updated),
            Ids = FeedPapers.Ids(entry, out int? version),
            Version = version,
            Url = url,
            DigestLinks = FeedPapers.Links(entry, url),
            Venue = TextCleaner.FoldOrNull(entry.Venue),
            Note = TextCleaner.FoldOrNull(entry.Comment),
            Categories = FeedPapers.Categories(entry),
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }
}
