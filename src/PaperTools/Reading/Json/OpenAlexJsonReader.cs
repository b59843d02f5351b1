using System.Text.Json;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Json;

/// <summary>Reads answers of OpenAlex's API: a list of works under <c>results</c>, one work, or a work a line.</summary>
public sealed class OpenAlexJsonReader : IDigestReader
{
    private static readonly string[] s_lists = ["results"];

    /// <inheritdoc/>
    public string Format => "OpenAlexJson";

    /// <inheritdoc/>
    public string Description => "OpenAlex API answer (JSON)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        const int Certain = 95;
        const int Likely = 70;
        bool isEmpty = sample.IsWhole && JsonSample.Has(sample, "meta") && JsonSample.Has(sample, "results");
        bool isWork = sample.Text.Contains("openalex.org/", StringComparison.Ordinal) || JsonSample.Has(sample, "abstract_inverted_index");
        return !JsonSample.IsJson(sample) ? 0 : isWork ? Certain : isEmpty ? Likely : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context) =>
        JsonPapers.Read(new JsonEntries(source, context, s_lists, []), context, Make);

    private static Paper? Make(JsonEntry entry, ReadContext context)
    {
        JsonElement work = entry.Element;
        string? title = work.Plain("title") ?? work.Plain("display_name");
        Author[] authors = [.. work.Items("authorships").Select(Author).OfType<Author>()];
        if (title is null && authors.Length == 0)
        {
            return null;
        }

        PaperIdsBuilder ids = Ids(work);
        JsonElement location = work.Member("primary_location") ?? default;
        JsonElement venue = location.Member("source") ?? work.Member("host_venue") ?? default;
        JsonElement place = work.Member("biblio") ?? default;
        return new Paper
        {
            Title = title ?? "",
            Abstract = Abstract(work) ?? "",
            Authors = authors,
            Published = DateParser.Parse(work.Text("publication_date")) ?? DateParser.Parse(work.Text("publication_year")),
            Ids = ids.Build(),
            Version = ids.Version,
            Url = WebAddress.Tidy(location.Text("landing_page_url") ?? work.Text("doi") ?? work.Text("id")),
            DigestLinks = Links(location, work.Member("best_oa_location") ?? default),
            Venue = venue.Plain("display_name"),
            Type = Type(work.Text("type")),
            Volume = place.Text("volume"),
            Issue = place.Text("issue"),
            Pages = PageRange.Between(place.Text("first_page"), place.Text("last_page")),
            Publisher = venue.Text("host_organization_name") ?? venue.Text("publisher"),
            Categories = [.. Names(work, "topics")],
            Keywords = [.. Names(work, "keywords")],
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = entry.Line,
        };
    }

    private static Author? Author(JsonElement authorship)
    {
        string? name = (authorship.Member("author") ?? default).Text("display_name") ?? authorship.Text("raw_author_name");
        return AuthorParser.Parse(name);
    }

    /// <summary>The words of the inverted index, put back in order.</summary>
    private static string? Abstract(JsonElement work)
    {
        if (work.Member("abstract_inverted_index") is not { ValueKind: JsonValueKind.Object } index)
        {
            return work.Plain("abstract");
        }

        var words = new List<(int Position, string Word)>();
        foreach (JsonProperty word in index.EnumerateObject().Where(word => word.Value.ValueKind == JsonValueKind.Array))
        {
            words.AddRange(word.Value.EnumerateArray().Select(JsonFields.Number).OfType<int>().Select(position => (position, word.Name)));
        }

        return TextCleaner.PlainOrNull(string.Join(' ', words.OrderBy(word => word.Position).Select(word => word.Word)));
    }

    private static PaperIdsBuilder Ids(JsonElement work)
    {
        var ids = default(PaperIdsBuilder);
        JsonElement known = work.Member("ids") ?? default;
        ids.AddDoi(work.Text("doi") ?? known.Text("doi"));
        ids.AddOpenAlex(work.Text("id") ?? known.Text("openalex"));
        ids.AddPmid(known.Text("pmid"));
        ids.AddPmcid(Pmcid(known.Text("pmcid")));
        foreach (JsonElement location in work.Items("locations").Prepend(work.Member("primary_location") ?? default))
        {
            string? page = location.Text("landing_page_url");
            if (page is not null && page.Contains("arxiv.org/", StringComparison.OrdinalIgnoreCase))
            {
                ids.AddArxiv(page);
            }
        }

        return ids;
    }

    /// <summary>An address, whose end may be the identifier's number alone: <c>.../pmc/articles/5815332</c>.</summary>
    private static string? Pmcid(string? text)
    {
        string? end = text?[(text.LastIndexOf('/') + 1)..];
        return end is { Length: > 0 } && end.All(char.IsAsciiDigit) ? end : text;
    }

    private static PaperLink[] Links(JsonElement primary, JsonElement open) =>
        [.. new[] { primary.Text("pdf_url"), open.Text("pdf_url") }.Select(WebAddress.Tidy).OfType<string>().Distinct(StringComparer.Ordinal).Select(url => new PaperLink(url, LinkKind.Paper, url))];

    private static IEnumerable<string> Names(JsonElement work, string list) =>
        work.Items(list).Select(item => item.Text("display_name") ?? item.Text("keyword")).OfType<string>();

    private static string? Type(string? type) => type switch
    {
        "article" or "letter" or "editorial" or "erratum" => "article-journal",
        "preprint" => "article",
        "review" => "article-journal",
        "reference-entry" => "entry-encyclopedia",
        "other" or "paratext" or "libguides" or "supplementary-materials" or "grant" => null,
        _ => CslTypes.ToCsl(type),
    };
}
