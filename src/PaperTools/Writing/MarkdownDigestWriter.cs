namespace PaperTools.Writing;

/// <summary>Writes a digest in Markdown: a heading for each paper, a list of what is known of it, and its abstract.</summary>
internal sealed class MarkdownDigestWriter(Stream output, WriteOptions options) : TextDigestWriter(output)
{
    private readonly Omissions _omissions = new(
        "Markdown",
        options,
        PaperParts.AbstractKind | PaperParts.Updated | PaperParts.Isbn | PaperParts.CatalogueIds | PaperParts.CitationKey | PaperParts.Version
        | PaperParts.Type | PaperParts.AnnounceType | PaperParts.Score);

    private bool _hasTitle;
    private bool _hasGroups;

    public override void BeginGroup(string heading)
    {
        _hasGroups = true;
        WriteTitle(first: null);
        Text.WriteLine($"## {MarkdownText.Line(heading)}");
        Text.WriteLine();
    }

    public override void Write(Paper paper)
    {
        _omissions.Check(paper);
        WriteTitle(paper);
        Text.Write(_hasGroups ? "### " : "## ");
        Text.WriteLine(MarkdownText.Link(paper.Title, SafeLink.Of(paper)));
        Text.WriteLine();
        if (MarkdownFacts.Write(Text, paper))
        {
            Text.WriteLine();
        }

        if (paper.Abstract.Length > 0)
        {
            Text.WriteLine(MarkdownText.Paragraph(paper.Abstract));
            Text.WriteLine();
        }
    }

    public override void Complete()
    {
        WriteTitle(first: null);
        base.Complete();
    }

    private void WriteTitle(Paper? first)
    {
        if (_hasTitle)
        {
            return;
        }

        _hasTitle = true;
        var heading = DigestHeading.Of(first is null ? [] : [first], options.Title);
        Text.WriteLine($"# {MarkdownText.Line(heading.Title)}");
        Text.WriteLine();
        string origin = string.Join(" · ", new[] { heading.Curator, heading.Date }.OfType<string>());
        if (origin.Length > 0)
        {
            Text.WriteLine(MarkdownText.Paragraph(origin));
            Text.WriteLine();
        }
    }
}
