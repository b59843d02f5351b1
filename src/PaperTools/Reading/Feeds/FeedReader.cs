using PaperTools.Reading.Fields;
using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Feeds;

/// <summary>Reads any feed of papers: a journal's, a preprint server's, a search's; RSS 2.0, RSS 1.0 or Atom.</summary>
public sealed class FeedReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "Feed";

    /// <inheritdoc/>
    public string Description => "RSS or Atom feed of papers";

    /// <inheritdoc/>
    public int Detect(DigestSample sample) => XmlSample.Root(sample) switch
    {
        "rss" or "feed" => 70,
        "RDF" when sample.Has("purl.org/rss/1.0") => 70,
        "entry" when sample.Has("http://www.w3.org/2005/Atom") => 70,
        "item" when sample.Has("<title") => 50,
        _ => 0,
    };

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context) =>
        FeedPapers.Read(source, context, (entry, line) => ToPaper(entry, context, line), _ => context.Inform("NoPapers", "The feed has no entries."));

    private static Paper? ToPaper(FeedEntry entry, ReadContext context, int line)
    {
        if (ArxivText.CleanOrNull(TextCleaner.Plain(entry.Title ?? "")) is not string title)
        {
            return FeedPapers.RejectUntitled(entry, context, line);
        }

        string? url = FeedPapers.Url(entry);
        return new Paper
        {
            Title = title,
            Abstract = Abstract(entry),
            Authors = FeedPapers.Authors(entry, AuthorSeparator.Any),
            Published = DateParser.Parse(entry.Published ?? entry.Updated),
            Updated = DateParser.Parse(entry.Updated),
            Ids = FeedPapers.Ids(entry, out int? version),
            Version = version,
            Url = url,
            DigestLinks = FeedPapers.Links(entry, url),
            Venue = TextCleaner.PlainOrNull(entry.Venue),
            Volume = TextCleaner.FoldOrNull(entry.Volume),
            Issue = TextCleaner.FoldOrNull(entry.Issue),
            Pages = PageRange.Between(TextCleaner.FoldOrNull(entry.FirstPage), TextCleaner.FoldOrNull(entry.LastPage)),
            Publisher = TextCleaner.PlainOrNull(entry.Publisher),
            Categories = FeedPapers.Categories(entry),
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }

    /// <summary>Feeds put the abstract into either element; the longer one is it, the other a line about the issue.</summary>
    private static string Abstract(FeedEntry entry)
    {
        string summary = TextCleaner.Plain(entry.Summary ?? "");
        string content = TextCleaner.Plain(entry.Content ?? "");
        return content.Length > summary.Length ? content : summary;
    }
}
