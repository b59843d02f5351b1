using System.Text;
using System.Xml;

namespace PaperTools.Reading.Xml;

/// <summary>Steps that the readers of XML formats share.</summary>
internal static class XmlReading
{
    /// <summary>The deepest nesting that is read; MathML in a PubMed abstract, the deepest known, stays below 40.</summary>
    public const int MaximumDepth = 100;

    /// <summary>Goes to the next child element of the element at a depth; what is left of the child before is passed over.</summary>
    /// <param name="reader">On the parent's start tag, or anywhere within the parent.</param>
    /// <param name="depth">The parent's depth.</param>
    /// <returns>Whether there is one; if not, the reader is on the parent's end.</returns>
    /// <exception cref="XmlException">The text is malformed, or nested too deeply.</exception>
    public static bool MoveToChild(this XmlReader reader, int depth)
    {
        if (reader.Depth == depth && (reader.IsEmptyElement || reader.NodeType == XmlNodeType.EndElement))
        {
            return false;
        }

        while (reader.Read())
        {
            CheckDepth(reader);
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
            {
                return true;
            }

            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
            {
                return false;
            }
        }

        throw new XmlException("The end tag is missing.");
    }

    /// <summary>The text of the element that the reader is on, its children's included; the reader is left on its end.</summary>
    /// <exception cref="XmlException">The text is malformed, or nested too deeply.</exception>
    public static string ReadText(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        int depth = reader.Depth;
        string? only = null;
        StringBuilder? text = null;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            CheckDepth(reader);
            string? part = reader.NodeType switch
            {
                XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => reader.Value,
                // ACL Anthology and JATS mark TeX formulas by an element; in plain text the dollar signs do that.
                XmlNodeType.Element or XmlNodeType.EndElement when reader.LocalName == "tex-math" => "$",
                _ => null,
            };
            if (part is null)
            {
                continue;
            }

            if (only is null)
            {
                only = part;
            }
            else
            {
                text ??= new StringBuilder(only);
                text.Append(part);
            }
        }

        return text?.ToString() ?? only ?? "";
    }

    private static void CheckDepth(XmlReader reader)
    {
        if (reader.Depth > MaximumDepth)
        {
            throw new XmlException($"Elements are nested more than {MaximumDepth} deep.");
        }
    }
}
