namespace PaperTools.Writing;

/// <summary>The parts of a paper that some formats have no place for.</summary>
[Flags]
internal enum PaperParts
{
    None = 0,
    Abstract = 1 << 0,
    AbstractKind = 1 << 1,
    Published = 1 << 2,
    Updated = 1 << 3,
    ArxivId = 1 << 4,
    Doi = 1 << 5,
    PubMedIds = 1 << 6,
    Isbn = 1 << 7,
    CatalogueIds = 1 << 8,
    CitationKey = 1 << 9,
    Version = 1 << 10,
    Url = 1 << 11,
    Links = 1 << 12,
    Venue = 1 << 13,
    Type = 1 << 14,
    Volume = 1 << 15,
    Issue = 1 << 16,
    Pages = 1 << 17,
    Publisher = 1 << 18,
    Note = 1 << 19,
    Categories = 1 << 20,
    Keywords = 1 << 21,
    Votes = 1 << 22,
    AnnounceType = 1 << 23,
    Digest = 1 << 24,
    Score = 1 << 25,
    Facts = 1 << 26,
}
