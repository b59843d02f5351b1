using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace PaperTools.Reading.Records;

/// <summary>
/// Reads lists of papers as rows with a header: RFC 4180 and what spreadsheets make of it, with comma, semicolon, tab or
/// bar, and Excel's <c>sep=;</c> line.
/// </summary>
public sealed class DelimitedReader : IDigestReader
{
    private const int LongestHeader = 4000;

    private static readonly char[] s_delimiters = [',', '\t', ';', '|'];

    /// <inheritdoc/>
    public string Format => "Csv";

    /// <inheritdoc/>
    public string Description => "table with a header, separated by commas, semicolons or tabs (CSV, TSV)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        string header = Header(sample.Text, out _);
        if (header.Length >= LongestHeader || header.IndexOfAny(s_delimiters) < 0 || header.StartsWith('|') || header.AsSpan().TrimStart() is ['{' or '<', ..])
        {
            return 0;
        }

        string[] names = header.Split(Delimiter(header));
        int known = names.Count(name => RecordFields.Find(name) is not null and not RecordField.Eprint);
        bool hasTitle = names.Any(name => RecordFields.Find(name) == RecordField.Title);
        return hasTitle && known > 1 ? 80 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        string header = Header(source.Sample.Text, out bool hasSeparatorLine);
        char delimiter = Delimiter(header);
        Utf8LineReader lines = source.OpenLines();
        if (hasSeparatorLine)
        {
            _ = lines.Read();
        }

        int lineOffset = lines.LineNumber;
        using var text = new DelimitedText(lines, delimiter, (line, lineText) =>
            context.Error("MalformedEntry", "A quoted cell of this row does not end. Expected is a closing quote before a delimiter or the end of the line. The line is left out.", line + lineOffset, lineText, lineText));
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            BadDataFound = null,
            MissingFieldFound = null,
            Mode = CsvMode.RFC4180,
            ProcessFieldBufferSize = 64 * 1024,
        };
        using var rows = new CsvParser(text, configuration);
        if (!rows.Read())
        {
            context.Inform("NoPapers", "The table is empty: it has not even a header.");
            yield break;
        }

        RecordField?[] columns = [.. rows.Record!.Select(name => RecordFields.Find(name))];
        if (!columns.Contains(RecordField.Title))
        {
            throw context.Fail("NoTitleColumn", $"The table has no column of titles. Its columns are: {string.Join(", ", rows.Record!)}. Name one 'title'.", rows.RawRow);
        }

        while (rows.Read())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (ToPaper(rows, columns, context, FirstLine(rows) + lineOffset) is Paper paper)
            {
                yield return paper;
            }
        }

        if (context.Count == 0)
        {
            context.Inform("NoPapers", "The table has a header and no papers.");
        }
    }

    /// <summary>The line that a row begins on; its text begins with the blank lines before it.</summary>
    private static int FirstLine(CsvParser row) => row.RawRow - row.RawRecord.AsSpan().Trim().Count('\n');

    private static Paper? ToPaper(CsvParser row, RecordField?[] columns, ReadContext context, int line)
    {
        var record = new PaperRecord();
        for (int i = 0; i < Math.Min(row.Count, columns.Length); i++)
        {
            if (columns[i] is RecordField field)
            {
                record.Add(field, row[i]);
            }
        }

        Paper? paper = record.ToPaper(context, line);
        bool isBlank = record.IsEmpty;
        if (paper is null && !isBlank)
        {
            string text = row.RawRecord.Trim();
            context.Error("MalformedEntry", "The row has no title and is left out. Expected is a text in the column of titles.", line, text, text);
        }

        return paper;
    }

    /// <summary>The first line that is neither blank nor Excel's <c>sep=</c>.</summary>
    private static string Header(string text, out bool hasSeparatorLine)
    {
        hasSeparatorLine = false;
        bool isFirst = true;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (isFirst && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            {
                hasSeparatorLine = true;
            }
            else if (!line.IsWhiteSpace())
            {
                return line.ToString();
            }

            isFirst = false;
        }

        return "";
    }

    /// <summary>The sign that cuts the header into most known names.</summary>
    private static char Delimiter(string header) =>
        s_delimiters.MaxBy(delimiter => header.Split(delimiter).Count(name => RecordFields.Find(name) is not null));
}
