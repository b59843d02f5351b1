using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Catalogues;

/// <summary>Reads dblp's XML: the dump, a record or a person's records, and answers of its search.</summary>
public sealed class DblpXmlReader : IDigestReader
{
    private static readonly string[] s_records =
        ["article", "inproceedings", "proceedings", "book", "incollection", "phdthesis", "mastersthesis", "data", "info"];

    /// <inheritdoc/>
    public string Format => "DblpXml";

    /// <inheritdoc/>
    public string Description => "dblp records (XML)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample) => XmlSample.Root(sample) switch
    {
        "dblp" or "dblpperson" => 95,
        "result" when sample.Has("<hits") && (sample.Has("<completions") || sample.Has("<info>")) => 90,
        _ => 0,
    };

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        using var entries = new XmlEntries(source, context, s_records);
        while (entries.Read())
        {
            if (entries.Parse(DblpRecord.Parse) is not DblpRecord record)
            {
                continue;
            }

            if (record.ToPaper(context, entries.Line) is Paper paper)
            {
                yield return paper;
            }
            else
            {
                context.Error("MalformedEntry", "The record has no title and is left out.", entries.Line, record.Key);
            }
        }

        if (context.Count == 0)
        {
            context.Inform("NoPapers", "dblp has no records for this search.");
        }
    }
}
