namespace PaperTools.Writing;

/// <summary>
/// A note on one paper: YAML front matter with the properties that Obsidian (https://help.obsidian.md/properties) and
/// Zettlr (https://docs.zettlr.com) know, tags and aliases among them, then the title, what is known and the abstract.
/// </summary>
internal static class MarkdownNote
{
    public static void Write(TextWriter text, Paper paper, string citationKey)
    {
        text.WriteLine("---");
        WriteFrontMatter(text, paper, citationKey);
        text.WriteLine("---");
        text.WriteLine();
        text.WriteLine("# " + MarkdownText.Link(paper.Title, SafeLink.Of(paper)));
        text.WriteLine();
        if (MarkdownFacts.Write(text, paper))
        {
            text.WriteLine();
        }

        if (paper.Abstract.Length > 0)
        {
            text.WriteLine(paper.AbstractKind == AbstractKind.Summary ? "## Summary" : "## Abstract");
            text.WriteLine();
            text.WriteLine(MarkdownText.Paragraph(paper.Abstract));
        }
    }

    private static void WriteFrontMatter(TextWriter text, Paper paper, string citationKey)
    {
        var yaml = new YamlEmitter(text);
        yaml.BeginMapping();
        yaml.Member("title", paper.Title);
        yaml.Member("aliases", new[] { paper.Name }.OfType<string>().Concat(paper.Aliases));
        yaml.Member("authors", paper.Authors.Select(author => author.ToString()));
        yaml.Member("date", paper.Published?.ToString());
        yaml.Member("year", paper.Year);
        yaml.Member("venue", paper.Venue);
        yaml.Member("citekey", citationKey);
        yaml.Member("arxiv", paper.Ids.Arxiv);
        yaml.Member("doi", paper.Ids.Doi);
        yaml.Member("url", SafeLink.Of(paper));
        yaml.Member("contribution", paper.Contribution);
        yaml.Member("tags", paper.Topics.Concat(paper.Keywords).Select(Tag).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));
        yaml.EndMapping();
        yaml.End();
    }

    /// <summary>A tag holds letters, digits, <c>-</c>, <c>_</c> and <c>/</c>, and is more than a number.</summary>
    private static string Tag(string text)
    {
        string tag = string.Concat(text.Trim().Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '/' ? c : '-')).Trim('-');
        return tag.All(char.IsAsciiDigit) ? "" : tag;
    }
}
