namespace PaperTools.Writing.Html;

/// <summary>Writes one self-contained page. It needs every paper before it can count and draw, so it writes at the end.</summary>
internal sealed class HtmlDigestWriter(Stream output, WriteOptions options) : IDigestWriter
{
    /// <summary>
    /// A browser decodes ASCII several times as fast as a text with any other character, so those become references unless there is
    /// more than one to so many characters: a reference is longer than the character.
    /// </summary>
    private const int CharactersToAReference = 16;

    private readonly List<Paper> _papers = [];
    private readonly List<(string Heading, int Start)> _groups = [];

    public void BeginGroup(string heading) => _groups.Add((heading, _papers.Count));

    public void Write(Paper paper) => _papers.Add(paper);

    public void Complete()
    {
        using var html = new HtmlBuilder(output, IsNearlyAscii() ? HtmlText.Ascii : HtmlText.For(options.EncodingName));
        new DigestPage(_papers, PageGroup.From(_groups, _papers.Count), options).Write(html);
    }

    public void Dispose()
    {
        // Nothing was written before Complete, and the stream is the caller's.
    }

    private bool IsNearlyAscii()
    {
        string[] texts = [.. _papers.SelectMany(paper => new[] { paper.Title, paper.Abstract })];
        long others = texts.Sum(text => (long)text.Count(character => !char.IsAscii(character)));
        return others * CharactersToAReference <= texts.Sum(text => (long)text.Length);
    }
}
