using System.Globalization;

namespace PaperTools.Writing.Html;

/// <summary>Papers of the page that stand under one heading.</summary>
/// <param name="Heading">What they have in common.</param>
/// <param name="Start">The place of the first of them among all papers.</param>
/// <param name="End">The place behind the last.</param>
/// <param name="Anchor">The name by which the address of the page points to the group.</param>
internal sealed record PageGroup(string Heading, int Start, int End, string Anchor)
{
    public string Count => (End - Start).ToString(CultureInfo.InvariantCulture);

    /// <summary>The groups that begin at the places given; their anchors (<c>group-machine-translation</c>) are unique.</summary>
    public static PageGroup[] From(IReadOnlyList<(string Heading, int Start)> starts, int count)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var groups = new PageGroup[starts.Count];
        for (int i = 0; i < groups.Length; i++)
        {
            string slug = AsciiSlug.Of(starts[i].Heading);
            string anchor = "group-" + (slug.Length > 0 ? slug : "of");
            anchor = taken.Add(anchor) ? anchor : string.Create(CultureInfo.InvariantCulture, $"{anchor}-{i + 1}");
            groups[i] = new PageGroup(starts[i].Heading, starts[i].Start, i + 1 < groups.Length ? starts[i + 1].Start : count, anchor);
        }

        return groups;
    }

    /// <summary>Writes the links to the groups, which stand above the papers.</summary>
    public static void WriteContents(HtmlBuilder html, IReadOnlyList<PageGroup> groups)
    {
        html.Open("nav", ("class", "contents"), ("aria-label", "Groups"));
        html.Open("ul");
        foreach (PageGroup group in groups)
        {
            html.Open("li");
            html.Open("a", ("href", "#" + group.Anchor));
            html.Element("bdi", group.Heading);
            html.Close();
            html.Text(" ");
            html.Element("span", group.Count, ("class", "count"));
            html.Close();
        }

        html.Close();
        html.Close();
        html.Line();
    }

    /// <summary>Opens the group's section with its heading; one element to close.</summary>
    public void Open(HtmlBuilder html)
    {
        html.Open("section", ("class", "group"), ("id", Anchor), ("tabindex", "-1"), ("aria-labelledby", Anchor + "-title"));
        html.Open("h2", ("id", Anchor + "-title"));
        html.Element("bdi", Heading);
        html.Text(" ");
        html.Element("span", Count, ("class", "count"));
        html.Close();
        html.Line();
    }
}
