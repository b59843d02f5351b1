using System.ComponentModel;
using System.Text;

namespace PaperTools.Commands;

/// <summary>The cells that show where a search found a paper; not for scripts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HighlightView
{
    private const string Underline = "\e[4m";
    private const string NoUnderline = "\e[24m";

    /// <summary>The title, with what was found in it underlined.</summary>
    public static string Title(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return Underlined(paper.Title, "title", paper.Highlights);
    }

    /// <summary>The abstract, with what was found in it underlined.</summary>
    public static string Abstract(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return Underlined(paper.Abstract, "abstract", paper.Highlights);
    }

    /// <summary>The words found, field by field, each once however it is written: <c>title: Low, Resource; abstract: few-shot</c>.</summary>
    public static string Words(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        IEnumerable<string> fields = paper.Highlights
            .GroupBy(highlight => highlight.Field, StringComparer.Ordinal)
            .Select(field => $"{field.Key}: {string.Join(", ", field.Select(highlight => highlight.Text).Distinct(StringComparer.OrdinalIgnoreCase))}");
        return string.Join("; ", fields);
    }

    private static string Underlined(string text, string field, IReadOnlyList<Highlight> highlights)
    {
        var underlined = new StringBuilder();
        int end = 0;
        foreach (Highlight highlight in highlights.Where(highlight => highlight.Field == field))
        {
            // Two words of a query can find overlapping places.
            if (highlight.Start >= end)
            {
                underlined.Append(text, end, highlight.Start - end).Append(Underline).Append(highlight.Text).Append(NoUnderline);
                end = highlight.Start + highlight.Length;
            }
        }

        return underlined.Append(text, end, text.Length - end).ToString();
    }
}
