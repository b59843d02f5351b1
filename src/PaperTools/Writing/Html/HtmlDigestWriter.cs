namespace PaperTools.Writing.Html;

/// <summary>Writes one self-contained page. It needs every paper before it can count and draw, so it writes at the end.</summary>
internal sealed class HtmlDigestWriter(Stream output, WriteOptions options) : IDigestWriter
{
    private readonly List<Paper> _papers = [];
    private readonly List<(string Heading, int Start)> _groups = [];

    public void BeginGroup(string heading) => _groups.Add((heading, _papers.Count));

    public void Write(Paper paper) => _papers.Add(paper);

    public void Complete()
    {
        using var html = new HtmlBuilder(output, options.EncodingName);
        new DigestPage(_papers, PageGroup.From(_groups, _papers.Count), options).Write(html);
    }

    public void Dispose()
    {
        // Nothing was written before Complete, and the stream is the caller's.
    }
}
