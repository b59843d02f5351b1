using System.Globalization;

namespace PaperTools.Writing;

/// <summary>Writes an RSS 2.0 feed (https://www.rssboard.org/rss-specification), names and partial dates as Dublin Core.</summary>
internal sealed class RssDigestWriter(Stream output, WriteOptions options) : XmlDigestWriter(output, options)
{
    private readonly Omissions _omissions = new(
        "RSS",
        options,
        PaperParts.AbstractKind | PaperParts.Updated | PaperParts.PubMedIds | PaperParts.Isbn | PaperParts.CatalogueIds | PaperParts.CitationKey
        | PaperParts.Version | PaperParts.Links | PaperParts.Venue | PaperParts.Type | PaperParts.Volume | PaperParts.Issue | PaperParts.Pages
        | PaperParts.Publisher | PaperParts.Note | PaperParts.Votes | PaperParts.AnnounceType | PaperParts.Score | PaperParts.Facts);

    private protected override void WriteStart(Paper? first)
    {
        var heading = DigestHeading.Of(first is null ? [] : [first], Options.Title);
        Xml.WriteStartElement("rss");
        Xml.WriteAttributeString("version", "2.0");
        Xml.WriteAttributeString("xmlns", "dc", null, FeedEntry.DublinCore);
        Xml.WriteAttributeString("xmlns", "arxiv", null, FeedEntry.Arxiv);
        Xml.WriteStartElement("channel");
        Element("title", heading.Title);

        // A channel must have a link; a digest that was read from a file has no address of its own.
        Element("link", "https://arxiv.org/");
        Element("description", string.Join(", ", new[] { heading.Curator ?? "Papers", heading.Date }.OfType<string>()));
        Element("generator", "PaperTools");
        Element("lastBuildDate", Rfc822(Options.Time));
    }

    private protected override void WritePaper(Paper paper)
    {
        _omissions.Check(paper);
        string id = FeedEntry.Id(paper);
        Xml.WriteStartElement("item");
        Xml.WriteElementString("title", XmlText.Of(paper.Title));
        Element("link", SafeLink.Of(paper));
        Element("description", paper.Abstract);
        Xml.WriteStartElement("guid");
        Xml.WriteAttributeString("isPermaLink", id.StartsWith("http", StringComparison.Ordinal) ? "true" : "false");
        Xml.WriteString(XmlText.Of(id));
        Xml.WriteEndElement();
        foreach (string category in paper.Categories.Concat(paper.Keywords))
        {
            Element("category", category);
        }

        Element("pubDate", FeedEntry.Moment(paper.Published) is DateTimeOffset published ? Rfc822(published) : null);
        foreach (Author author in paper.Authors)
        {
            Element("creator", author.ToString(), FeedEntry.DublinCore);
        }

        Element("date", paper.Published is { Day: null } date ? date.ToString() : null, FeedEntry.DublinCore);
        Element("doi", paper.Ids.Doi, FeedEntry.Arxiv);
        Xml.WriteEndElement();
    }

    private static string Rfc822(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
