using System.Globalization;
using PaperTools.Reading.Fields;

namespace PaperTools.Writing;

/// <summary>
/// Writes RIS (Reference Manager's format: a two-letter tag, two spaces, a hyphen, a space and one line of text;
/// https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp).
/// </summary>
internal sealed class RisDigestWriter(Stream output, WriteOptions options) : TextDigestWriter(output)
{
    private readonly CitationKeys _keys = new(options);
    private readonly Omissions _omissions = new(
        "RIS",
        options,
        PaperParts.AbstractKind | PaperParts.Updated | PaperParts.CatalogueIds | PaperParts.Version | PaperParts.Links | PaperParts.Categories
        | PaperParts.Votes | PaperParts.AnnounceType | PaperParts.Digest | PaperParts.Score | PaperParts.Facts);

    public override void Write(Paper paper)
    {
        _omissions.Check(paper);
        Tag("TY", Type(paper));
        Tag("ID", _keys.Next(paper));
        Tag("TI", paper.Title);
        WriteAuthors(paper.Authors);
        WriteDate(paper.Published);
        Tag(Type(paper) == "JOUR" ? "JO" : "T2", paper.Venue);
        Tag("VL", paper.Volume);
        Tag("IS", paper.Issue);
        WritePages(paper.Pages);
        Tag("PB", paper.Publisher);
        Tag("SN", paper.Ids.Isbn);
        Tag("DO", paper.Ids.Doi);
        Tag("M3", paper.Ids.Arxiv is string arxiv ? "arXiv:" + arxiv : null);
        Tag("AN", paper.Ids.Pmid);
        Tag("DB", paper.Ids.Pmid is null ? null : "PubMed");
        Tag("C2", paper.Ids.Pmcid);
        Tag("UR", paper.Url);
        WriteKeywords(paper.Keywords);
        Tag("N1", paper.Note);
        Tag("AB", paper.Abstract);
        Text.WriteLine("ER  - ");
        Text.WriteLine();
    }

    private static string Type(Paper paper) => paper.Type switch
    {
        "article-journal" or "review" => "JOUR",
        "article-magazine" => "MGZN",
        "article-newspaper" => "NEWS",
        "paper-conference" => "CPAPER",
        "chapter" => "CHAP",
        "book" => "BOOK",
        "thesis" => "THES",
        "report" => "RPRT",
        "manuscript" => "UNPB",
        "dataset" => "DATA",
        "software" => "COMP",
        "webpage" => "ELEC",
        _ => "GEN",
    };

    /// <summary>A group whose name has a comma would be taken for a person, unless the name itself says that it is a group's.</summary>
    private void WriteAuthors(IReadOnlyList<Author> authors)
    {
        foreach (Author author in authors)
        {
            string name = Name(author);
            bool isCut = name.Contains(';', StringComparison.Ordinal) || (name.Contains(',', StringComparison.Ordinal) && AuthorParser.Parse(name)?.Literal is null);
            if (author.Literal is not null && isCut)
            {
                _omissions.Report("authors whose name has a comma or a semicolon and no parts");
            }
            else
            {
                Tag("AU", name);
            }
        }
    }

    /// <summary><c>Family,Given,Suffix</c>; a name that is not in parts has no comma.</summary>
    private static string Name(Author author) => author switch
    {
        { Literal: string literal } => literal,
        { Family: string family, Given: string given, Suffix: string suffix } => $"{family}, {given}, {suffix}",
        { Family: string family, Given: string given } => $"{family}, {given}",
        _ => author.Family ?? author.Given ?? "",
    };

    /// <summary>PY holds what is known of <c>year/month/day/</c>, DA a whole date beside the year: the forms that all readers take.</summary>
    private void WriteDate(PaperDate? published)
    {
        if (published is not PaperDate date)
        {
            return;
        }

        bool hasMonthOnly = date is { Month: not null, Day: null };
        Tag("PY", hasMonthOnly ? date.ToString().Replace('-', '/') + "//" : date.Year.ToString("0000", CultureInfo.InvariantCulture));
        Tag("DA", date.Day is null ? null : date.ToString().Replace('-', '/'));
    }

    /// <summary>A keyword a line; readers take a semicolon for a separator all the same.</summary>
    private void WriteKeywords(IReadOnlyList<string> keywords)
    {
        foreach (string keyword in keywords)
        {
            if (keyword.Contains(';', StringComparison.Ordinal))
            {
                _omissions.Report("keywords with a semicolon");
            }
            else
            {
                Tag("KW", keyword);
            }
        }
    }

    private void WritePages(string? pages)
    {
        (string? first, string? last) = pages is null ? default : PageRange.Ends(pages);
        Tag("SP", first);
        Tag("EP", last);
    }

    private void Tag(string tag, string? value)
    {
        if (value is not null && PlainText.Line(value).Trim() is { Length: > 0 } line)
        {
            Text.Write(tag);
            Text.Write("  - ");
            Text.WriteLine(line);
        }
    }
}
