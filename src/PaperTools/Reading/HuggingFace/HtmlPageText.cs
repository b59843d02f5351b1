using System.Text;
using AngleSharp.Dom;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>Renders a page's elements as the Markdown that <see cref="CardPage"/> reads: headings, links, and blocks on lines of their own.</summary>
internal static class HtmlPageText
{
    private static readonly HashSet<string> s_inline = new(StringComparer.OrdinalIgnoreCase) { "span", "b", "i", "em", "strong", "time", "code", "sub", "sup", "small", "mark" };
    private static readonly HashSet<string> s_hidden = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "svg", "noscript", "template", "head", "title", "input", "button" };

    /// <summary>The text. The tree is walked without recursion, since a page may nest as deep as it likes.</summary>
    public static string Of(IDocument document)
    {
        StringBuilder text = new();
        INode? root = document.Body;
        INode? node = root;
        while (node is not null)
        {
            bool isEntered = Open(node, text);
            node = isEntered && node.FirstChild is INode child ? child : Next(node, root!, text);
        }

        return text.ToString();
    }

    private static INode? Next(INode node, INode root, StringBuilder text)
    {
        for (INode? current = node; current is not null && current != root; current = current.Parent)
        {
            if (current is IElement element && !s_inline.Contains(element.LocalName))
            {
                _ = text.Append('\n');
            }

            if (current.NextSibling is INode sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    /// <summary>Writes what a node is; says whether its children are to be written, too.</summary>
    private static bool Open(INode node, StringBuilder text)
    {
        if (node is not IElement element)
        {
            _ = node is IText content ? text.Append(Escape(content.Data)) : text;
            return false;
        }

        string name = element.LocalName;
        if (s_hidden.Contains(name))
        {
            return false;
        }

        bool isHeading = name is ['h', >= '1' and <= '6'];
        if (name == "a" || isHeading)
        {
            WriteLine(element, isHeading ? name[1] - '0' : 0, text);
            return false;
        }

        _ = s_inline.Contains(name) ? text : text.Append('\n');
        return true;
    }

    private static void WriteLine(IElement element, int level, StringBuilder text)
    {
        IElement? link = element.LocalName == "a" ? element : element.QuerySelector("a");
        level = level > 0 ? level : element.QuerySelector("h1,h2,h3,h4") is IElement heading ? heading.LocalName[1] - '0' : 0;
        string label = TextCleaner.Fold(element.TextContent);
        string? address = link?.GetAttribute("href");
        if (label.Length > 0)
        {
            _ = text.Append("\n\n").Append('#', level).Append(level > 0 ? " " : "");
            _ = address is null ? text.Append(label) : text.Append('[').Append(label).Append("](").Append(address.Trim().Replace(" ", "%20", StringComparison.Ordinal)).Append(')');
            _ = text.Append("\n\n");
        }
    }

    private static string Escape(string text) => text.Replace('\n', ' ').Replace('\r', ' ');
}
