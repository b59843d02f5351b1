using PaperTools.Extraction;

namespace PaperTools;

/// <summary>
/// What a digest says of a paper, and the facts worked out from it: all that the copies of a <see cref="Paper"/> share, so
/// that a search can give each paper it found a score of its own for the price of a few words of memory. Its properties are
/// the paper's; here is what they may hold.
/// </summary>
internal sealed class PaperDescription
{
    private LazyText _abstract;
    private FactStore? _facts;

    public string Title { get; set => field = PlainText.Line(value); } = "";

    public string Abstract
    {
        get
        {
            string text = _abstract.ToString();
            _abstract = text;
            return text;
        }
    }

    public LazyText AbstractText { get => _abstract; set => _abstract = PlainText.Block(value); }

    public AbstractKind AbstractKind { get; set; }

    public IReadOnlyList<Author> Authors { get => field ?? []; set; }

    public PaperDate? Published { get; set; }

    public PaperDate? Updated { get; set; }

    public PaperIds Ids { get => field ?? PaperIds.None; set; }

    public IReadOnlyList<string> OtherTitles { get => field ?? []; set => field = PlainText.Lines(value); }

    public IReadOnlyList<string> OtherIds { get => field ?? []; set => field = PlainText.Lines(value); }

    public int? Version { get; set; }

    public string? Url { get; set => field = PlainText.LineOrNull(value); }

    public IReadOnlyList<PaperLink> DigestLinks { get => field ?? []; set; }

    public string? Venue { get; set => field = PlainText.LineOrNull(value); }

    public string? Type { get; set => field = PlainText.LineOrNull(value); }

    public string? Volume { get; set => field = PlainText.LineOrNull(value); }

    public string? Issue { get; set => field = PlainText.LineOrNull(value); }

    public string? Pages { get; set => field = PlainText.LineOrNull(value) is string pages ? PageRange.Normalize(pages) : null; }

    public string? Publisher { get; set => field = PlainText.LineOrNull(value); }

    public string? Note { get; set => field = PlainText.LineOrNull(value); }

    public IReadOnlyList<string> Categories { get => field ?? []; set => field = PlainText.Lines(value); }

    public IReadOnlyList<string> Keywords { get => field ?? []; set => field = PlainText.Lines(value); }

    public int? Upvotes { get; set; }

    public int? Comments { get; set; }

    public AnnounceType? AnnounceType { get; set; }

    public Digest? Digest { get; set; }

    public IReadOnlyList<PaperOrigin> Origins { get => field ?? []; set; }

    public int Number { get; set; }

    public int Line { get; set; }

    /// <summary>The facts worked out so far; null where nobody has asked for any.</summary>
    public FactStore? KnownFacts => _facts;

    /// <summary>The facts; of a paper that no search has found, so that they hold on to none.</summary>
    public FactStore Facts => _facts ?? Interlocked.CompareExchange(ref _facts, new FactStore(new Paper(this)), null) ?? _facts;
}
