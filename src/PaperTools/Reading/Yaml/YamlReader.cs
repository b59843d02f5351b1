using System.Text.Json;
using PaperTools.Reading.Own;
using PaperTools.Reading.Records;

namespace PaperTools.Reading.Yaml;

/// <summary>Reads papers from YAML: PaperTools' own, papis' <c>info.yaml</c> and its exports, Hayagriva, and lists by hand.</summary>
public sealed class YamlReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "Yaml";

    /// <inheritdoc/>
    public string Description => "YAML: PaperTools' own, papis, Hayagriva, a list of papers";

    /// <inheritdoc/>
    public int Detect(DigestSample sample) => YamlSample.IsYaml(sample.Text) ? 75 : sample.IsWhole && YamlSample.IsEmptyList(sample.Text) ? 10 : 0;

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        using StreamReader text = source.OpenText();
        var own = new PaperElement(context);
        using var entries = new YamlEntries(text, context);
        foreach (YamlEntry entry in entries.Read())
        {
            Paper? paper = PaperElement.IsOwn(entry.Element) ? own.Read(entry.Element, entry.Line)
                : HayagrivaEntry.IsEntry(entry) ? HayagrivaEntry.Read(entry, context)
                : RecordElement.Read(entry.Element, context, entry.Line);
            if (paper is not null)
            {
                yield return paper;
            }
            else if (entry.Element.ValueKind != JsonValueKind.Null)
            {
                context.Error("MalformedEntry", "The mapping has no title and is left out. Expected keys such as title, author, year, doi.", entry.Line, entry.Key);
            }
        }

        if (context.Count == 0)
        {
            context.Inform("NoPapers", "The YAML has no mapping with a title.");
        }
    }
}
