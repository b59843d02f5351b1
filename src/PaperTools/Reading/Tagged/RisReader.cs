using System.Text;

namespace PaperTools.Reading.Tagged;

/// <summary>
/// Reads RIS, one record at a time. A record goes from TY to ER; where ER is missing it goes to the next TY, and fields
/// that stand before TY belong to it too. Lines between records are the exporting service's, and ignored.
/// </summary>
public sealed class RisReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "RIS";

    /// <inheritdoc/>
    public string Description => "RIS bibliography (Zotero, EndNote, Scopus, Web of Science, publishers)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        const int Certain = 95;
        foreach (ReadOnlySpan<char> line in sample.Lines)
        {
            ReadOnlySpan<char> text = line.TrimStart(" \t\uFEFF");
            bool isType = text.Length > 3 && text.StartsWith("TY", StringComparison.OrdinalIgnoreCase) && text[2] is ' ' or '-';
            if (isType && TaggedLine.SpacesIn(Encoding.UTF8.GetBytes(text.ToString()), RisTags.TY) >= 0)
            {
                return Certain;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        Utf8LineReader lines = source.OpenLines();
        var record = new TaggedRecord();
        int looseSpaces = -1;
        bool isAfterBlank = false;
        while (lines.Read())
        {
            if (TaggedLine.SpacesIn(lines.Line, RisTags.TY) is int spaces and >= 0)
            {
                looseSpaces = spaces;
                // TY may stand among the fields; behind a blank line it begins the next record.
                if (record.Has(RisTags.TY) || (isAfterBlank && record.First(RisTags.TI, RisTags.T1) is not null))
                {
                    context.Warn("MissingEnd", "A record began before the one above it ended: ER was expected. The one above ends here.", lines.LineNumber, record.First(RisTags.TI, RisTags.T1));
                    if (Complete(record, context) is Paper unfinished)
                    {
                        yield return unfinished;
                    }
                }
            }

            if (IsEnd(lines.Line))
            {
                if (Complete(record, context) is Paper paper)
                {
                    yield return paper;
                }
            }
            else
            {
                Take(lines, looseSpaces, record);
            }

            isAfterBlank = lines.Line.IsEmpty;
            context.Cancellation.ThrowIfCancellationRequested();
        }

        if (record.Has(RisTags.TY) || record.First(RisTags.TI, RisTags.T1) is not null)
        {
            context.Warn("MissingEnd", "The last record does not end: ER was expected.", record.Line, record.First(RisTags.TI, RisTags.T1));
            if (Complete(record, context) is Paper last)
            {
                yield return last;
            }
        }

        if (context.Count == 0)
        {
            context.Inform("NoEntries", "The file has no record that a paper could be made from. Records begin with TY and end with ER.");
        }
    }

    private static bool IsEnd(ReadOnlySpan<byte> line) =>
        TaggedLine.SpacesIn(line, RisTags.ER) >= 0 || TaggedLine.Trim(line).SequenceEqual("ER"u8);

    private static void Take(Utf8LineReader lines, int looseSpaces, TaggedRecord record)
    {
        if (TaggedLine.TryRead(lines.Line, looseSpaces, out Tag tag, out ReadOnlySpan<byte> value))
        {
            record.Add(tag, value, lines.LineNumber);
        }
        else if (record.Has(RisTags.TY) && TaggedLine.Trim(lines.Line) is { IsEmpty: false } text)
        {
            Continue(record, text, lines.LineNumber);
        }
    }

    /// <summary>A line without a tag goes on with the value above it, but an address is whole, and EndNote writes a keyword a line.</summary>
    private static void Continue(TaggedRecord record, ReadOnlySpan<byte> text, int line)
    {
        Tag last = record.LastTag;
        if (last == RisTags.KW)
        {
            record.Add(RisTags.KW, text, line);
        }
        else if (last != RisTags.UR && last != RisTags.DO && last != RisTags.TY)
        {
            record.Continue(text);
        }
    }

    private static Paper? Complete(TaggedRecord record, ReadContext context)
    {
        record.Complete();
        Paper? paper = RisPaper.Make(record, context);
        if (paper is null && !record.IsEmpty)
        {
            context.Warn("EmptyEntry", "The record has neither title nor authors, abstract, identifier or address. It is left out.", record.Line);
        }

        record.Clear();
        return paper;
    }
}
