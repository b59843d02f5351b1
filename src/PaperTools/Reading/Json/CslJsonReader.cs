namespace PaperTools.Reading.Json;

/// <summary>
/// Reads CSL-JSON (citation-style-language/schema, csl-data.json): a list of items, a list under <c>items</c> or
/// <c>references</c>, one item, or an item a line.
/// </summary>
public sealed class CslJsonReader : IDigestReader
{
    private static readonly string[] s_lists = ["items", "references"];

    /// <inheritdoc/>
    public string Format => "CSL-JSON";

    /// <inheritdoc/>
    public string Description => "CSL-JSON bibliography (Zotero, pandoc, doi.org)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        const int Likely = 75;
        const int Possible = 30;
        if (!JsonSample.IsJson(sample) || JsonSample.Has(sample, "papers"))
        {
            return 0;
        }

        bool hasTitle = JsonSample.Has(sample, "title");
        bool hasNames = JsonSample.Has(sample, "author") && (JsonSample.Has(sample, "family") || JsonSample.Has(sample, "literal"));
        bool isItem = JsonSample.Has(sample, "issued") || JsonSample.Has(sample, "container-title") || hasNames;
        bool isBare = JsonSample.Has(sample, "type") && JsonSample.Has(sample, "id");
        return !hasTitle ? 0 : isItem ? Likely : isBare ? Possible : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context) =>
        JsonPapers.Read(new JsonEntries(source, context, s_lists, []), context, CslPaper.Make);
}
