using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>
/// Reads reading lists in Markdown: items of bulleted and numbered lists, tables, <c>&lt;details&gt;</c> blocks, and
/// headings that link to a paper, as PaperTools itself writes them. An item is a paper if its links or a year say so.
/// </summary>
public sealed partial class MarkdownListReader : IDigestReader
{
    private static readonly string[] s_otherSections =
        ["content", "license", "licence", "contribut", "code of conduct", "acknowledg", "citation", "cite", "star history", "install", "usage", "getting started", "disclaimer"];

    /// <inheritdoc/>
    public string Format => "MarkdownList";

    /// <inheritdoc/>
    public string Description => "Reading list in Markdown: lists, tables, headings";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        if (sample.Start is ['{' or '@' or '<', ..])
        {
            return 0;
        }

        int links = 0;
        int marks = 0;
        foreach (ReadOnlySpan<char> line in sample.Lines)
        {
            ReadOnlySpan<char> text = line.TrimStart();
            bool isMarked = text is ['-' or '*' or '+' or '|' or '#' or '•', ..] || ListMark.TextBehind(text).Length > 0 || text.StartsWith("<summary>");
            marks += isMarked ? 1 : 0;
            links += isMarked && (text.Contains("](", StringComparison.Ordinal) || text.Contains("][", StringComparison.Ordinal) || text.Contains("https://", StringComparison.Ordinal) || text.Contains("arXiv:", StringComparison.Ordinal)) ? 1 : 0;
        }

        bool hasDetails = sample.Text.Contains("<summary>", StringComparison.Ordinal) && sample.Text.Contains("](http", StringComparison.Ordinal);
        return links > 0 || hasDetails ? 50 : marks > 2 && sample.Text.Contains("# ", StringComparison.Ordinal) ? 15 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        foreach (MarkdownPaper paper in Entries(MarkdownLines.Read(source, context), context))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            yield return paper.ToPaper(context);
        }

        if (context.Count == 0)
        {
            context.Warn("NoPapers", "No item of the text is a paper; each is expected to link to one, or to give its year.");
        }
    }

    private static IEnumerable<MarkdownPaper> Entries(MarkdownLines text, ReadContext context)
    {
        MarkdownEntry? entry = null;
        MarkdownTable? table = null;
        bool isOtherSection = false;
        for (int i = 0; i < text.Lines.Count; i++)
        {
            (string line, int number) = text.Lines[i];
            string trimmed = line.Trim();
            int level = HeadingLevel(trimmed);
            string item = ListMark.TextBehind(trimmed).ToString();
            bool isRow = trimmed.StartsWith('|') && (table is not null || IsTableHeading(text, i));
            bool isNewEntry = level > 0 || isRow || trimmed.StartsWith("<summary", StringComparison.OrdinalIgnoreCase)
                || trimmed.StartsWith("</details", StringComparison.OrdinalIgnoreCase)
                || (item.Length > 0 && entry?.Owns(Indent(line)) != true);
            if (isNewEntry)
            {
                if (Complete(entry, text) is MarkdownPaper paper)
                {
                    yield return paper;
                }

                entry = null;
            }

            if (!isRow)
            {
                table = null;
            }

            if (level > 0)
            {
                string heading = trimmed[level..].Trim(' ', '#');
                isOtherSection = IsOtherSection(heading);
                context.Digest.Title ??= level == 1 ? TextCleaner.FoldOrNull(InlineMarkdown.Plain(heading)) : null;
                entry = level > 1 && IsPaperHeading(heading, text) ? new MarkdownEntry(heading, number, 0, isBlock: true) : null;
            }
            else if (isOtherSection)
            {
                continue;
            }
            else if (isRow)
            {
                bool isHeading = table is null;
                table ??= MarkdownTable.Open(trimmed, text);
                i += isHeading ? 1 : 0;
                if (!isHeading && table!.Row(line, number) is MarkdownPaper row)
                {
                    yield return row;
                }

                i = table is null ? SkipTable(text, i) : i;
            }
            else if (isNewEntry)
            {
                entry = item.Length > 0 ? new MarkdownEntry(item, number, Indent(line), isBlock: false)
                    : trimmed.StartsWith("<s", StringComparison.OrdinalIgnoreCase) ? new MarkdownEntry(SummaryTitle(trimmed), number, 0, isBlock: true)
                    : null;
            }
            else if (entry is not null)
            {
                entry = Extend(entry, line, item);
            }
        }

        if (Complete(entry, text) is MarkdownPaper last)
        {
            yield return last;
        }
    }

    private static MarkdownEntry? Extend(MarkdownEntry entry, string line, string item)
    {
        if (line.Length == 0)
        {
            entry.TakeBlank();
            return entry;
        }

        if (item.Length > 0)
        {
            entry.Details.Add(item);
            return entry;
        }

        // A paragraph that is not indented ends a list; its item is complete with the next one.
        _ = entry.TryTake(line);
        return entry;
    }

    private static MarkdownPaper? Complete(MarkdownEntry? entry, MarkdownLines text)
    {
        if (entry is null)
        {
            return null;
        }

        var item = MarkdownItem.Parse(text.Spans(entry.Head));
        List<MarkdownItem> details = [.. entry.Details.Select(detail => MarkdownItem.Parse(text.Spans(detail)))];
        if (item.Title.Length == 0 || !(item.IsPaper || entry.IsBlock))
        {
            return null;
        }

        var paper = new MarkdownPaper(item.Title, item.TitleUrl, entry.Line)
        {
            Abstract = TextCleaner.Plain(entry.Text),
            Authors = ReferenceText.Authors(item.Rest),
            Published = ReferenceText.Date(item.Rest),
            Venue = ReferenceText.Venue(item.Rest),
            ArxivText = ArxivText().Match(entry.Head) is { Success: true } arxiv ? arxiv.Value : null,
        };
        item.Links.ForEach(link => paper.AddLink(link.Label, link.Url));
        foreach (MarkdownItem detail in details)
        {
            if (detail.TitleUrl is string url)
            {
                paper.AddLink(detail.Title, url);
            }

            detail.Links.ForEach(link => paper.AddLink(link.Label, link.Url));
        }

        entry.Details.ForEach(detail => TakeKey(paper, detail));
        return paper;
    }

    /// <summary>Takes an item below an entry that names what it holds: <c>**Authors:** A. Author</c>.</summary>
    private static void TakeKey(MarkdownPaper paper, string detail)
    {
        string plain = InlineMarkdown.Plain(detail).Replace("*", "", StringComparison.Ordinal);
        int colon = plain.IndexOf(':', StringComparison.Ordinal);
        string value = colon < 0 ? "" : plain[(colon + 1)..].Trim();
        switch (colon < 0 || value.Length == 0 ? "" : plain[..colon].Trim().ToLowerInvariant())
        {
            case "author" or "authors":
                paper.Authors = AuthorList.Parse(value, AuthorSeparator.Any);
                break;
            case "published" or "date" or "year":
                paper.Published ??= DateParser.Parse(value);
                break;
            case "in" or "venue" or "conference" or "journal":
                paper.Venue ??= value;
                break;
            case "keywords":
                paper.Keywords = KeywordList.Split(value);
                break;
            case "abstract" or "summary" or "tl;dr" or "tldr":
                paper.Abstract = paper.Abstract.Length > 0 ? paper.Abstract : value;
                break;
        }
    }

    private static bool IsPaperHeading(string heading, MarkdownLines text) =>
        text.Spans(heading).Exists(span => span.Target is not null && MarkdownItem.IsPaperUrl(span.Target));

    private static bool IsOtherSection(string heading) =>
        s_otherSections.Any(section => heading.TrimStart('#', ' ').StartsWith(section, StringComparison.OrdinalIgnoreCase));

    private static bool IsTableHeading(MarkdownLines text, int index) => index + 1 < text.Lines.Count && MarkdownTable.IsRule(text.Lines[index + 1].Text);

    private static int SkipTable(MarkdownLines text, int index)
    {
        while (index + 1 < text.Lines.Count && text.Lines[index + 1].Text.TrimStart().StartsWith('|'))
        {
            index++;
        }

        return index;
    }

    private static int HeadingLevel(string line)
    {
        int level = line.Length - line.TrimStart('#').Length;
        return level is > 0 and < 7 && level < line.Length && line[level] == ' ' ? level : 0;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    /// <summary>The title of <c>&lt;summary&gt;&lt;b&gt;1. Title&lt;/b&gt; ⭐ 66&lt;/summary&gt;</c>.</summary>
    private static string SummaryTitle(string line)
    {
        Match bold = BoldElement().Match(line);
        return bold.Success ? bold.Groups["text"].Value : TextCleaner.Plain(SummaryElement().Replace(line, ""));
    }

    [GeneratedRegex(@"\barXiv:\d{4}\.\d{4,5}(v\d+)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex ArxivText();

    [GeneratedRegex(@"<(b|strong)>(?<text>[^<]+)</(b|strong)>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BoldElement();

    [GeneratedRegex(@"</?summary[^>]*>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SummaryElement();
}
