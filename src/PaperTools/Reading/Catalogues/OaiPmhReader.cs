using PaperTools.Reading.Fields;
using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Catalogues;

/// <summary>
/// Reads answers of repositories by OAI-PMH 2.0 (openarchives.org/OAI/openarchivesprotocol.html): records in Dublin Core
/// (<c>oai_dc</c>) and in arXiv's formats <c>arXiv</c> and <c>arXivRaw</c>.
/// </summary>
public sealed class OaiPmhReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "OaiPmh";

    /// <inheritdoc/>
    public string Description => "answer of a repository by OAI-PMH (Dublin Core, arXiv, arXivRaw)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample) => XmlSample.Root(sample) switch
    {
        "OAI-PMH" => 98,
        "ListRecords" or "GetRecord" => 90,
        "record" or "records" when sample.Has("<oai_dc:dc") || sample.Has("<arXiv") || sample.Has("<setSpec>") => 90,
        _ => 0,
    };

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        using var entries = new XmlEntries(source, context, "record");
        int records = 0;
        int deleted = 0;
        while (entries.Read())
        {
            records++;
            if (entries.Parse(OaiRecord.Parse) is not OaiRecord record)
            {
                continue;
            }

            if (record.IsDeleted)
            {
                deleted++;
                context.Inform("DeletedRecord", "The repository says that the record was deleted.", entries.Line, record.Identifier);
            }
            else if (record.ToPaper(context, entries.Line) is Paper paper)
            {
                yield return paper;
            }
            else
            {
                context.Error("MalformedEntry", "The record has no title and is left out. Expected metadata in oai_dc, arXiv or arXivRaw.", entries.Line, record.Identifier);
            }
        }

        Report(entries.Surroundings, records, deleted, context);
    }

    private static void Report(XmlSurroundings answer, int records, int deleted, ReadContext context)
    {
        if (answer.Code("error") is string code)
        {
            string reason = TextCleaner.FoldOrNull(answer.Text("error")) ?? "no reason given";
            if (code == "noRecordsMatch")
            {
                context.Inform("NoPapers", $"The answer has no papers: {reason}");
            }
            else
            {
                context.Error("ServiceError", $"The repository answered with an error instead of papers ({code}): {reason}", entry: code);
            }
        }
        else if (records == 0)
        {
            context.Inform("NoPapers", "The answer has no records: it identifies the repository, or lists its sets, formats or identifiers. Ask for ListRecords or GetRecord.");
        }
        else if (deleted == records)
        {
            context.Inform("NoPapers", $"The answer has no papers: its {records} records are all deleted.");
        }

        if (answer.Text("resumptionToken") is { Length: > 0 } token)
        {
            context.Inform("MorePages", $"The answer goes on: ask for the next part with the resumptionToken {token}.");
        }
    }
}
