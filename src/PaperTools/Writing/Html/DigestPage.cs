using System.Globalization;

namespace PaperTools.Writing.Html;

/// <summary>The page of a digest: one file that asks nothing of the network and can be read without its script.</summary>
internal sealed class DigestPage(IReadOnlyList<Paper> papers, WriteOptions options)
{
    private readonly DigestHeading _heading = DigestHeading.Of(papers, options.Title);
    private readonly string[] _anchors = PaperAnchors.For(papers);
    private readonly TopicColours _topics = new(papers);

    private string Count => string.Create(CultureInfo.InvariantCulture, $"{_heading.Count} {(_heading.Count == 1 ? "paper" : "papers")}");

    private IEnumerable<string> Origin => new[] { _heading.Curator, _heading.Date }.OfType<string>();

    public void Write(HtmlBuilder html)
    {
        html.Doctype();
        html.Open("html", ("lang", "en"));
        PageHead.Write(html, _heading.Title, string.Join(", ", Origin.Prepend(Count)), options.EncodingName);
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
        html.Raw("script", PageData.Of(papers), ("type", "application/json"), ("id", "data"));
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
        foreach (string part in Origin)
        {
            html.Text(" \u00B7 ");
            html.Element("bdi", part);
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
        new PaperMap(papers, _anchors, _topics).Write(html);
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
        using var citations = new Citations(options);
        for (int i = 0; i < papers.Count; i++)
        {
            new PaperCard(papers[i], _anchors[i], i + 1, citations.Next(papers[i])).Write(html);
        }

        html.Element("p", papers.Count == 0 ? "This digest has no papers." : "No paper matches.", ("class", "none"), ("hidden", papers.Count == 0 ? null : ""));
        html.Close();
    }
}
