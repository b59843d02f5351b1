using System.Globalization;

namespace PaperTools.Writing.Html;

/// <summary>The page of a digest: one file that asks nothing of the network and can be read without its script.</summary>
internal sealed class DigestPage(IReadOnlyList<Paper> papers, IReadOnlyList<PageGroup> groups, WriteOptions options)
{
    /// <summary>
    /// The papers that are laid out together when one of them comes near the screen. A browser keeps an eye on each batch that is not, in every frame.
    /// </summary>
    private const int BatchSize = 20;

    private readonly DigestHeading _heading = DigestHeading.Of(papers, options.Title);
    private readonly string[] _anchors = PaperAnchors.For(papers);
    private readonly TopicColours _topics = new(papers);

    private string Count => string.Create(CultureInfo.InvariantCulture, $"{_heading.Count} {(_heading.Count == 1 ? "paper" : "papers")}");

    public void Write(HtmlBuilder html)
    {
        html.Doctype();
        html.Open("html", ("lang", "en"));
        PageHead.Write(html, _heading.Title, string.Join(", ", new[] { Count, _heading.Origin }.OfType<string>()), options.EncodingName);
        html.Open("body");
        html.Element("a", "Skip to the papers", ("class", "skip"), ("href", "#papers"));
        WriteHeader(html);
        PageControls.WriteToolbar(html, papers);
        html.Open("div", ("class", "columns"));
        PageControls.WriteFilters(html);
        WriteOverview(html);
        WritePapers(html);
        html.Close();
        PageControls.WriteHelp(html);
        html.Raw("script", PageData.Of(papers, options), ("type", "application/json"), ("id", "data"));
        html.Line();
        html.Raw("script", PageHead.Script.Content, ("type", "module"));
        html.Close();
        html.Close();
        html.Line();
    }

    private void WriteHeader(HtmlBuilder html)
    {
        html.Open("header", ("class", "digest"));
        html.Element("h1", _heading.Title, ("dir", "auto"));
        html.Open("p");
        html.Element("span", Count);
        if (_heading.Origin is string origin)
        {
            html.Text(" \u00B7 ");
            html.Element("bdi", origin);
        }

        html.Close();
        html.Close();
        html.Line();
    }

    private void WriteOverview(HtmlBuilder html)
    {
        html.Open("section", ("class", "overview"), ("aria-label", "Overview"));
        html.Open("details", ("open", ""));
        html.Element("summary", "Overview");
        html.Open("div", ("class", "figures"));
        new PaperMap(papers, _topics).Write(html);
        new TopicChart(_topics).Write(html);
        new ResultChart(papers, _anchors).Write(html);
        html.Close();
        html.Close();
        html.Close();
        html.Line();
    }

    private void WritePapers(HtmlBuilder html)
    {
        html.Open("main", ("id", "papers"), ("tabindex", "-1"), ("aria-label", "Papers"));
        html.Line();
        if (groups.Count == 0)
        {
            WriteCards(html, 0, papers.Count, "h2");
        }
        else
        {
            PageGroup.WriteContents(html, groups);
            foreach (PageGroup group in groups)
            {
                group.Open(html);
                WriteCards(html, group.Start, group.End, "h3");
                html.Close();
                html.Line();
            }
        }

        WriteNone(html);
        html.Close();
    }

    private void WriteCards(HtmlBuilder html, int start, int end, string heading)
    {
        for (int batch = start; batch < end; batch += BatchSize)
        {
            html.Open("div", ("class", "batch"));
            for (int i = batch; i < Math.Min(batch + BatchSize, end); i++)
            {
                new PaperCard(papers[i], _anchors[i], i + 1).Write(html, heading);
            }

            html.Close();
        }
    }

    /// <summary>What stands in place of papers where there are none, or where the filter leaves none.</summary>
    private void WriteNone(HtmlBuilder html)
    {
        if (papers.Count == 0)
        {
            html.Element("p", "This digest has no papers.", ("class", "none"));
            return;
        }

        html.Open("div", ("class", "none"), ("hidden", ""));
        html.Element("p", "No paper matches.");
        html.Element("button", "Show all papers", ("type", "button"));
        html.Close();
    }
}
