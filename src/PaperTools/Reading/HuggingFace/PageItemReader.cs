using System.Text;
using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>
/// Cuts a page in Markdown, or in a text browser's rendering, into its pieces. A link may run over many lines; an
/// address on a line of its own belongs to the text before it.
/// </summary>
internal sealed partial class PageItemReader(Utf8LineReader lines)
{
    /// <summary>A link that is longer was no link.</summary>
    private const int MostLinesOfALink = 400;

    private readonly Dictionary<string, string> _definitions = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _link = new();
    private int _linkLine;
    private int _linkLines;
    private bool _isAfterBlank;

    /// <summary>The pieces. Where a label leads may be known only at the page's end.</summary>
    public IEnumerable<PageItem> Items()
    {
        List<PageItem> items = [.. WithAddresses()];
        return items.Select(item => item.IsLabelled ? item with { Address = _definitions.GetValueOrDefault(item.Address!) } : item);
    }

    private IEnumerable<PageItem> WithAddresses()
    {
        PageItem? last = null;
        foreach (PageItem item in Pieces())
        {
            bool isLastsAddress = !item.IsLink && last is { Address: null } && IsAddress(item.Text);
            if (isLastsAddress)
            {
                last = last! with { Address = item.Text, IsLink = true };
                continue;
            }

            if (last is not null)
            {
                yield return last;
            }

            last = item;
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("http", StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) && WebAddress.Tidy(text) is not null;

    private IEnumerable<PageItem> Pieces()
    {
        while (lines.Read())
        {
            string line = Encoding.UTF8.GetString(lines.Line).Trim();
            if (_linkLines > 0)
            {
                ContinueLink(line);
            }
            else if (line.Length == 0)
            {
                _isAfterBlank = true;
                continue;
            }
            else if (MarkdownLines.Definition().Match(line) is { Success: true } definition)
            {
                _ = _definitions.TryAdd(definition.Groups["label"].Value, definition.Groups["url"].Value.Trim('<', '>'));
            }
            else if (OpensLink(line))
            {
                (_linkLine, _linkLines) = (lines.LineNumber, 1);
                _ = _link.Clear().Append(line.TrimEnd('\\'));
            }
            else
            {
                foreach (PageItem item in Cut(line, lines.LineNumber))
                {
                    yield return item;
                }
            }

            if (_linkLines > 0 && (ClosesLink().IsMatch(line) || _linkLines == MostLinesOfALink))
            {
                _linkLines = 0;
                foreach (PageItem item in Cut(_link.ToString(), _linkLine))
                {
                    yield return item;
                }
            }
        }

        if (_linkLines > 0)
        {
            // The page was cut off inside a link; what there is of it is still its text.
            foreach (PageItem item in Cut(_link.ToString(), _linkLine))
            {
                string text = item.Text.TrimStart('[', ' ');
                if (text.Length > 0)
                {
                    yield return item with { Text = text, IsLink = true };
                }
            }
        }
    }

    private void ContinueLink(string line)
    {
        _linkLines++;
        string text = line.StartsWith("###", StringComparison.Ordinal) ? line.TrimStart('#', ' ') : line;
        _ = _link.Append(' ').Append(text.TrimEnd('\\'));
    }

    private IEnumerable<PageItem> Cut(string line, int number)
    {
        int level = line.Length - line.TrimStart('#').Length;
        bool isHeading = level is 3 or 4;
        string text = level > 0 ? line.TrimStart('#').Trim() : line;
        foreach (MarkdownSpan span in Spans(text))
        {
            string piece = TextCleaner.Fold(InlineMarkdown.Unescape(span.Text.Replace("\\ ", " ", StringComparison.Ordinal)));
            if (piece.Length == 0)
            {
                continue;
            }

            bool isLink = span.Target is not null;
            string label = isLink ? WithoutPicture(piece) : piece;
            if (label.Length > 0)
            {
                yield return new PageItem(label, span.Target, isLink, isHeading, _isAfterBlank, number) { IsLabelled = span.IsLabel };
                _isAfterBlank = false;
            }
        }
    }

    /// <summary>The links and texts; an abstract that is a link may hold brackets that nothing closes: <c>[0, 1)</c>.</summary>
    private static List<MarkdownSpan> Spans(string text)
    {
        List<MarkdownSpan> spans = InlineMarkdown.Parse(text);
        bool isWholeLink = text.StartsWith('[') && spans.Count == 2 && spans[0].Target is null && spans[1].Target is not null && ClosesLink().IsMatch(text);
        if (!isWholeLink)
        {
            return spans;
        }

        int end = text.LastIndexOf(spans[1].IsLabel ? "][" : "](", StringComparison.Ordinal);
        return [new MarkdownSpan(text[1..end], spans[1].Target, spans[1].IsLabel)];
    }

    /// <summary>A link's text may begin with what stood for its picture: <c>[microsoft] Microsoft</c>.</summary>
    private static string WithoutPicture(string text)
    {
        int close = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) : -1;
        return close < 0 ? text : text[(close + 1)..].TrimStart();
    }

    /// <summary>Whether a link opens at the line's start and does not close on it.</summary>
    private static bool OpensLink(string line)
    {
        string text = line.TrimStart('#', ' ', '-', '*');
        if (!text.StartsWith('['))
        {
            return false;
        }

        int depth = 0;
        foreach (char c in text)
        {
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        }

        return depth > 0;
    }

    [GeneratedRegex(@"\](\([^\s()]*\)|\[\d+\])$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ClosesLink();
}
