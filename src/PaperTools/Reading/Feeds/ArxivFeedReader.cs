using PaperTools.Reading.Fields;
using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Feeds;

/// <summary>
/// Reads arXiv's daily feeds, RSS and Atom (info.arxiv.org/help/rss.html), and the RDF that they were until January 2024.
/// </summary>
public sealed class ArxivFeedReader : IDigestReader
{
    private const string ErrorTitle = "Feed error for query";

    /// <inheritdoc/>
    public string Format => "ArxivFeed";

    /// <inheritdoc/>
    public string Description => "arXiv's daily feed (RSS, Atom or RDF)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        bool isFeed = XmlSample.Root(sample) is "rss" or "feed" or "RDF" or "item" or "entry";
        bool isArxiv = sample.Has("rss.arxiv.org") || sample.Has("oai:arXiv.org:") || sample.Has("updates on arXiv.org") || sample.Has("arXiv.org e-print archive")
            || sample.Has(ErrorTitle) || sample.Has("announce_type>") || sample.Has("rdf:about=\"http://arxiv.org/");
        return isFeed && isArxiv ? 96 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context) =>
        FeedPapers.Read(source, context, (entry, line) => ToPaper(entry, context, line), feed => ReportEmpty(feed, context));

    private static void ReportEmpty(XmlSurroundings feed, ReadContext context)
    {
        string? weekday = feed.Text("pubDate") is { Length: > 3 } date ? date[..3] : null;
        string? skipDay = weekday is null ? null : feed.Texts("day").FirstOrDefault(day => day.StartsWith(weekday, StringComparison.Ordinal));
        if (context.Digest.Title?.StartsWith(ErrorTitle, StringComparison.Ordinal) == true)
        {
            string reason = TextCleaner.PlainOrNull(feed.Text("description") ?? feed.Text("subtitle")) ?? "no reason given";
            context.Error("ServiceError", $"arXiv answered with an error instead of papers: {reason}", entry: context.Digest.Title);
        }
        else
        {
            string reason = skipDay is null ? "arXiv announced none for it that day" : $"it is of a {skipDay}, when arXiv announces none";
            context.Inform(skipDay is null ? "NoPapers" : "WeekendListing", $"The feed has no papers: {reason}.");
        }
    }

    private static Paper? ToPaper(FeedEntry entry, ReadContext context, int line)
    {
        var announcement = ArxivAnnouncement.Of(entry);
        if (ArxivText.CleanOrNull(announcement.Title) is not string title)
        {
            return FeedPapers.RejectUntitled(entry, context, line);
        }

        // An entry's date is the day it was announced: for a first announcement, the day the paper came out.
        PaperDate? announced = DateParser.Parse(entry.Published);
        string? url = FeedPapers.Url(entry);
        return new Paper
        {
            Title = title,
            Abstract = announcement.Abstract,
            Authors = FeedPapers.Authors(entry, AuthorSeparator.Comma),
            Published = announcement.Type == AnnounceType.New ? announced : null,
            Updated = announcement.Type == AnnounceType.Replaced ? announced : null,
            Ids = FeedPapers.Ids(entry, out int? version),
            Version = version ?? announcement.Version,
            Url = url,
            DigestLinks = FeedPapers.Links(entry, url),
            Venue = TextCleaner.FoldOrNull(entry.Venue),
            Note = TextCleaner.FoldOrNull(entry.Comment),
            Categories = entry.Categories.Count > 0 ? FeedPapers.Categories(entry) : announcement.Categories,
            AnnounceType = announcement.Type,
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }
}
