using System.Globalization;

namespace PaperTools.Writing;

/// <summary>Writes an Atom feed (RFC 4287), with arXiv's elements for what Atom has no element for.</summary>
internal sealed class AtomDigestWriter(Stream output, WriteOptions options) : XmlDigestWriter(output, options)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private readonly Omissions _omissions = new(
        "Atom",
        options,
        PaperParts.AbstractKind | PaperParts.PubMedIds | PaperParts.Isbn | PaperParts.CatalogueIds | PaperParts.CitationKey | PaperParts.Type
        | PaperParts.Publisher | PaperParts.Votes | PaperParts.AnnounceType | PaperParts.Score | PaperParts.Facts);

    private protected override void WriteStart(Paper? first)
    {
        var heading = DigestHeading.Of(first is null ? [] : [first], Options.Title);
        Xml.WriteStartElement("feed", Atom);
        Xml.WriteAttributeString("xmlns", "arxiv", null, FeedEntry.Arxiv);
        Xml.WriteAttributeString("xmlns", "dc", null, FeedEntry.DublinCore);
        Element("id", "urn:papertools:digest:" + Uri.EscapeDataString(XmlText.Of(heading.Title)));
        Element("title", heading.Title);
        Element("updated", Rfc3339(Options.Time));
        Xml.WriteStartElement("author");
        Element("name", heading.Curator ?? "PaperTools");
        Xml.WriteEndElement();
        Element("generator", "PaperTools");
    }

    private protected override void WritePaper(Paper paper)
    {
        _omissions.Check(paper);
        Xml.WriteStartElement("entry");
        Element("id", FeedEntry.Id(paper));
        Xml.WriteElementString("title", XmlText.Of(paper.Title));
        Element("updated", Rfc3339(FeedEntry.Moment(paper.Updated) ?? FeedEntry.Moment(paper.Published) ?? Options.Time));
        Element("published", FeedEntry.Moment(paper.Published) is DateTimeOffset published ? Rfc3339(published) : null);
        foreach (Author author in paper.Authors)
        {
            Xml.WriteStartElement("author");
            Element("name", author.ToString());
            Xml.WriteEndElement();
        }

        string? address = SafeLink.Of(paper);
        WriteLink("alternate", address);
        foreach (PaperLink link in paper.Links)
        {
            WriteLink("related", SafeLink.Of(link.Url));
        }

        WriteCategories(paper);
        if (address is null)
        {
            // RFC 4287, 4.1.1.1: an entry leads to what it is about, or has it.
            Xml.WriteElementString("content", XmlText.Of(paper.Abstract));
        }
        else
        {
            Element("summary", paper.Abstract);
        }

        Element("doi", paper.Ids.Doi, FeedEntry.Arxiv);
        Element("journal_ref", JournalReference(paper), FeedEntry.Arxiv);
        Element("comment", paper.Note, FeedEntry.Arxiv);
        Element("date", paper.Published is { Day: null } date ? date.ToString() : null, FeedEntry.DublinCore);
        Xml.WriteEndElement();
    }

    /// <summary><c>Venue 30 (2), 67-76</c>, one text as arXiv has it.</summary>
    private static string JournalReference(Paper paper)
    {
        string reference = string.Join(' ', new[] { paper.Venue, paper.Volume, paper.Issue is string issue ? $"({issue})" : null }.OfType<string>());
        return paper.Pages is string pages ? $"{reference}{(reference.Length > 0 ? ", " : "")}{pages}" : reference;
    }

    private static string Rfc3339(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private void WriteLink(string relation, string? address)
    {
        if (address is not null)
        {
            Xml.WriteStartElement("link");
            Xml.WriteAttributeString("rel", relation);
            Xml.WriteAttributeString("href", XmlText.Of(address));
            Xml.WriteEndElement();
        }
    }

    private void WriteCategories(Paper paper)
    {
        if (paper.Categories.Count > 0)
        {
            Xml.WriteStartElement("primary_category", FeedEntry.Arxiv);
            Xml.WriteAttributeString("term", XmlText.Of(paper.Categories[0]));
            Xml.WriteEndElement();
        }

        foreach (string category in paper.Categories.Concat(paper.Keywords))
        {
            Xml.WriteStartElement("category");
            Xml.WriteAttributeString("term", XmlText.Of(category));
            Xml.WriteEndElement();
        }
    }
}
