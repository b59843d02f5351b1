using PaperTools.Reading.Catalogues;

namespace PaperTools.Reading.Json;

/// <summary>Reads answers of dblp's search (dblp.org/search/publ/api?format=json).</summary>
public sealed class DblpJsonReader : IDigestReader
{
    private static readonly string[] s_lists = ["hit"];
    private static readonly string[] s_containers = ["result", "hits"];

    /// <inheritdoc/>
    public string Format => "DblpJson";

    /// <inheritdoc/>
    public string Description => "dblp search answer (JSON)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample) =>
        JsonSample.IsJson(sample) && JsonSample.Has(sample, "result") && JsonSample.Has(sample, "hits") && JsonSample.Has(sample, "completions") ? 95 : 0;

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context) =>
        JsonPapers.Read(new JsonEntries(source, context, s_lists, s_containers), context, Make);

    private static Paper? Make(JsonEntry entry, ReadContext context) =>
        entry.Element.Member("info") is { } info ? DblpRecord.Parse(info).ToPaper(context, entry.Line) : null;
}
