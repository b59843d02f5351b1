namespace PaperTools.Writing.Html;

/// <summary>The head of the page: what it is, and the policy by which nothing but its own style and script is loaded or run.</summary>
internal static class PageHead
{
    /// <summary>The page's script, one module made of files that each do one thing.</summary>
    public static PageAsset Script { get; } =
        PageAsset.Load("papers.js", "words.js", "cards.js", "highlights.js", "filter.js", "facets.js", "groups.js", "map.js", "list.js", "address.js", "citations.js", "keyboard.js");

    private static PageAsset Style { get; } = PageAsset.Load("page.css", "papers.css", "controls.css", "pictures.css", "print.css");

    private static string Policy { get; } =
        $"default-src 'none'; script-src {Script.PolicyHash}; style-src {Style.PolicyHash}; img-src data:; base-uri 'none'; form-action 'none'";

    public static void Write(HtmlBuilder html, string title, string description, string encodingName)
    {
        html.Open("head");
        html.Void("meta", ("charset", encodingName));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Void("meta", ("name", "generator"), ("content", "PaperTools"));
        html.Void("meta", ("name", "description"), ("content", description));
        html.Element("title", title);

        // A page without an icon of its own makes the browser ask its server for one.
        html.Void("link", ("rel", "icon"), ("href", "data:,"));
        html.Line();
        html.Raw("style", Style.Content);
        html.Close();
        html.Line();
    }
}
