using System.Text;
using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>
/// A table of papers (GitHub Flavored Markdown, section 4.10): the columns are known by their headings. A title's cell
/// may go on with text behind two spaces or a line break.
/// </summary>
internal sealed partial class MarkdownTable
{
    private readonly MarkdownLines _lines;
    private readonly string[] _columns;
    private readonly int _title;

    private MarkdownTable(MarkdownLines lines, string[] columns, int title)
    {
        _lines = lines;
        _columns = columns;
        _title = title;
    }

    /// <summary>The table whose heading this is; null where no column holds titles.</summary>
    public static MarkdownTable? Open(string heading, MarkdownLines lines)
    {
        string[] columns = [.. Cells(heading).Select(cell => new string([.. InlineMarkdown.Plain(cell).Where(c => char.IsLetter(c) || c == ' ')]).Trim().ToLowerInvariant())];
        int title = Find(columns, "title", "paper title", "paper name", "paper", "papers", "name", "publication", "work", "article");
        return title < 0 ? null : new MarkdownTable(lines, columns, title);
    }

    /// <summary>Whether a line is the rule below a table's heading.</summary>
    public static bool IsRule(string line) => line.Contains("--", StringComparison.Ordinal) && !line.AsSpan().ContainsAnyExcept("|-: \t");

    /// <summary>The paper of a row; null where its title's cell is empty.</summary>
    public MarkdownPaper? Row(string line, int number)
    {
        string[] cells = Cells(line);
        if (_title >= cells.Length)
        {
            return null;
        }

        string[] parts = TitleEnd().Split(cells[_title].Trim(), 2);
        var item = MarkdownItem.Parse(_lines.Spans(parts[0]));
        if (item.Title.Length == 0)
        {
            return null;
        }

        var paper = new MarkdownPaper(item.Title, item.TitleUrl, number)
        {
            Abstract = TextCleaner.Plain(InlineMarkdown.Plain(Described(item, parts.Length > 1 ? parts[1] : "") is { Length: > 0 } text ? text : Cell(cells, "abstract", "summary", "tldr", "description"))),
            Authors = AuthorList.Parse(InlineMarkdown.Plain(Cell(cells, "authors", "author")), AuthorSeparator.Any),
            Published = DateParser.Parse(InlineMarkdown.Plain(Cell(cells, "date", "published", "publication date", "year"))) ?? ReferenceText.Date(Cell(cells, "venue", "conference", "publication", "journal") + " " + item.Rest),
            Venue = TextCleaner.PlainOrNull(InlineMarkdown.Plain(Cell(cells, "venue", "conference", "journal", "published in"))),
        };
        item.Links.ForEach(link => paper.AddLink(link.Label, link.Url));
        for (int i = 0; i < cells.Length; i++)
        {
            if (i != _title)
            {
                AddLinks(paper, cells[i], i < _columns.Length ? _columns[i] : "");
            }
        }

        return paper;
    }

    /// <summary>What a title's cell says of the paper behind a dash, and below.</summary>
    private static string Described(MarkdownItem item, string below)
    {
        Match description = Description().Match(item.Rest);
        return description.Success ? $"{description.Groups["text"].Value} {below}" : below;
    }

    private void AddLinks(MarkdownPaper paper, string cell, string column)
    {
        foreach (MarkdownSpan span in _lines.Spans(cell))
        {
            string? address = span.Target ?? WebAddress.Tidy(span.Text);
            if (address is not null)
            {
                paper.AddLink($"{span.Text} {column}", address);
            }
        }
    }

    private string Cell(string[] cells, params string[] names)
    {
        int index = Find(_columns, names);
        return index >= 0 && index < cells.Length ? cells[index].Trim() : "";
    }

    private static int Find(string[] columns, params string[] names) =>
        names.Select(name => Array.IndexOf(columns, name)).FirstOrDefault(index => index >= 0, -1);

    private static string[] Cells(string line)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        string row = line.Trim();
        for (int i = row.StartsWith('|') ? 1 : 0; i < row.Length; i++)
        {
            bool isEscaped = row[i] == '\\' && i + 1 < row.Length && row[i + 1] == '|';
            if (isEscaped)
            {
                _ = cell.Append(row[++i]);
            }
            else if (row[i] == '|')
            {
                cells.Add(cell.ToString());
                _ = cell.Clear();
            }
            else
            {
                _ = cell.Append(row[i]);
            }
        }

        if (!row.EndsWith('|'))
        {
            cells.Add(cell.ToString());
        }

        return [.. cells];
    }

    [GeneratedRegex(@"<br\s*/?>|  +", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"^\s*[-–—:]\s+(?<text>\S+(\s+\S+){3,})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Description();
}
