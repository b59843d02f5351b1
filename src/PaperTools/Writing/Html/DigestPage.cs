using System.Globalization;

namespace PaperTools.Writing.Html;

/// <summary>The page of a digest: one file that asks nothing of the network and can be read without its script.</summary>
internal sealed class DigestPage(IReadOnlyList<Paper> papers, WriteOptions options)
{
    private static readonly PageAsset s_style = PageAsset.Load("page.css");

    private readonly DigestHeading _heading = DigestHeading.Of(papers, options.Title);

    /// <summary>Nothing may be loaded or run but the style of this very text.</summary>
    private static string Policy => $"default-src 'none'; style-src {s_style.PolicyHash}; img-src data:; base-uri 'none'; form-action 'none'";

    public void Write(HtmlBuilder html)
    {
        html.Doctype();
        html.Open("html", ("lang", "en"));
        WriteHead(html);
        html.Open("body");
        html.Element("a", "Skip to the papers", ("class", "skip"), ("href", "#papers"));
        WriteHeader(html);
        WritePapers(html);
        html.Close();
        html.Line();
        html.Close();
        html.Line();
    }

    private void WriteHead(HtmlBuilder html)
    {
        html.Open("head");
        html.Void("meta", ("charset", options.EncodingName));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Void("meta", ("name", "generator"), ("content", "PaperTools"));
        html.Void("meta", ("name", "description"), ("content", Summary));
        html.Element("title", _heading.Title);
        html.Void("link", ("rel", "icon"), ("href", "data:,"));
        html.Line();
        html.Raw("style", s_style.Content);
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

    private void WritePapers(HtmlBuilder html)
    {
        html.Open("main", ("id", "papers"), ("tabindex", "-1"));
        html.Line();
        string[] anchors = PaperAnchors.For(papers);
        for (int i = 0; i < papers.Count; i++)
        {
            new PaperCard(papers[i], anchors[i], i + 1).Write(html);
        }

        if (papers.Count == 0)
        {
            html.Element("p", "This digest has no papers.");
        }

        html.Close();
    }

    private string Count => string.Create(CultureInfo.InvariantCulture, $"{_heading.Count} {(_heading.Count == 1 ? "paper" : "papers")}");

    private IEnumerable<string> Origin => new[] { _heading.Curator, _heading.Date }.OfType<string>();

    private string Summary => string.Join(", ", Origin.Prepend(Count));
}
