using PaperTools.Reading.Xml;

namespace PaperTools.Reading.EndNote;

/// <summary>Reads EndNote's XML export (RSXML.dtd): <c>xml/records/record</c>, one record at a time.</summary>
public sealed class EndNoteXmlReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "EndNoteXml";

    /// <inheritdoc/>
    public string Description => "EndNote XML export";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        const int Certain = 95;
        bool isRoot = XmlSample.Root(sample) is "xml" or "records" && sample.Has("<records");
        bool isRecord = sample.Has("<ref-type") || sample.Has("<rec-number") || !sample.Has("<record>");
        return isRoot && isRecord ? Certain : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        using var entries = new XmlEntries(source, context, "record");
        while (entries.Read())
        {
            if (entries.Parse(EndNoteRecord.Parse) is not EndNoteRecord record)
            {
                continue;
            }

            if (record.ToPaper(context, entries.Line) is Paper paper)
            {
                yield return paper;
            }
            else
            {
                context.Warn("EmptyEntry", "The record has neither title nor authors, abstract or identifier. It is left out.", entries.Line);
            }
        }

        if (context.Count == 0)
        {
            context.Inform("NoEntries", "The export has no record that a paper could be made from.");
        }
    }
}
