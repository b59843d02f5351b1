namespace PaperTools.Reading.Yaml;

/// <summary>Tells YAML that holds papers from other texts with colons in them.</summary>
internal static class YamlSample
{
    /// <summary>Whether the first line that means something is a key or a list's first, and some line is a <c>title</c>.</summary>
    public static bool IsYaml(string text)
    {
        bool isFirst = true;
        bool hasTitle = false;
        bool isDocumentStart = false;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> content = line.Trim();
            if (content.IsEmpty || content[0] is '#' or '%')
            {
                continue;
            }

            if (content is "---")
            {
                isDocumentStart = true;
                continue;
            }

            // Behind the front matter of Markdown comes prose; in YAML every document begins like the first.
            if ((isFirst || isDocumentStart) && !IsKey(content))
            {
                return false;
            }

            isFirst = isDocumentStart = false;
            hasTitle |= content.TrimStart("- ").StartsWith("title:", StringComparison.Ordinal) || content.TrimStart("- ").StartsWith("\"title\":", StringComparison.Ordinal);
        }

        return hasTitle;
    }

    /// <summary>Whether a text is a list of papers that has none: <c>papers: []</c>.</summary>
    public static bool IsEmptyList(string text) => text.Trim() is "papers: []" or "papers:" or "references: []" or "references:";

    /// <summary><c>key:</c>, quoted or not, at the beginning or behind a list's dash.</summary>
    private static bool IsKey(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> content = line.TrimStart("- ");
        int colon = content.IndexOf(':');
        if (colon <= 0 || (colon + 1 < content.Length && content[colon + 1] != ' '))
        {
            return content.IsEmpty;
        }

        foreach (char c in content[..colon].Trim("\"'"))
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':' or '/' or '+'))
            {
                return false;
            }
        }

        return true;
    }
}
