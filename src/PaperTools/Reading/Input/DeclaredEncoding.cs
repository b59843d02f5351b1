using System.Text;

namespace PaperTools.Reading.Input;

/// <summary>
/// The encoding that a text declares in itself: XML's declaration (XML 1.0, section 2.8), HTML's <c>meta</c>, JabRef's
/// <c>% Encoding:</c> line, and the <c>coding:</c> line of editors. Declarations are ASCII and near the beginning.
/// </summary>
internal static class DeclaredEncoding
{
    private const int SearchedLength = 4096;

    /// <summary>The name that is declared; null where there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, SearchedLength)]);
        ReadOnlySpan<char> start = head.AsSpan().TrimStart();
        if (start.StartsWith("<?xml", StringComparison.Ordinal))
        {
            int end = start.IndexOf("?>", StringComparison.Ordinal);
            return end < 0 ? null : After(start[..end], "encoding", StringComparison.Ordinal);
        }

        return start.StartsWith("<", StringComparison.Ordinal) ? FindMeta(start) : FindComment(head);
    }

    private static string? FindMeta(ReadOnlySpan<char> html)
    {
        while (html.IndexOf("<meta", StringComparison.OrdinalIgnoreCase) is int meta and >= 0)
        {
            html = html[(meta + "<meta".Length)..];
            int end = html.IndexOf('>');
            if (end >= 0 && After(html[..end], "charset", StringComparison.OrdinalIgnoreCase) is string name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>A comment in the first lines of a text: <c>% Encoding: windows-1252</c>, <c># -*- coding: utf-8 -*-</c>.</summary>
    private static string? FindComment(string head)
    {
        int left = 5;
        foreach (ReadOnlySpan<char> line in head.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> text = line.TrimStart();
            if (left-- == 0)
            {
                return null;
            }

            if (text.Length == 0 || !(text[0] is '%' or '#'))
            {
                continue;
            }

            string? name = After(text, "encoding", StringComparison.OrdinalIgnoreCase) ?? After(text, "coding", StringComparison.OrdinalIgnoreCase);
            if (name is not null)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The name after <c>key =</c> or <c>key:</c>, quoted or not.</summary>
    private static string? After(ReadOnlySpan<char> text, string key, StringComparison comparison)
    {
        int found = text.IndexOf(key, comparison);
        if (found < 0)
        {
            return null;
        }

        ReadOnlySpan<char> rest = text[(found + key.Length)..].TrimStart();
        if (rest.IsEmpty || !(rest[0] is '=' or ':'))
        {
            return null;
        }

        rest = rest[1..].TrimStart().TrimStart("\"'");
        int length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '_' or '.' or ':'))
        {
            length++;
        }

        return length == 0 ? null : rest[..length].ToString();
    }
}
