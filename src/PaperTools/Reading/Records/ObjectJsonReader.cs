using PaperTools.Reading.Json;

namespace PaperTools.Reading.Records;

/// <summary>Reads JSON of nobody's format: objects whose members are named as a table's columns might be.</summary>
public sealed class ObjectJsonReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "Objects";

    /// <inheritdoc/>
    public string Description => "JSON objects with the names of a table's columns: title, authors, year, doi, ...";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        bool isJson = sample.Start.StartsWith("{") || sample.Start.StartsWith("[");
        bool isEmpty = sample.IsWhole && sample.Start.TrimEnd() is "[]" or "{}";
        return isEmpty ? 5 : isJson && sample.Text.Contains("title\"", StringComparison.OrdinalIgnoreCase) ? 20 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        foreach (JsonEntry entry in new JsonEntries(source, context, ["papers", "items", "results", "data", "records", "entries", "value"], [], entryMember: "title").Read())
        {
            if (RecordElement.Read(entry.Element, context, entry.Line) is Paper paper)
            {
                yield return paper;
            }
            else
            {
                context.Error("MalformedEntry", "The object has no title and is left out. Expected members such as title, authors, year, doi.", entry.Line);
            }
        }

        if (context.Count == 0)
        {
            context.Inform("NoPapers", "The JSON has no object with a title: its list is empty, or it is something else than papers.");
        }
    }
}
