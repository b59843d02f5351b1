namespace PaperTools.Reading.Feeds;

/// <summary>An entry of a feed, Atom's <c>entry</c> or RSS's <c>item</c>, as it stands; what it means depends on whose feed it is.</summary>
internal sealed class FeedEntry
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    /// <summary>Atom's <c>summary</c> or RSS's <c>description</c>.</summary>
    public string? Summary { get; set; }

    /// <summary>Atom's <c>content</c> or RSS's <c>content:encoded</c>.</summary>
    public string? Content { get; set; }

    public string? Published { get; set; }

    public string? Updated { get; set; }

    /// <summary>Names: Atom's authors one by one; Dublin Core's creators may be whole lists.</summary>
    public List<string> Creators { get; } = [];

    /// <summary>Whether the creators came one by one, as Atom's authors do.</summary>
    public bool HasSingleCreators { get; set; }

    public List<string> Categories { get; } = [];

    public List<FeedLink> Links { get; } = [];

    /// <summary>Dublin Core's and PRISM's identifiers, DOIs first of all.</summary>
    public List<string> Identifiers { get; } = [];

    public string? PrimaryCategory { get; set; }

    public string? Comment { get; set; }

    /// <summary>arXiv's journal reference, or PRISM's publication name.</summary>
    public string? Venue { get; set; }

    public string? Volume { get; set; }

    public string? Issue { get; set; }

    public string? FirstPage { get; set; }

    public string? LastPage { get; set; }

    public string? Publisher { get; set; }

    public string? AnnounceType { get; set; }
}

/// <summary>A link of an entry.</summary>
/// <param name="Address">The address as it stands.</param>
/// <param name="Relation">Atom's <c>rel</c>; <c>alternate</c> where there is none (RFC 4287, section 4.2.7.2).</param>
/// <param name="Title">Atom's <c>title</c>: arXiv's are <c>pdf</c> and <c>doi</c>.</param>
internal sealed record FeedLink(string Address, string Relation, string? Title);
