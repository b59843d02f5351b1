using System.Text;
using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>
/// The lines of a Markdown text that can be about papers: without front matter, code blocks and comments, which are
/// looked through for the digest's title and day. Definitions of links are collected; they may stand at the very end.
/// </summary>
internal sealed partial class MarkdownLines
{
    private const string FrontMatterMark = "---";

    private readonly List<(string Text, int Number)> _lines = [];
    private readonly Dictionary<string, string> _definitions = new(StringComparer.OrdinalIgnoreCase);

    private MarkdownLines()
    {
    }

    /// <summary>The lines, white space at their ends kept.</summary>
    public IReadOnlyList<(string Text, int Number)> Lines => _lines;

    /// <summary>Reads a text whole: a link's definition may be its last line.</summary>
    public static MarkdownLines Read(DigestSource source, ReadContext context)
    {
        MarkdownLines result = new();
        Utf8LineReader lines = source.OpenLines();
        string? fence = null;
        bool isFrontMatter = false;
        bool isComment = false;
        while (lines.Read())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            string text = Encoding.UTF8.GetString(lines.Line).TrimEnd();
            string trimmed = text.TrimStart();
            if (isFrontMatter || (lines.LineNumber == 1 && trimmed == FrontMatterMark))
            {
                isFrontMatter = lines.LineNumber == 1 || trimmed != FrontMatterMark;
                TakeFrontMatter(trimmed, context.Digest);
            }
            else if (fence is not null || Fence(trimmed) is not null)
            {
                fence = fence is null ? Fence(trimmed) : trimmed.StartsWith(fence, StringComparison.Ordinal) ? null : fence;
            }
            else if (isComment || trimmed.StartsWith("<!--", StringComparison.Ordinal))
            {
                isComment = !trimmed.Contains("-->", StringComparison.Ordinal);
            }
            else if (Definition().Match(trimmed) is { Success: true } definition)
            {
                _ = result._definitions.TryAdd(definition.Groups["label"].Value, definition.Groups["url"].Value.Trim('<', '>'));
            }
            else
            {
                result._lines.Add((text, lines.LineNumber));
            }
        }

        return result;
    }

    /// <summary>The pieces of a text, each link with its address; what leads nowhere outside the text is plain.</summary>
    public List<MarkdownSpan> Spans(string text)
    {
        List<MarkdownSpan> spans = InlineMarkdown.Parse(text);
        for (int i = 0; i < spans.Count; i++)
        {
            string? target = spans[i].IsLabel ? _definitions.GetValueOrDefault(spans[i].Target!) : spans[i].Target;
            spans[i] = new MarkdownSpan(spans[i].Text, WebAddress.Tidy(target), IsLabel: false);
        }

        return spans;
    }

    private static string? Fence(string line) =>
        line.StartsWith("```", StringComparison.Ordinal) ? "```" : line.StartsWith("~~~", StringComparison.Ordinal) ? "~~~" : null;

    private static void TakeFrontMatter(string line, Digest digest)
    {
        if (line.StartsWith("title:", StringComparison.OrdinalIgnoreCase))
        {
            digest.Title ??= TextCleaner.FoldOrNull(line["title:".Length..].Trim(' ', '"', '\''));
        }
        else if (line.StartsWith("date:", StringComparison.OrdinalIgnoreCase))
        {
            digest.DateText ??= TextCleaner.FoldOrNull(line["date:".Length..].Trim(' ', '"', '\''));
            digest.Date ??= DateParser.Parse(digest.DateText);
        }
    }

    [GeneratedRegex(@"^\[(?<label>[^\]]+)\]:\s+(?<url>\S+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Definition();
}
