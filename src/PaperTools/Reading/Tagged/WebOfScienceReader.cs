using System.Text;
using PaperTools.Reading.Records;

namespace PaperTools.Reading.Tagged;

/// <summary>
/// Reads Web of Science's tagged text: two letters, a space and the value; lines that go on with it are indented, one name
/// or keyword each; <c>ER</c> ends a record. One record at a time is in memory.
/// </summary>
public sealed class WebOfScienceReader : IDigestReader
{
    private const int TagLength = 2;

    /// <inheritdoc/>
    public string Format => "WebOfScience";

    /// <inheritdoc/>
    public string Description => "Web of Science tagged text";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        foreach (ReadOnlySpan<char> line in sample.Lines)
        {
            if (!line.IsWhiteSpace())
            {
                bool isHeader = line.StartsWith("FN ") && sample.Text.Contains("\nVR ", StringComparison.Ordinal);
                bool isRecord = line.StartsWith("PT ") && line.Length == "PT J".Length && sample.Text.Contains("\nTI ", StringComparison.Ordinal);
                return isHeader || isRecord ? 95 : 0;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        Utf8LineReader lines = source.OpenLines();
        var fields = new List<(string Tag, StringBuilder Value)>();
        int start = 0;
        while (lines.Read())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            string line = Encoding.UTF8.GetString(lines.Line).TrimEnd();
            string tag = IsTag(line) ? line[..TagLength] : "";
            if (tag == "ER")
            {
                if (Complete(fields, context, start) is Paper paper)
                {
                    yield return paper;
                }
            }
            else if (tag.Length == 0 && line.Length > 0 && fields.Count > 0)
            {
                (string name, StringBuilder value) = fields[^1];
                _ = value.Append(name is "AU" or "AF" ? "; " : " ").Append(line.AsSpan().Trim());
            }
            else if (tag.Length > 0 && tag is not ("FN" or "VR" or "EF"))
            {
                start = fields.Count == 0 ? lines.LineNumber : start;
                fields.Add((tag, new StringBuilder(line[TagLength..].Trim())));
            }
        }

        if (Complete(fields, context, start) is Paper last)
        {
            context.Warn("MissingEnd", "The last record does not end: ER was expected.", start, last.Title);
            yield return last;
        }

        if (context.Count == 0)
        {
            context.Inform("NoEntries", "The file has no record with a title. Records have lines such as TI A title, and end with ER.");
        }
    }

    /// <summary>Whether a line begins a field; some programs write the lines that go on with one without their indent.</summary>
    private static bool IsTag(string line) =>
        line.Length >= TagLength && char.IsAsciiLetterUpper(line[0]) && (char.IsAsciiLetterUpper(line[1]) || char.IsAsciiDigit(line[1])) && (line.Length == TagLength || line[TagLength] == ' ');

    private static Paper? Complete(List<(string Tag, StringBuilder Value)> fields, ReadContext context, int line)
    {
        var record = new PaperRecord();
        foreach ((string tag, StringBuilder value) in fields)
        {
            if (RecordFields.Find(tag) is RecordField field)
            {
                record.Add(field, value.ToString());
            }
        }

        Paper? paper = fields.Count == 0 ? null : record.ToPaper(context, line);
        if (paper is null && fields.Count > 0)
        {
            context.Warn("EmptyEntry", "The record has no title and is left out. A line that begins with TI was expected.", line);
        }

        fields.Clear();
        return paper;
    }
}
