using System.Globalization;
using PaperTools.Writing;
using PaperTools.Writing.Html;

namespace PaperTools.Sending;

/// <summary>
/// The digest as HTML for mail clients, of which many know neither style sheets nor any layout but tables, and none runs
/// scripts: one table of limited width, every style inline, nothing loaded.
/// </summary>
internal static class MailHtml
{
    private const string Sans = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";
    private const string Serif = "font-family:Georgia,'Times New Roman',serif;";
    private const string Quiet = Sans + "font-size:14px;line-height:21px;color:#5b606a;margin:4px 0 0;";
    private const string Link = "color:#0c5c70;";

    public static void Write(TextWriter output, IReadOnlyList<Paper> papers, DigestHeading heading)
    {
        using var html = new HtmlBuilder(output, HtmlText.Unicode);
        html.Doctype();
        html.Open("html", ("lang", "en"));
        html.Open("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Element("title", heading.Title);
        html.Close();
        html.Open("body", ("style", "margin:0;padding:0;background:#f6f4ef;"));
        OpenTable(html, "background:#f6f4ef;");
        html.Open("tr");
        html.Open("td", ("align", "center"), ("style", "padding:24px 12px;"));
        OpenTable(html, "max-width:640px;background:#ffffff;border:1px solid #e3dfd5;");
        WriteHeading(html, heading);
        for (int i = 0; i < papers.Count; i++)
        {
            WritePaper(html, papers[i], papers[i].Number > 0 ? papers[i].Number : i + 1);
        }

        html.Close();
        html.Close();
        html.Close();
        html.Close();
        html.Close();
        html.Close();
        html.Line();
    }

    private static void OpenTable(HtmlBuilder html, string style) =>
        html.Open("table", ("role", "presentation"), ("width", "100%"), ("cellpadding", "0"), ("cellspacing", "0"), ("border", "0"), ("style", style));

    private static void WriteHeading(HtmlBuilder html, DigestHeading heading)
    {
        string count = heading.Count == 1 ? "1 paper" : string.Create(CultureInfo.InvariantCulture, $"{heading.Count} papers");
        string?[] origin = [count, heading.Curator, heading.Date];
        OpenRow(html, "padding:28px 28px 8px;");
        html.Element("h1", heading.Title, ("style", Serif + "font-size:28px;line-height:34px;color:#1d2025;margin:0;"));
        html.Element("p", string.Join(" \u00B7 ", origin.OfType<string>()), ("style", Quiet));
        CloseRow(html);
    }

    private static void WritePaper(HtmlBuilder html, Paper paper, int number)
    {
        OpenRow(html, "padding:20px 28px;border-top:1px solid #e3dfd5;");
        html.Open("h2", ("style", Serif + "font-size:19px;line-height:25px;color:#1d2025;margin:0;"));
        html.Text(string.Create(CultureInfo.InvariantCulture, $"{number}. "));
        if (SafeLink.Of(paper) is string address)
        {
            html.Element("a", paper.Title, ("href", address), ("style", Link));
        }
        else
        {
            html.Text(paper.Title);
        }

        html.Close();
        WriteLine(html, paper.Authors.Count > 0 ? string.Join(", ", paper.Authors) : null);
        WriteLine(html, string.Join(" \u00B7 ", new[] { paper.Venue, paper.Published?.ToString() }.OfType<string>()));
        WriteLine(html, string.Join(" \u00B7 ", paper.Topics.Select(TopicColours.Label)));
        if (paper.Abstract.Length > 0)
        {
            html.Element("p", paper.Abstract, ("style", Serif + "font-size:16px;line-height:25px;color:#1d2025;margin:10px 0 0;"));
        }

        WriteLinks(html, paper);
        CloseRow(html);
    }

    private static void WriteLine(HtmlBuilder html, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            html.Element("p", text, ("style", Quiet));
        }
    }

    private static void WriteLinks(HtmlBuilder html, Paper paper)
    {
        string[] addresses = [.. paper.Links.Select(link => SafeLink.Of(link.Url)).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (addresses.Length == 0)
        {
            return;
        }

        html.Open("p", ("style", Quiet));
        foreach (string address in addresses)
        {
            html.Element("a", SafeLink.Label(address), ("href", address), ("style", Link));
            html.Text(" ");
        }

        html.Close();
    }

    private static void OpenRow(HtmlBuilder html, string style)
    {
        html.Open("tr");
        html.Open("td", ("style", style));
    }

    private static void CloseRow(HtmlBuilder html)
    {
        html.Close();
        html.Close();
        html.Line();
    }
}
