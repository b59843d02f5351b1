using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperTools.Writing.Html;

/// <summary>
/// What the page's script filters and sorts by, as JSON in the page: the facets with their values, and for each paper, in
/// order, the places of its values in each facet, its date, its votes and its BibTeX. Texts are not repeated: the script reads them from the cards.
/// </summary>
internal static class PageData
{
    private static readonly (string Key, string Label, bool HasIds, Func<Paper, IEnumerable<string>> Values)[] s_facets =
    [
        ("topic", "Topics", true, paper => paper.Topics),
        ("contribution", "Contribution", true, paper => paper.Contribution is string contribution ? [contribution] : []),
        ("code", "Code", false, paper => paper.Code switch { CodeAvailability.Link => ["linked"], CodeAvailability.Claimed => ["announced"], _ => ["none"] }),
        ("model", "Models", false, paper => paper.Models),
        ("dataset", "Datasets", false, paper => paper.Datasets),
        ("language", "Languages", false, paper => paper.Languages),
    ];

    /// <summary>The JSON; <c>&lt;</c>, <c>&gt;</c> and all beyond ASCII are escaped, so that it can stand in a script element of any encoding.</summary>
    public static string Of(IReadOnlyList<Paper> papers, WriteOptions options)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            Dictionary<string, int>[] places = [.. s_facets.Select(facet => Places(papers, facet.Values))];
            WriteFacets(json, places);
            json.WriteStartArray("papers");
            using var citations = new Citations(options);
            foreach (Paper paper in papers)
            {
                WritePaper(json, paper, places, citations.Next(paper));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.GetBuffer().AsSpan(0, (int)output.Length));
    }

    private static Dictionary<string, int> Places(IReadOnlyList<Paper> papers, Func<Paper, IEnumerable<string>> values)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (string value in papers.SelectMany(values))
        {
            places.TryAdd(value, places.Count);
        }

        return places;
    }

    private static void WriteFacets(Utf8JsonWriter json, Dictionary<string, int>[] places)
    {
        json.WriteStartArray("facets");
        for (int i = 0; i < places.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("key", s_facets[i].Key);
            json.WriteString("label", s_facets[i].Label);
            json.WriteBoolean("readable", s_facets[i].HasIds);
            json.WriteStartArray("values");
            foreach (string value in places[i].Keys)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePaper(Utf8JsonWriter json, Paper paper, Dictionary<string, int>[] places, ReadOnlySpan<byte> citation)
    {
        json.WriteStartObject();
        json.WriteStartArray("values");
        for (int i = 0; i < places.Length; i++)
        {
            json.WriteStartArray();
            foreach (string value in s_facets[i].Values(paper).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                json.WriteNumberValue(places[i][value]);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        if (paper.Published is PaperDate published)
        {
            json.WriteString("date", published.ToString());
        }

        if (paper.Upvotes is int votes)
        {
            json.WriteNumber("votes", votes);
        }

        json.WriteString("citation", citation);
        json.WriteEndObject();
    }
}
