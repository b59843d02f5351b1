namespace PaperTools.Writing;

/// <summary>Writes a digest in Markdown: a heading for each paper, a list of what is known of it, and its abstract.</summary>
internal sealed class MarkdownDigestWriter(Stream output, WriteOptions options) : HeadedTextWriter(
    output,
    options,
    new Omissions(
        "Markdown",
        options,
        PaperParts.AbstractKind | PaperParts.Updated | PaperParts.Isbn | PaperParts.CatalogueIds | PaperParts.CitationKey | PaperParts.Version
        | PaperParts.Type | PaperParts.AnnounceType | PaperParts.Score))
{
    private protected override void WriteTitle(DigestHeading heading)
    {
        WriteBlock("# " + MarkdownText.Line(heading.Title));
        if (heading.Origin is string origin)
        {
            WriteBlock(MarkdownText.Paragraph(origin));
        }
    }

    private protected override void WriteGroup(string heading) => WriteBlock("## " + MarkdownText.Line(heading));

    private protected override void WritePaper(Paper paper)
    {
        WriteBlock((HasGroups ? "### " : "## ") + MarkdownText.Link(paper.Title, SafeLink.Of(paper)));
        if (MarkdownFacts.Write(Text, paper))
        {
            Text.WriteLine();
        }

        if (paper.Abstract.Length > 0)
        {
            WriteBlock(MarkdownText.Paragraph(paper.Abstract));
        }
    }

    private void WriteBlock(string text)
    {
        Text.WriteLine(text);
        Text.WriteLine();
    }
}
