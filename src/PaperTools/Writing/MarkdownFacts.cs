using System.Globalization;

namespace PaperTools.Writing;

/// <summary>The list of what is known of a paper, one line a kind: <c>- **Authors:** Ada Lovelace, Charles Babbage</c>.</summary>
internal static class MarkdownFacts
{
    /// <summary>Writes the list.</summary>
    /// <returns>Whether there was anything to write.</returns>
    public static bool Write(TextWriter text, Paper paper)
    {
        bool hasAny = false;
        foreach ((string label, IEnumerable<string> values) in Of(paper))
        {
            string line = string.Join(", ", values);
            if (line.Length > 0)
            {
                text.Write("- **");
                text.Write(label);
                text.Write(":** ");
                text.WriteLine(line);
                hasAny = true;
            }
        }

        return hasAny;
    }

    private static IEnumerable<(string Label, IEnumerable<string> Values)> Of(Paper paper)
    {
        yield return ("Authors", Lines(paper.Authors.Select(author => author.ToString())));
        yield return ("Published", Lines(Of(paper.Published?.ToString())));
        yield return ("In", Of(Container(paper)));
        yield return ("Publisher", Lines(Of(paper.Publisher)));
        yield return ("arXiv", Link(paper.Ids.Arxiv, "https://arxiv.org/abs/"));
        yield return ("DOI", Link(paper.Ids.Doi, "https://doi.org/"));
        yield return ("PubMed", Link(paper.Ids.Pmid, "https://pubmed.ncbi.nlm.nih.gov/"));
        yield return ("PubMed Central", Link(paper.Ids.Pmcid, "https://pmc.ncbi.nlm.nih.gov/articles/"));
        yield return ("Links", paper.Links.Select(LinkText));
        yield return ("Contribution", Lines(Of(paper.Contribution)));
        yield return ("Topics", Lines(paper.Topics));
        yield return ("Categories", Lines(paper.Categories));
        yield return ("Keywords", Lines(paper.Keywords));
        yield return ("Results", Lines(paper.Results.Select(result => result.ToString())));
        yield return ("Models", Lines(paper.Models));
        yield return ("Datasets", Lines(paper.Datasets));
        yield return ("Languages", Lines(paper.Languages.Concat(paper.LanguageCounts)));
        yield return ("Upvotes", Number(paper.Upvotes));
        yield return ("Comments", Number(paper.Comments));
        yield return ("Note", Lines(Of(paper.Note)));
    }

    private static IEnumerable<string> Of(string? value) => string.IsNullOrEmpty(value) ? [] : [value];

    private static IEnumerable<string> Number(int? value) =>
        value is int number ? [number.ToString(CultureInfo.InvariantCulture)] : [];

    private static IEnumerable<string> Lines(IEnumerable<string> values) => values.Select(MarkdownText.Line);

    private static IEnumerable<string> Link(string? id, string site) => id is null ? [] : [MarkdownText.Link(id, site + id)];

    private static string LinkText(PaperLink link) =>
        MarkdownText.Link(link.Kind == LinkKind.Other ? link.Url : JsonNames.Of(link.Kind), link.Url);

    /// <summary><c>*Venue* 30 (2), 67-76</c>.</summary>
    private static string Container(Paper paper)
    {
        string container = paper.Venue is string venue ? $"*{MarkdownText.Line(venue)}*" : "";
        container += paper.Volume is string volume ? " " + MarkdownText.Line(volume) : "";
        container += paper.Issue is string issue ? $" ({MarkdownText.Line(issue)})" : "";
        container += paper.Pages is string pages ? (container.Length > 0 ? ", " : "") + MarkdownText.Line(pages) : "";
        return container.Trim();
    }
}
