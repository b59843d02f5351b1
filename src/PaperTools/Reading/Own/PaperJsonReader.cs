using PaperTools.Reading.Json;

namespace PaperTools.Reading.Own;

/// <summary>Reads what PaperTools wrote as JSON or JSON Lines; nothing is lost, and nothing is worked out again.</summary>
public sealed class PaperJsonReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "Json";

    /// <inheritdoc/>
    public string Description => "PaperTools' own JSON or JSON Lines";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        bool isJson = sample.Start.StartsWith("{") || sample.Start.StartsWith("[");
        bool isOwn = sample.Text.Contains("\"abstractKind\"", StringComparison.Ordinal)
            || (sample.Text.Contains("\"code\"", StringComparison.Ordinal) && sample.Text.Contains("\"digest\"", StringComparison.Ordinal));
        bool isEmpty = sample.IsWhole && sample.Text.Contains("\"papers\"", StringComparison.Ordinal) && !sample.Text.Contains("\"title\"", StringComparison.Ordinal);
        return isJson && (isOwn || isEmpty) ? 97 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        var papers = new PaperElement(context);
        foreach (JsonEntry entry in new JsonEntries(source, context, ["papers"], []).Read())
        {
            if (papers.Read(entry.Element, entry.Line) is Paper paper)
            {
                yield return paper;
            }
            else
            {
                context.Error("MalformedEntry", "The object has no title and is left out.", entry.Line);
            }
        }

        if (context.Count == 0)
        {
            context.Inform("NoPapers", "The file has no papers: its list is empty.");
        }
    }
}
