using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>What a page shows of one paper, gathered piece by piece. A page may show the same card twice.</summary>
internal sealed class HuggingFaceCard
{
    private readonly List<PaperLink> _links = [];

    public required string Title { get; set; }

    public required int Line { get; init; }

    public string? ArxivId { get; set; }

    public LazyText Abstract { get; set; }

    public IReadOnlyList<Author> Authors { get; set; } = [];

    public PaperDate? Published { get; set; }

    public int? Upvotes { get; set; }

    public int? Comments { get; set; }

    /// <summary>Adds a link that the card gives beside its text.</summary>
    public void AddLink(string? address, LinkKind kind)
    {
        if (WebAddress.Tidy(address) is string url && _links.TrueForAll(link => link.Url != url))
        {
            _links.Add(new PaperLink(url, kind, address!));
        }
    }

    /// <summary>Takes what the other card of the same paper has and this one has not.</summary>
    public void Merge(HuggingFaceCard other)
    {
        ArxivId ??= other.ArxivId;
        Abstract = Abstract.Length > 0 ? Abstract : other.Abstract;
        Authors = Authors.Count > 0 ? Authors : other.Authors;
        Published ??= other.Published;
        Upvotes ??= other.Upvotes;
        Comments ??= other.Comments;
        other._links.ForEach(link => AddLink(link.Url, link.Kind));
    }

    /// <summary>The paper.</summary>
    public Paper ToPaper(ReadContext context) => new()
    {
        Title = Title,
        AbstractText = Abstract,
        AbstractKind = SiteText.KindOf(Abstract, context.Digest),
        Authors = Authors,
        Published = Published,
        Ids = ArxivId is null ? PaperIds.None : new PaperIds { Arxiv = ArxivId },
        Url = ArxivId is null ? null : HuggingFaceAddress.Page(ArxivId),
        DigestLinks = _links,
        Upvotes = Upvotes,
        Comments = Comments,
        Digest = context.Digest,
        Number = context.NextNumber(),
        Line = Line,
    };
}
