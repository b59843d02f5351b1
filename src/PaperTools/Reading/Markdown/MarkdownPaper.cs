using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>Gathers a paper from the pieces of a list's entry or a table's row.</summary>
internal sealed class MarkdownPaper(string title, string? url, int line)
{
    private readonly List<PaperLink> _links = [];
    private string? _url = url;

    public string Abstract { get; set; } = "";

    public IReadOnlyList<Author> Authors { get; set; } = [];

    public PaperDate? Published { get; set; }

    public string? Venue { get; set; }

    public IReadOnlyList<string> Keywords { get; set; } = [];

    /// <summary>Adds a link; the first one to a paper is the paper's address if the title led nowhere.</summary>
    public void AddLink(string label, string address)
    {
        LinkKind kind = MarkdownItem.KindOf(label, address);
        bool isOwn = _url is null && kind == LinkKind.Paper;
        _url = isOwn ? address : _url;
        if (!isOwn && address != _url && _links.TrueForAll(link => link.Url != address))
        {
            _links.Add(new PaperLink(address, kind, address));
        }
    }

    /// <summary>arXiv's identifier as it stands in the item's text: <c>arXiv:2305.12345</c>.</summary>
    public string? ArxivText { get; init; }

    public Paper ToPaper(ReadContext context)
    {
        var ids = new PaperIdsBuilder();
        ids.AddUrl(_url);
        ids.AddArxiv(ArxivText);
        _links.FindAll(link => link.Kind is LinkKind.Paper or LinkKind.Other).ForEach(link => ids.AddUrl(link.Url));
        return new Paper
        {
            Title = title,
            Abstract = Abstract,
            AbstractKind = Abstract.Length > 0 ? AbstractKind.Summary : AbstractKind.Abstract,
            Authors = Authors,
            Published = Published,
            Venue = Venue,
            Keywords = Keywords,
            Ids = ids.Build(),
            Version = ids.Version,
            Url = _url,
            DigestLinks = _links,
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }
}
