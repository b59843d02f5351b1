using System.Text;
using System.Text.RegularExpressions;

namespace PaperTools.Reading;

/// <summary>
/// Finds the links in a piece of Markdown: <c>[text](address "title")</c>, <c>[text][label]</c> and
/// <c>&lt;address&gt;</c> (CommonMark, sections 6.3 and 6.5); images are dropped, everything else is plain text. Linear in the text.
/// </summary>
internal static partial class InlineMarkdown
{
    private const int LongestAddress = 2000;
    private const int DeepestNesting = 4;

    /// <summary>The pieces in order; plain pieces keep their white space.</summary>
    public static List<MarkdownSpan> Parse(string text) => Parse(text, depth: 0);

    /// <summary>The visible text: links by their text, images gone.</summary>
    public static string Plain(string text) => string.Concat(Parse(text).Select(span => span.Text));

    /// <summary>
    /// Takes off the backslashes that keep signs from being Markdown (CommonMark, section 2.4), as far as they are written before
    /// signs of no meaning in LaTeX; mathematics stays as written.
    /// </summary>
    public static string Unescape(string text) =>
        text.Contains('\\', StringComparison.Ordinal) ? Escaped().Replace(text, match => match.Groups["sign"] is { Success: true } sign ? sign.Value : match.Value) : text;

    private static List<MarkdownSpan> Parse(string text, int depth)
    {
        List<MarkdownSpan> spans = [];
        if (!text.AsSpan().ContainsAny('[', '<') || depth == DeepestNesting)
        {
            spans.Add(new MarkdownSpan(text, null, false));
            return spans;
        }

        int[] closing = ClosingBrackets(text);
        StringBuilder plain = new();
        int position = 0;
        while (position < text.Length)
        {
            bool isImage = text[position] == '!' && position + 1 < text.Length && text[position + 1] == '[';
            int open = isImage ? position + 1 : position;
            if (text[open] == '[' && closing[open] > open && Target(text, closing[open] + 1) is var (target, isLabel, end))
            {
                if (!isImage)
                {
                    AddPlain(spans, plain);
                    string inner = string.Concat(Parse(text[(open + 1)..closing[open]], depth + 1).Select(span => span.Text));
                    spans.Add(new MarkdownSpan(inner.Trim(), target, isLabel));
                }

                position = end;
            }
            else if (text[position] == '<' && Autolink(text, position) is string address)
            {
                AddPlain(spans, plain);
                spans.Add(new MarkdownSpan(address, address, false));
                position += address.Length + 2;
            }
            else
            {
                _ = plain.Append(text[position++]);
            }
        }

        AddPlain(spans, plain);
        return spans;
    }

    private static void AddPlain(List<MarkdownSpan> spans, StringBuilder plain)
    {
        if (plain.Length > 0)
        {
            spans.Add(new MarkdownSpan(plain.ToString(), null, false));
            _ = plain.Clear();
        }
    }

    /// <summary>For each opening bracket the place of the one that closes it; 0 where none does.</summary>
    private static int[] ClosingBrackets(string text)
    {
        int[] closing = new int[text.Length];
        Stack<int> open = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '[')
            {
                open.Push(i);
            }
            else if (text[i] == ']' && open.Count > 0)
            {
                closing[open.Pop()] = i;
            }
        }

        return closing;
    }

    private static (string Target, bool IsLabel, int End)? Target(string text, int start)
    {
        if (start >= text.Length)
        {
            return null;
        }

        int limit = Math.Min(text.Length, start + LongestAddress);
        if (text[start] == '[')
        {
            int close = text.IndexOf(']', start, limit - start);
            return close > start + 1 ? (text[(start + 1)..close], true, close + 1) : null;
        }

        return text[start] == '(' ? Address(text, start, limit) : null;
    }

    private static (string Target, bool IsLabel, int End)? Address(string text, int start, int limit)
    {
        int depth = 0;
        for (int i = start; i < limit; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                string inside = text[(start + 1)..i].Trim();
                int space = inside.IndexOf(' ', StringComparison.Ordinal);
                return ((space < 0 ? inside : inside[..space]).Trim('<', '>'), false, i + 1);
            }
        }

        return null;
    }

    private static string? Autolink(string text, int open)
    {
        ReadOnlySpan<char> rest = text.AsSpan(open + 1, Math.Min(LongestAddress, text.Length - open - 1));
        int close = rest.IndexOf('>');
        bool isAddress = close > 0 && rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !rest[..close].ContainsAny(" <");
        return isAddress ? rest[..close].ToString() : null;
    }

    [GeneratedRegex(@"\$[^$]*\$|\\(?<sign>[\[\]_*`#|+.~>-])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Escaped();
}
