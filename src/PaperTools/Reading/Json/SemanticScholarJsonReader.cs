using System.Text.Json;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Json;

/// <summary>
/// Reads answers of Semantic Scholar's Academic Graph API: search, batch, one paper, and the lists of citations and
/// references. Its <c>tldr</c> is a program's sentence and never taken for the abstract.
/// </summary>
public sealed class SemanticScholarJsonReader : IDigestReader
{
    private static readonly string[] s_lists = ["data", "recommendedPapers"];
    private static readonly string[] s_containers = ["citingPaper", "citedPaper"];

    /// <inheritdoc/>
    public string Format => "SemanticScholarJson";

    /// <inheritdoc/>
    public string Description => "Semantic Scholar API answer (JSON)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        const int Certain = 95;
        const int Possible = 25;
        bool isEmpty = sample.IsWhole && JsonSample.Has(sample, "total") && JsonSample.Has(sample, "data");
        return !JsonSample.IsJson(sample) ? 0 : JsonSample.Has(sample, "paperId") ? Certain : isEmpty ? Possible : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context) =>
        JsonPapers.Read(new JsonEntries(source, context, s_lists, s_containers), context, Make);

    private static Paper? Make(JsonEntry entry, ReadContext context)
    {
        JsonElement paper = entry.Element;
        if (paper.Plain("title") is not string title)
        {
            return null;
        }

        PaperIdsBuilder ids = Ids(paper);
        JsonElement journal = paper.Member("journal") ?? default;
        string? pdf = WebAddress.Tidy((paper.Member("openAccessPdf") ?? default).Text("url"));
        return new Paper
        {
            Title = title,
            Abstract = paper.Plain("abstract") ?? "",
            Authors = [.. paper.Items("authors").Select(author => AuthorParser.Parse(author.Text("name"))).OfType<Author>()],
            Published = DateParser.Parse(paper.Text("publicationDate")) ?? DateParser.Parse(paper.Text("year")),
            Ids = ids.Build(),
            Version = ids.Version,
            Url = WebAddress.Tidy(paper.Text("url")),
            DigestLinks = pdf is null ? [] : [new PaperLink(pdf, LinkKind.Paper, pdf)],
            Venue = paper.Plain("venue") ?? journal.Plain("name") ?? (paper.Member("publicationVenue") ?? default).Plain("name"),
            Type = Type(paper),
            Volume = journal.Text("volume"),
            Pages = journal.Text("pages"),
            Categories = [.. Fields(paper).Distinct(StringComparer.Ordinal)],
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = entry.Line,
        };
    }

    private static IEnumerable<string> Fields(JsonElement paper) =>
        paper.Texts("fieldsOfStudy").Concat(paper.Items("s2FieldsOfStudy").Select(field => field.Text("category")).OfType<string>());

    private static string? Type(JsonElement paper) => paper.Texts("publicationTypes").Select(type => type switch
    {
        "JournalArticle" => "article-journal",
        "Conference" => "paper-conference",
        "Book" => "book",
        "BookSection" => "chapter",
        "Dataset" => "dataset",
        _ => null,
    }).FirstOrDefault(type => type is not null);

    private static PaperIdsBuilder Ids(JsonElement paper)
    {
        var ids = default(PaperIdsBuilder);
        JsonElement external = paper.Member("externalIds") ?? default;
        ids.AddDoi(external.Text("DOI") ?? paper.Text("doi"));
        ids.AddArxiv(external.Text("ArXiv") ?? paper.Text("arxivId"));
        ids.AddPmid(external.Text("PubMed"));
        ids.AddPmcid(external.Text("PubMedCentral"));
        ids.AddAcl(external.Text("ACL"));
        ids.AddDblp(external.Text("DBLP"));
        ids.AddSemanticScholar(paper.Text("paperId"));
        return ids;
    }
}
