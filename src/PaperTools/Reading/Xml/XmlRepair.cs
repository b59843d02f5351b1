using System.Net;
using System.Text;
using System.Xml;

namespace PaperTools.Reading.Xml;

/// <summary>
/// Makes XML well-formed that was written as if it were HTML: named entities that XML does not know, bare ampersands and
/// less-than signs, control characters. What is still wrong then is wrong beyond guessing.
/// </summary>
internal static class XmlRepair
{
    private const int LongestEntity = 33;

    /// <summary>The XML as it is probably meant.</summary>
    /// <returns>It, and whether only HTML's named entities were wrong, which a document type may declare.</returns>
    public static (string Xml, bool IsEntitiesOnly) Repair(string xml)
    {
        bool isEntitiesOnly = true;
        var repaired = new StringBuilder(xml.Length + 16);
        int i = 0;
        while (i < xml.Length)
        {
            char c = xml[i];
            if (c == '<' && LiteralEnd(xml, i) is int end and > 0)
            {
                repaired.Append(xml, i, end - i);
                i = end;
                continue;
            }

            i++;
            if (c == '&')
            {
                isEntitiesOnly &= AppendReference(repaired, xml, ref i);
            }
            else if (c == '<' && !IsTag(xml, i))
            {
                isEntitiesOnly = false;
                repaired.Append("&lt;");
            }
            else if (XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))
            {
                repaired.Append(c);
            }
            else
            {
                isEntitiesOnly = false;
            }
        }

        return (repaired.ToString(), isEntitiesOnly);
    }

    /// <summary>The end of the CDATA section or comment that begins here, in which nothing is markup; 0 where none does.</summary>
    private static int LiteralEnd(string xml, int start)
    {
        string? close = string.CompareOrdinal(xml, start, "<![CDATA[", 0, 9) == 0 ? "]]>" : string.CompareOrdinal(xml, start, "<!--", 0, 4) == 0 ? "-->" : null;
        int end = close is null ? -1 : xml.IndexOf(close, start, StringComparison.Ordinal);
        return end < 0 ? 0 : end + close!.Length;
    }

    /// <summary>A tag has a name and goes to its <c>&gt;</c> without another <c>&lt;</c>.</summary>
    private static bool IsTag(string xml, int afterOpen)
    {
        if (afterOpen >= xml.Length || !(char.IsLetter(xml[afterOpen]) || xml[afterOpen] is '/' or '_' or '!' or '?'))
        {
            return false;
        }

        int next = xml.AsSpan(afterOpen).IndexOfAny('<', '>');
        return next >= 0 && xml[afterOpen + next] == '>';
    }

    /// <summary>Appends what the reference behind an ampersand stands for.</summary>
    /// <returns>Whether it is a reference; a bare ampersand is none.</returns>
    private static bool AppendReference(StringBuilder repaired, string xml, ref int afterAmpersand)
    {
        ReadOnlySpan<char> rest = xml.AsSpan(afterAmpersand, Math.Min(LongestEntity, xml.Length - afterAmpersand));
        int semicolon = rest.IndexOf(';');
        string reference = semicolon < 0 ? "" : $"&{rest[..(semicolon + 1)]}";
        if (reference is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
        {
            afterAmpersand += semicolon + 1;
            repaired.Append(reference);
            return true;
        }

        string decoded = WebUtility.HtmlDecode(reference);
        if (reference.Length == 0 || decoded == reference)
        {
            repaired.Append("&amp;");
            return false;
        }

        afterAmpersand += semicolon + 1;
        bool isAllowed = decoded.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c));
        repaired.Append(isAllowed ? WebUtility.HtmlEncode(decoded) : "");
        return isAllowed;
    }
}
