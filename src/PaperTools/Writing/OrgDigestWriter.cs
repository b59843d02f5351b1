using System.Globalization;

namespace PaperTools.Writing;

/// <summary>Writes an Org file (https://orgmode.org/manual): a heading a paper, its data in a property drawer, topics as tags.</summary>
internal sealed class OrgDigestWriter(Stream output, WriteOptions options) : HeadedTextWriter(
    output,
    options,
    new Omissions("Org", options, PaperParts.AbstractKind | PaperParts.CatalogueIds | PaperParts.Version | PaperParts.AnnounceType | PaperParts.Score))
{
    private readonly CitationKeys _keys = new(options);

    private protected override void WriteGroup(string heading) => Text.WriteLine("* " + OrgText.Line(heading));

    private protected override void WritePaper(Paper paper)
    {
        Text.Write(HasGroups ? "** " : "* ");
        Text.Write(OrgText.Link(paper.Title, SafeLink.Of(paper)));
        Text.WriteLine(Tags(paper));
        WriteProperties(paper);
        foreach (PaperLink link in paper.Links)
        {
            Text.WriteLine("- " + OrgText.Link(link.Url, link.Url));
        }

        if (paper.Abstract.Length > 0)
        {
            Text.WriteLine(OrgText.Line(paper.Abstract));
        }

        Text.WriteLine();
    }

    private protected override void WriteTitle(DigestHeading heading)
    {
        Text.WriteLine("#+TITLE: " + OrgText.Property(heading.Title));
        Text.WriteLine("#+OPTIONS: ^:nil -:nil");
        if (heading.Curator is string curator)
        {
            Text.WriteLine("#+AUTHOR: " + OrgText.Property(curator));
        }

        if (heading.Date is string date)
        {
            Text.WriteLine("#+DATE: " + OrgText.Property(date));
        }

        Text.WriteLine();
    }

    private void WriteProperties(Paper paper)
    {
        Text.WriteLine(":PROPERTIES:");
        Property("CUSTOM_ID", _keys.Next(paper));
        Property("AUTHOR", string.Join(" and ", paper.Authors.Select(author => author.ToString())));
        Property("DATE", paper.Published?.ToString());
        Property("UPDATED", paper.Updated?.ToString());
        Property("TYPE", paper.Type);
        Property("VENUE", paper.Venue);
        Property("VOLUME", paper.Volume);
        Property("NUMBER", paper.Issue);
        Property("PAGES", paper.Pages);
        Property("PUBLISHER", paper.Publisher);
        Property("ARXIV", paper.Ids.Arxiv);
        Property("DOI", paper.Ids.Doi);
        Property("PMID", paper.Ids.Pmid);
        Property("PMCID", paper.Ids.Pmcid);
        Property("ISBN", paper.Ids.Isbn);
        Property("CATEGORIES", string.Join(", ", paper.Categories));
        Property("KEYWORDS", string.Join(", ", paper.Keywords));
        Property("CONTRIBUTION", paper.Contribution);
        Property("RESULTS", string.Join("; ", paper.Results));
        Property("MODELS", string.Join(", ", paper.Models));
        Property("DATASETS", string.Join(", ", paper.Datasets));
        Property("LANGUAGES", string.Join(", ", paper.Languages));
        Property("UPVOTES", paper.Upvotes?.ToString(CultureInfo.InvariantCulture));
        Property("COMMENTS", paper.Comments?.ToString(CultureInfo.InvariantCulture));
        Property("NOTE", paper.Note);
        Text.WriteLine(":END:");
    }

    private void Property(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Text.WriteLine($":{name}: {OrgText.Property(value)}");
        }
    }

    /// <summary>Topics as tags, which hold letters, digits, <c>_</c> and <c>@</c> alone.</summary>
    private static string Tags(Paper paper)
    {
        IEnumerable<string> tags = paper.Topics.Select(topic => string.Concat(topic.Select(c => char.IsLetterOrDigit(c) ? c : '_')));
        string joined = string.Join(':', tags);
        return joined.Length > 0 ? $" :{joined}:" : "";
    }
}
