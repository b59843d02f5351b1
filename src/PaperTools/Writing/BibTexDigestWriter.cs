using System.Globalization;

namespace PaperTools.Writing;

/// <summary>
/// Writes BibTeX for any of the classic styles (https://ctan.org/pkg/bibtex, "BibTeXing", 1988). arXiv papers carry
/// <c>eprint</c>, <c>archivePrefix</c> and <c>primaryClass</c> (https://info.arxiv.org/help/hypertex/bibstyles).
/// </summary>
internal sealed class BibTexDigestWriter(Stream output, WriteOptions options) : BibliographyWriter(output, options, "BibTeX")
{
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private protected override string EntryType(Paper paper) => paper.Type switch
    {
        "article-journal" or "article-magazine" or "article-newspaper" or "review" when paper.Venue is not null => "article",
        "paper-conference" when paper.Venue is not null => "inproceedings",
        "chapter" when paper.Venue is not null => "incollection",
        "book" => "book",
        "thesis" => "phdthesis",
        "report" => "techreport",
        null when paper.Venue is not null && paper.Volume is not null => "article",
        _ => "misc",
    };

    /// <summary>The styles warn of a book or a talk that has a number beside its volume.</summary>
    private protected override string? Number(Paper paper, string type)
    {
        bool hasNoPlace = paper.Volume is not null && paper.Issue is not null && type is "book" or "inproceedings" or "incollection";
        if (hasNoPlace)
        {
            LeaveOut("the issue of a book, chapter or talk with a volume");
        }

        return hasNoPlace ? null : paper.Issue;
    }

    private protected override void WriteFields(Paper paper)
    {
        string type = EntryType(paper);
        if (paper.Authors.Count == 0)
        {
            // The styles sort and label by author; without one they ask for a key.
            Field("key", LatexText.Escape(paper.Name ?? paper.Title));
        }

        if (paper.Published is PaperDate date)
        {
            BareField("year", date.Year.ToString("0000", CultureInfo.InvariantCulture));
            if (date.Month is int month)
            {
                BareField("month", s_months[month - 1]);
            }

            if (date.Day is int day)
            {
                BareField("day", day.ToString(CultureInfo.InvariantCulture));
            }
        }

        string container = type switch { "article" => "journal", "inproceedings" or "incollection" => "booktitle", _ => "howpublished" };
        string publisher = type switch { "phdthesis" => "school", "techreport" => "institution", _ => "publisher" };
        Field(container, Escaped(paper.Venue));
        Field(publisher, Escaped(paper.Publisher));
        if (paper.Ids.Arxiv is string arxiv)
        {
            Field("eprint", Verbatim(arxiv));
            Field("archivePrefix", "arXiv");
            Field("primaryClass", PrimaryClass(paper));
        }
    }
}
