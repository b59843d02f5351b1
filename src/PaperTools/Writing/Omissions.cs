namespace PaperTools.Writing;

/// <summary>Tells what a format cannot hold and so is left out, each kind once.</summary>
internal sealed class Omissions
{
    private static readonly (PaperParts Part, string Name, Func<Paper, bool> IsPresent)[] s_parts =
    [
        (PaperParts.Abstract, "the abstract", paper => paper.Abstract.Length > 0),
        (PaperParts.AbstractKind, "that the abstract is a summary", paper => paper.AbstractKind == AbstractKind.Summary),
        (PaperParts.Published, "the date of publication", paper => paper.Published is not null),
        (PaperParts.Updated, "the date of the last revision", paper => paper.Updated is not null),
        (PaperParts.ArxivId, "the arXiv identifier", paper => paper.Ids.Arxiv is not null),
        (PaperParts.Doi, "the DOI", paper => paper.Ids.Doi is not null),
        (PaperParts.PubMedIds, "the PubMed identifiers", paper => (paper.Ids.Pmid ?? paper.Ids.Pmcid) is not null),
        (PaperParts.Isbn, "the ISBN", paper => paper.Ids.Isbn is not null),
        (PaperParts.CatalogueIds, "the identifiers of OpenAlex, Semantic Scholar, the ACL Anthology and DBLP", HasCatalogueIds),
        (PaperParts.CitationKey, "the citation key", paper => paper.Ids.CitationKey is not null),
        (PaperParts.Version, "the version", paper => paper.Version is not null),
        (PaperParts.Url, "the address", paper => paper.Url is not null),
        (PaperParts.Links, "the links beside the text", paper => paper.DigestLinks.Count > 0),
        (PaperParts.Venue, "the venue", paper => paper.Venue is not null),
        (PaperParts.Type, "the type of publication", paper => paper.Type is not null),
        (PaperParts.Volume, "the volume", paper => paper.Volume is not null),
        (PaperParts.Issue, "the issue", paper => paper.Issue is not null),
        (PaperParts.Pages, "the pages", paper => paper.Pages is not null),
        (PaperParts.Publisher, "the publisher", paper => paper.Publisher is not null),
        (PaperParts.Note, "the note", paper => paper.Note is not null),
        (PaperParts.Categories, "the categories", paper => paper.Categories.Count > 0),
        (PaperParts.Keywords, "the keywords", paper => paper.Keywords.Count > 0),
        (PaperParts.Votes, "votes and comments", paper => (paper.Upvotes ?? paper.Comments) is not null),
        (PaperParts.AnnounceType, "how the paper was announced", paper => paper.AnnounceType is not null),
        (PaperParts.Digest, "the digest that brought the paper", paper => paper.Digest is not null),
        (PaperParts.Score, "the score of the search", paper => paper.Score is not null),
        (PaperParts.Facts, "what is worked out from the text (results, models, datasets, topics, ...)", _ => true),
    ];

    private readonly string _format;
    private readonly Action<string>? _report;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private PaperParts _withoutPlace;

    /// <param name="format">The format's name.</param>
    /// <param name="options">Who is told.</param>
    /// <param name="withoutPlace">The parts of a paper that the format has no place for.</param>
    public Omissions(string format, WriteOptions options, PaperParts withoutPlace)
    {
        _format = format;
        _report = options.OnOmission;
        _withoutPlace = _report is null ? PaperParts.None : withoutPlace;
    }

    /// <summary>Tells which parts of the paper are left out.</summary>
    public void Check(Paper paper)
    {
        if (_withoutPlace == PaperParts.None)
        {
            return;
        }

        foreach ((PaperParts part, string name, Func<Paper, bool> isPresent) in s_parts)
        {
            if (_withoutPlace.HasFlag(part) && isPresent(paper))
            {
                _withoutPlace &= ~part;
                Report(name);
            }
        }
    }

    /// <summary>Tells that something is left out, if nobody has been told yet.</summary>
    /// <param name="what">What it is, as the subject of "is left out".</param>
    public void Report(string what)
    {
        if (_report is not null && _told.Add(what))
        {
            _report($"{_format} has no place for {what}; it is left out.");
        }
    }

    private static bool HasCatalogueIds(Paper paper) =>
        (paper.Ids.OpenAlex ?? paper.Ids.SemanticScholar ?? paper.Ids.Acl ?? paper.Ids.Dblp) is not null;
}
