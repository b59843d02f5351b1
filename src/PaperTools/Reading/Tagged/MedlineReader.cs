using System.Text;

namespace PaperTools.Reading.Tagged;

/// <summary>
/// Reads MEDLINE's tagged format, PubMed's and PMC's <c>.nbib</c> and ERIC's too: a tag in four columns, a hyphen, the value,
/// lines that go on with it indented; an empty line between records
/// (https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format). One record at a time is in memory.
/// </summary>
public sealed class MedlineReader : IDigestReader
{
    // Some programs put a space behind the longest tags too: "PMID - 1".
    private const int LooseSpaces = 1;

    private static readonly Tag s_pmid = Tag.Of("PMID"u8);
    private static readonly Tag[] s_openings = [s_pmid, Tag.Of("PMC"u8), Tag.Of("OWN"u8), Tag.Of("STAT"u8)];

    /// <inheritdoc/>
    public string Format => "MEDLINE";

    /// <inheritdoc/>
    public string Description => "PubMed or MEDLINE tagged text (.nbib)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        const int Certain = 96;
        const int FewestTags = 2;
        int tags = 0;
        foreach (ReadOnlySpan<char> line in sample.Lines)
        {
            if (line.IsWhiteSpace())
            {
                continue;
            }

            ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(line.ToString());
            if (!TaggedLine.TryRead(bytes, LooseSpaces, out Tag tag, out _) || tag == RisTags.TY)
            {
                return 0;
            }

            tags++;
            if (Array.IndexOf(s_openings, tag) >= 0)
            {
                return Certain;
            }

            if (tags > FewestTags)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        Utf8LineReader lines = source.OpenLines();
        var record = new TaggedRecord();
        while (lines.Read())
        {
            bool hasTag = TaggedLine.TryRead(lines.Line, LooseSpaces, out Tag tag, out ReadOnlySpan<byte> value) && lines.Line[0] != ' ';
            bool isBlank = !hasTag && TaggedLine.Trim(lines.Line).IsEmpty;
            bool isNextRecord = hasTag && tag == s_pmid && record.Has(s_pmid);
            Paper? paper = isBlank || isNextRecord ? Complete(record, context) : null;
            if (hasTag)
            {
                record.Add(tag, value, lines.LineNumber);
            }
            else if (!isBlank && !record.IsEmpty)
            {
                record.Continue(TaggedLine.Trim(lines.Line));
            }

            if (paper is not null)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                yield return paper;
            }
        }

        if (Complete(record, context) is Paper last)
        {
            yield return last;
        }

        if (context.Count == 0)
        {
            context.Inform("NoEntries", "The file has no record that a paper could be made from. Records begin with a line such as PMID- 12345.");
        }
    }

    private static Paper? Complete(TaggedRecord record, ReadContext context)
    {
        record.Complete();
        Paper? paper = MedlinePaper.Make(record, context);
        if (paper is null && !record.IsEmpty)
        {
            context.Warn("EmptyEntry", "The record has neither title nor authors, abstract or identifier. It is left out.", record.Line, record.First(s_pmid));
        }

        record.Clear();
        return paper;
    }
}
