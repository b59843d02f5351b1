using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Tagged;

/// <summary>Makes a paper of a MEDLINE record.</summary>
internal static class MedlinePaper
{
    private static readonly Tag s_abstract = Tag.Of("AB"u8);
    private static readonly Tag s_articleId = Tag.Of("AID"u8);
    private static readonly Tag s_author = Tag.Of("AU"u8);
    private static readonly Tag s_bookTitle = Tag.Of("BTI"u8);
    private static readonly Tag s_collectionTitle = Tag.Of("CTI"u8);
    private static readonly Tag s_corporateAuthor = Tag.Of("CN"u8);
    private static readonly Tag s_electronicDate = Tag.Of("DEP"u8);
    private static readonly Tag s_fullAuthor = Tag.Of("FAU"u8);
    private static readonly Tag s_isbn = Tag.Of("ISBN"u8);
    private static readonly Tag s_issue = Tag.Of("IP"u8);
    private static readonly Tag s_journal = Tag.Of("JT"u8);
    private static readonly Tag s_journalAbbreviation = Tag.Of("TA"u8);
    private static readonly Tag s_locationId = Tag.Of("LID"u8);
    private static readonly Tag s_mesh = Tag.Of("MH"u8);
    private static readonly Tag s_otherTerm = Tag.Of("OT"u8);
    private static readonly Tag s_pages = Tag.Of("PG"u8);
    private static readonly Tag s_pmcid = Tag.Of("PMC"u8);
    private static readonly Tag s_pmid = Tag.Of("PMID"u8);
    private static readonly Tag s_publicationDate = Tag.Of("DP"u8);
    private static readonly Tag s_publicationType = Tag.Of("PT"u8);
    private static readonly Tag s_publisher = Tag.Of("PB"u8);
    private static readonly Tag s_source = Tag.Of("SO"u8);
    private static readonly Tag s_title = Tag.Of("TI"u8);
    private static readonly Tag s_transliteratedTitle = Tag.Of("TT"u8);
    private static readonly Tag s_volume = Tag.Of("VI"u8);

    /// <summary>The paper; null where the record has neither title nor abstract, authors nor identifier.</summary>
    public static Paper? Make(TaggedRecord record, ReadContext context)
    {
        string? title = record.First(s_title, s_transliteratedTitle, s_bookTitle);
        List<Author> authors = Authors(record);
        PaperIdsBuilder ids = Ids(record);
        string? summary = record.First(s_abstract);
        if (title is null && summary is null && authors.Count == 0 && ids.IsEmpty)
        {
            return null;
        }

        return new Paper
        {
            Title = TextCleaner.Plain(title ?? ""),
            Abstract = TextCleaner.Plain(summary ?? ""),
            Authors = authors,
            Published = DateParser.Parse(record.First(s_publicationDate)) ?? DateParser.Parse(record.First(s_electronicDate)),
            Ids = ids.Build(),
            Version = ids.Version,
            Url = record.All(s_articleId).Concat(record.All(s_locationId)).Select(WebAddress.Tidy).FirstOrDefault(url => url is not null),
            Venue = record.First(s_journal, s_journalAbbreviation) ?? (title == record.First(s_bookTitle) ? null : record.First(s_bookTitle, s_collectionTitle)),
            Type = Type(record),
            Volume = record.First(s_volume),
            Issue = record.First(s_issue),
            Pages = record.First(s_pages),
            Publisher = record.First(s_publisher),
            Keywords = [.. record.All(s_otherTerm).Concat(record.All(s_mesh).Select(Descriptor)).Select(term => term.Replace("*", "", StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase)],
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = record.Line,
        };
    }

    /// <summary>The heading without its subheadings: <c>Stroke/*surgery</c> is about strokes.</summary>
    private static string Descriptor(string heading) => heading.Split('/')[0];

    /// <summary>FAU has the full name and AU behind it the same one's initials; an author may have AU alone. CN is a group.</summary>
    private static List<Author> Authors(TaggedRecord record)
    {
        var authors = new List<Author>();
        bool isPaired = false;
        foreach ((Tag tag, string value) in record.Fields)
        {
            if (tag == s_corporateAuthor && value.Length > 0)
            {
                authors.Add(new Author { Literal = value });
            }

            bool isName = tag == s_fullAuthor || (tag == s_author && !isPaired);
            if (isName && AuthorParser.ParseWithInitials(value) is Author author)
            {
                authors.Add(author);
            }

            isPaired = tag == s_fullAuthor || (isPaired && tag != s_author);
        }

        return authors;
    }

    private static PaperIdsBuilder Ids(TaggedRecord record)
    {
        var ids = default(PaperIdsBuilder);
        ids.AddPmid(record.First(s_pmid));
        ids.AddPmcid(record.First(s_pmcid));
        ids.AddIsbn(record.First(s_isbn));
        foreach (string id in record.All(s_locationId).Concat(record.All(s_articleId)))
        {
            // A publisher's own number ([pii]) may look like a DOI; of a preprint it is arXiv's.
            ids.AddDoi(id.EndsWith("[pii]", StringComparison.Ordinal) ? null : id);
            ids.AddArxiv(ArxivId.ParsePlace(id) is null ? null : id);
        }

        ids.AddDoi(record.First(s_source) is string source && source.Contains("doi:", StringComparison.OrdinalIgnoreCase) ? source : null);
        return ids;
    }

    private static string Type(TaggedRecord record)
    {
        foreach (string type in record.All(s_publicationType))
        {
            switch (type)
            {
                case "Book" or "Books":
                    return "book";
                case "Book Chapter" or "Book Chapters":
                    return "chapter";
                case "Preprint":
                    return "article";
                case "Dataset":
                    return "dataset";
                default:
                    break;
            }
        }

        return "article-journal";
    }
}
