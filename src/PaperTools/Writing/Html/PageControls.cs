namespace PaperTools.Writing.Html;

/// <summary>The controls of the page, which its script brings to life; the style hides them where no script runs.</summary>
internal static class PageControls
{
    private static readonly (string Keys, string Meaning)[] s_keys =
    [
        ("/", "Search"),
        ("Esc", "Clear the search"),
        ("j, k", "Next and previous paper"),
        ("o", "Open or close the paper's abstract"),
        ("c", "Copy the paper's BibTeX"),
        ("Arrows", "On the map: the next point that way; Enter selects its paper"),
        ("?", "This help"),
    ];

    public static void WriteToolbar(HtmlBuilder html, IReadOnlyList<Paper> papers)
    {
        html.Open("div", ("class", "toolbar"), ("role", "search"), ("aria-label", "Papers"), ("hidden", papers.Count == 0 ? "" : null));
        html.Void("input", ("id", "query"), ("type", "search"), ("placeholder", "Search titles, abstracts, authors"), ("aria-label", "Search"), ("autocomplete", "off"), ("spellcheck", "false"));
        html.Open("label", ("class", "sort"));
        html.Element("span", "Sort");
        html.Open("select", ("id", "sort"));
        html.Element("option", "As in the digest", ("value", ""));
        html.Element("option", "Title", ("value", "title"));
        if (papers.Any(paper => paper.Published is not null))
        {
            html.Element("option", "Newest", ("value", "date"));
        }

        if (papers.Any(paper => paper.Upvotes is not null))
        {
            html.Element("option", "Upvotes", ("value", "votes"));
        }

        html.Close();
        html.Close();
        html.Element("button", "?", ("id", "help-button"), ("type", "button"), ("aria-label", "Keyboard shortcuts"));
        html.Element("p", null, ("id", "status"), ("role", "status"));
        html.Element("div", null, ("id", "chosen"));
        html.Close();
        html.Line();
    }

    public static void WriteFilters(HtmlBuilder html)
    {
        html.Open("aside", ("class", "filters"), ("aria-label", "Filters"));
        html.Open("details", ("open", ""));
        html.Element("summary", "Filters");
        html.Element("div", null, ("id", "facets"));
        html.Close();
        html.Close();
        html.Line();
    }

    public static void WriteHelp(HtmlBuilder html)
    {
        html.Open("dialog", ("id", "help"), ("aria-labelledby", "help-title"));
        html.Element("h2", "Keyboard", ("id", "help-title"));
        html.Open("dl");
        foreach ((string keys, string meaning) in s_keys)
        {
            html.Open("div");
            html.Open("dt");
            html.Element("kbd", keys);
            html.Close();
            html.Element("dd", meaning);
            html.Close();
        }

        html.Close();
        html.Open("label");
        html.Void("input", ("id", "shortcuts"), ("type", "checkbox"), ("checked", ""));
        html.Text(" Single keys are shortcuts");
        html.Close();
        html.Element("button", "Close", ("id", "help-close"), ("type", "button"));
        html.Close();
        html.Line();
    }
}
