using System.Globalization;

namespace PaperTools.Writing;

/// <summary>Writes EndNote's XML: records, one a line, whose texts stand in style elements, as EndNote and its importers expect them.</summary>
internal sealed class EndNoteXmlDigestWriter(Stream output, WriteOptions options) : XmlDigestWriter(output, options, isIndented: false)
{
    private readonly Omissions _omissions = new(
        "EndNote XML",
        options,
        PaperParts.AbstractKind | PaperParts.Updated | PaperParts.CatalogueIds | PaperParts.Version | PaperParts.Links | PaperParts.Categories
        | PaperParts.Votes | PaperParts.AnnounceType | PaperParts.Digest | PaperParts.Score | PaperParts.Facts);

    private readonly CitationKeys _keys = new(options);
    private int _number;

    private protected override void WriteStart(Paper? first)
    {
        Xml.WriteStartElement("xml");
        Xml.WriteStartElement("records");
    }

    private protected override void WritePaper(Paper paper)
    {
        _omissions.Check(paper);
        _number++;
        (string typeName, int type) = Type(paper);
        Xml.WriteString("\n");
        Xml.WriteStartElement("record");
        Element("rec-number", _number.ToString(CultureInfo.InvariantCulture));
        Xml.WriteStartElement("ref-type");
        Xml.WriteAttributeString("name", typeName);
        Xml.WriteString(type.ToString(CultureInfo.InvariantCulture));
        Xml.WriteEndElement();
        Group("contributors", () => Group("authors", () => Styled("author", paper.Authors.Select(Name)), paper.Authors.Count > 0));
        Group("titles", () =>
        {
            Styled("title", [paper.Title]);
            Styled("secondary-title", Of(paper.Venue));
        });
        Styled("pages", Of(paper.Pages));
        Styled("volume", Of(paper.Volume));
        Styled("number", Of(paper.Issue));
        Group("keywords", () => Styled("keyword", paper.Keywords), paper.Keywords.Count > 0);
        WriteDates(paper.Published);
        Styled("publisher", Of(paper.Publisher));
        Styled("isbn", Of(paper.Ids.Isbn));
        Styled("accession-num", Of(paper.Ids.Arxiv is string arxiv ? "arXiv:" + arxiv : paper.Ids.Pmid));
        Styled("custom2", Of(paper.Ids.Pmcid));
        Styled("electronic-resource-num", Of(paper.Ids.Doi));
        Styled("abstract", Of(paper.Abstract));
        Styled("notes", Of(paper.Note));
        Styled("label", [_keys.Next(paper)]);
        Group("urls", () => Group("related-urls", () => Styled("url", Of(paper.Url))), paper.Url is not null);
        Xml.WriteEndElement();
    }

    /// <summary>The name and number of EndNote's reference type.</summary>
    private static (string Name, int Number) Type(Paper paper) => paper.Type switch
    {
        "article-journal" or "review" => ("Journal Article", 17),
        "article-magazine" => ("Magazine Article", 19),
        "article-newspaper" => ("Newspaper Article", 23),
        "paper-conference" => ("Conference Paper", 47),
        "chapter" => ("Book Section", 5),
        "book" => ("Book", 6),
        "thesis" => ("Thesis", 32),
        "report" => ("Report", 27),
        "manuscript" => ("Manuscript", 36),
        "dataset" => ("Dataset", 59),
        "software" => ("Computer Program", 9),
        "webpage" => ("Web Page", 12),
        _ => ("Generic", 13),
    };

    /// <summary><c>Family, Given, Suffix</c>; EndNote takes a name for a group's that ends in a comma, or has two at its first comma.</summary>
    private static string Name(Author author) => author switch
    {
        { Literal: string literal } => literal.IndexOf(',', StringComparison.Ordinal) is int comma and >= 0 ? literal.Insert(comma, ",") : literal + ",",
        { Family: string family, Given: string given, Suffix: string suffix } => $"{family}, {given}, {suffix}",
        { Family: string family, Given: string given } => $"{family}, {given}",
        _ => author.Family ?? author.Given ?? "",
    };

    private static IEnumerable<string> Of(string? text) => string.IsNullOrEmpty(text) ? [] : [text];

    private void WriteDates(PaperDate? published)
    {
        if (published is not PaperDate date)
        {
            return;
        }

        Group("dates", () =>
        {
            Styled("year", [date.Year.ToString("0000", CultureInfo.InvariantCulture)]);
            Group("pub-dates", () => Styled("date", [date.ToString()]), date.Month is not null);
        });
    }

    private void Group(string name, Action content, bool hasContent = true)
    {
        if (hasContent)
        {
            Xml.WriteStartElement(name);
            content();
            Xml.WriteEndElement();
        }
    }

    private void Styled(string name, IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            Xml.WriteStartElement(name);
            Xml.WriteRaw("<style face=\"normal\" font=\"default\" size=\"100%\">");
            Xml.WriteString(XmlText.Of(text));
            Xml.WriteRaw("</style>");
            Xml.WriteEndElement();
        }
    }
}
