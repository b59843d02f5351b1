using System.Globalization;

namespace PaperTools.Writing.Html;

/// <summary>
/// One paper on the page. Elements are what a browser takes longest over, so those that can be read without are made by the script
/// when the card comes near the screen: buttons, links within the page, the table of facts.
/// </summary>
internal sealed class PaperCard(Paper paper, string anchor, int position)
{
    private const int AuthorsShown = 12;

    /// <summary>What an abstract may have in characters to be shown in whole: about the lines that the style shows of a folded one.</summary>
    private const int LongestUnfolded = 160;

    /// <summary>Writes the card.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="heading">The element of its title: <c>h2</c>, or <c>h3</c> below the heading of a group.</param>
    public void Write(HtmlBuilder html, string heading)
    {
        string number = (paper.Number > 0 ? paper.Number : position).ToString(CultureInfo.InvariantCulture);
        html.Open("article", ("class", "paper"), ("id", anchor), ("data-number", number));
        WriteTitle(html, heading);
        WriteByline(html);
        WriteTags(html);
        WriteAbstract(html);
        WriteFacts(html);
        WriteLinks(html);
        html.Close();
        html.Line();
    }

    private void WriteTitle(HtmlBuilder html, string heading)
    {
        html.Open(heading);
        if (SafeLink.Of(paper) is string address)
        {
            WriteLink(html, address, paper.Title);
        }
        else
        {
            html.Text(paper.Title);
        }

        html.Close();
    }

    /// <summary>Authors, venue and date, as far as they are known.</summary>
    private void WriteByline(HtmlBuilder html)
    {
        if (paper.Authors.Count == 0 && paper.Venue is null && paper.Published is null)
        {
            return;
        }

        html.Open("p", ("class", "byline"));
        IEnumerable<string> authors = paper.Authors.Take(AuthorsShown).Select(author => author.ToString());
        if (paper.Authors.Count > AuthorsShown)
        {
            authors = authors.Append(string.Create(CultureInfo.InvariantCulture, $"and {paper.Authors.Count - AuthorsShown} more"));
        }

        if (paper.Authors.Count > 0)
        {
            html.Element("bdi", string.Join(", ", authors), ("class", "authors"));
        }

        if (paper.Venue is string venue)
        {
            html.Element("bdi", venue, ("class", "venue"));
        }

        if (paper.Published is PaperDate published)
        {
            html.Element("time", published.ToString(), ("datetime", published.ToString()));
        }

        html.Close();
    }

    /// <summary>What it contributes and what it is about; the script makes each a link to the papers that share it.</summary>
    private void WriteTags(HtmlBuilder html)
    {
        string[] tags = [.. paper.Topics.Prepend(paper.Contribution).OfType<string>().Select(TopicColours.Label)];
        if (tags.Length > 0)
        {
            html.Element("p", string.Join(" \u00B7 ", tags), ("class", "tags"));
        }
    }

    /// <summary>A line for each kind of fact; the script makes a table of them.</summary>
    private void WriteFacts(HtmlBuilder html)
    {
        (string Label, IEnumerable<string> Values)[] facts =
        [
            ("Results", paper.Results.Select(result => result.ToString())),
            ("Models", paper.Models),
            ("Sizes", paper.ModelSizes),
            ("Datasets", paper.Datasets),
            ("Languages", paper.Languages.Concat(paper.LanguageCounts)),
        ];
        string[] lines = [.. facts.Where(fact => fact.Values.Any()).Select(fact => $"{fact.Label}: {string.Join(", ", fact.Values)}")];
        if (lines.Length > 0)
        {
            html.Element("p", string.Join('\n', lines), ("class", "facts"));
        }
    }

    private void WriteAbstract(HtmlBuilder html)
    {
        if (paper.Abstract.Length == 0)
        {
            return;
        }

        bool isLong = paper.Abstract.Length > LongestUnfolded;
        html.Element("p", paper.Abstract, ("class", isLong ? "abstract folded" : "abstract"), ("data-kind", paper.AbstractKind == AbstractKind.Summary ? "summary" : null));
    }

    private void WriteLinks(HtmlBuilder html)
    {
        if (paper.Links.Count == 0)
        {
            return;
        }

        html.Open("p", ("class", "links"));
        foreach (PaperLink link in paper.Links)
        {
            if (SafeLink.Of(link.Url) is string address)
            {
                string kind = link.Kind == LinkKind.Other ? "" : link.Kind + ": ";
                WriteLink(html, address, kind + SafeLink.Label(address));
            }
            else
            {
                html.Element("bdi", link.Url);
            }

            html.Text(" ");
        }

        html.Close();
    }

    private static void WriteLink(HtmlBuilder html, string address, string text) =>
        html.Element("a", text, ("href", address), ("rel", "noopener noreferrer nofollow"));
}
