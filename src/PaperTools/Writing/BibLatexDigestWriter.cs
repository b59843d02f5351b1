namespace PaperTools.Writing;

/// <summary>Writes BibLaTeX as biber reads it (https://ctan.org/pkg/biblatex, the manual's chapter 2).</summary>
internal sealed class BibLatexDigestWriter(Stream output, WriteOptions options) : BibliographyWriter(output, options, "BibLaTeX")
{
    private protected override string EntryType(Paper paper) => paper.Type switch
    {
        "article-journal" or "article-magazine" or "article-newspaper" or "review" => "article",
        "paper-conference" => "inproceedings",
        "chapter" => "incollection",
        "book" => "book",
        "thesis" => "thesis",
        "report" => "report",
        "manuscript" => "unpublished",
        "dataset" => "dataset",
        "software" => "software",
        null when paper.Venue is not null && paper.Volume is not null => "article",
        _ => paper.Url is null && paper.Ids.Arxiv is null && paper.Ids.Doi is null ? "misc" : "online",
    };

    private protected override void WriteFields(Paper paper)
    {
        string type = EntryType(paper);
        Field("date", paper.Published?.ToString());
        string container = type switch { "article" => "journaltitle", "inproceedings" or "incollection" => "booktitle", _ => "howpublished" };
        string publisher = type switch { "thesis" or "report" => "institution", "online" => "organization", _ => "publisher" };
        Field(container, Escaped(paper.Venue));
        Field(publisher, Escaped(paper.Publisher));
        if (paper.Ids.Arxiv is string arxiv)
        {
            Field("eprint", Verbatim(arxiv));
            Field("eprinttype", "arxiv");
            Field("eprintclass", PrimaryClass(paper));
        }
    }
}
