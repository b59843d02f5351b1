namespace PaperTools.Writing.Html;

/// <summary>Writes one self-contained page. It needs every paper before it can count and draw, so it writes at the end.</summary>
internal sealed class HtmlDigestWriter(Stream output, WriteOptions options) : IDigestWriter
{
    private readonly List<Paper> _papers = [];

    public void Write(Paper paper) => _papers.Add(paper);

    public void Complete()
    {
        using var html = new HtmlBuilder(output, options.EncodingName);
        new DigestPage(_papers, options).Write(html);
    }

    public void Dispose()
    {
        // Nothing was written before Complete, and the stream is the caller's.
    }
}
