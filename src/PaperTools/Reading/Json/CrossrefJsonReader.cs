namespace PaperTools.Reading.Json;

/// <summary>Reads answers of Crossref's REST API (api.crossref.org): a list of works, one work, or a work a line.</summary>
public sealed class CrossrefJsonReader : IDigestReader
{
    private static readonly string[] s_lists = ["items"];
    private static readonly string[] s_containers = ["message"];

    /// <inheritdoc/>
    public string Format => "CrossrefJson";

    /// <inheritdoc/>
    public string Description => "Crossref API answer (JSON)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        const int Certain = 96;
        const int Likely = 85;
        if (!JsonSample.IsJson(sample))
        {
            return 0;
        }

        bool isAnswer = JsonSample.Has(sample, "message-type") && JsonSample.Has(sample, "message");
        bool isWork = JsonSample.Has(sample, "DOI") && (JsonSample.Has(sample, "is-referenced-by-count") || JsonSample.Has(sample, "reference-count")) && JsonSample.Has(sample, "member");
        return isAnswer ? Certain : isWork ? Likely : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context) =>
        JsonPapers.Read(new JsonEntries(source, context, s_lists, s_containers), context, CslPaper.Make);
}
