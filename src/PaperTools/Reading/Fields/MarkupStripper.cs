using System.Collections.Frozen;
using System.Text;

namespace PaperTools.Reading.Fields;

/// <summary>
/// Takes the tags out of a text that holds inline markup: HTML, JATS (<c>jats:p</c>), MathML (<c>mml:mi</c>). Only
/// elements that these know are tags, so that <c>a &lt;b and c&gt; d</c> stays as it is. One pass.
/// </summary>
internal static class MarkupStripper
{
    private const int LongestTag = 2000;

    private static readonly FrozenSet<string> s_inline = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "b", "bdi", "bdo", "big", "bold", "cite", "code", "del", "dfn", "em", "ext-link", "fixed-case", "font", "i", "inf",
            "ins", "italic", "kbd", "label", "mark", "math", "monospace", "named-content", "overline", "q", "roman", "s", "samp", "sans-serif",
            "sc", "scp", "small", "span", "strike", "strong", "styled-content", "sub", "sup", "tex-math", "tt", "u", "underline", "url", "uri",
            "var", "wbr", "xref", "inline-formula", "inline-graphic", "email", "img", "alternatives", "annotation", "annotation-xml", "semantics",
            "mi", "mn", "mo", "mrow", "msub", "msup", "msubsup", "mfrac", "msqrt", "mroot", "mtext", "mover", "munder", "munderover", "mspace",
            "mstyle", "mfenced", "mtable", "mtr", "mtd", "mpadded", "mphantom", "menclose", "mmultiscripts", "mprescripts", "none",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_block = FrozenSet.ToFrozenSet(
        [
            "abstract", "blockquote", "br", "dd", "disp-formula", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "list",
            "list-item", "ol", "p", "para", "pre", "sec", "section", "subtitle", "table", "tbody", "td", "th", "title", "tr", "ul",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The text without tags; where one separates blocks, a space stands in its place.</summary>
    public static string Strip(string text)
    {
        // JATS gives a formula twice, as TeX and as MathML; the TeX is what stays as written.
        bool hasTex = text.Contains("tex-math", StringComparison.OrdinalIgnoreCase);
        var plain = new StringBuilder(text.Length);
        int mathDepth = 0;
        int start = 0;
        while (start < text.Length)
        {
            int open = text.IndexOf('<', start);
            int end = open < 0 ? text.Length : open;
            if (mathDepth == 0)
            {
                plain.Append(text, start, end - start);
            }

            if (open < 0)
            {
                break;
            }

            int close = TagEnd(text, open, out ReadOnlySpan<char> name);
            if (close < 0)
            {
                if (mathDepth == 0)
                {
                    plain.Append('<');
                }

                start = open + 1;
                continue;
            }

            bool isMathMl = hasTex && name.Equals("math", StringComparison.OrdinalIgnoreCase) && text[close - 2] != '/';
            mathDepth = Math.Max(0, mathDepth + (isMathMl ? text[open + 1] == '/' ? -1 : 1 : 0));
            if (s_block.Contains(name.ToString()))
            {
                plain.Append(' ');
            }

            start = close;
        }

        return plain.ToString();
    }

    /// <summary>The end of the tag that begins here; -1 where it is none. A comment or CDATA mark is a tag without a name.</summary>
    private static int TagEnd(string text, int open, out ReadOnlySpan<char> name)
    {
        name = default;
        ReadOnlySpan<char> rest = text.AsSpan(open, Math.Min(LongestTag, text.Length - open));
        if (rest.StartsWith("<!--"))
        {
            int end = rest.IndexOf("-->", StringComparison.Ordinal);
            return end < 0 ? -1 : open + end + 3;
        }

        int nameStart = rest.Length > 1 && rest[1] == '/' ? 2 : 1;
        int length = 0;
        while (nameStart + length < rest.Length && (char.IsAsciiLetterOrDigit(rest[nameStart + length]) || rest[nameStart + length] is '-' or ':'))
        {
            length++;
        }

        name = rest.Slice(nameStart, length);
        name = name[(name.LastIndexOf(':') + 1)..];
        string known = name.ToString();
        if (!s_inline.Contains(known) && !s_block.Contains(known))
        {
            return -1;
        }

        ReadOnlySpan<char> attributes = rest[(nameStart + length)..];
        int close = attributes.IndexOf('>');
        bool isTag = close >= 0 && IsAttributes(attributes[..close]);
        return isTag ? open + nameStart + length + close + 1 : -1;
    }

    /// <summary>Nothing, a slash, or attributes with values: <c>&lt;b and c&gt;</c> is no tag.</summary>
    private static bool IsAttributes(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> attributes = text.TrimEnd('/').Trim();
        return attributes.IsEmpty || (char.IsWhiteSpace(text[0]) && attributes.Contains('=') && !attributes.Contains('<'));
    }
}
