using PaperTools.Searching.Analysis;

namespace PaperTools.Identity;

/// <summary>
/// Makes one paper of two records of it. Each field is chosen by itself, by what it holds and not by which record came
/// first, so that the order of merging does not change the paper:
/// <list type="bullet">
/// <item>title: the whole one before one that breaks off, plain text before markup, usual case before capitals, then the longer; the others are kept as <see cref="Paper.OtherTitles"/>;</item>
/// <item>abstract: the paper's own before a summary, then the longer;</item>
/// <item>authors: the longer list, each name in its fullest form;</item>
/// <item>published: a day before a month before a year, then the earlier; updated: the later; version: the higher;</item>
/// <item>ids: all; of two DOIs the publisher's, the other one is kept among <see cref="Paper.OtherIds"/>;</item>
/// <item>venue, type, publisher: the publisher's before a preprint server's; volume, issue, pages, note: the longer;</item>
/// <item>links, categories, keywords: those of both; an address that gives way to another becomes a link;</item>
/// <item>votes and comments: the latest known by the digests' dates, then the higher.</item>
/// </list>
/// Where the values are equal, and for what has no better and worse (the digest with number and line, the citation key,
/// the order of links, categories and keywords), the stored record's comes first.
/// </summary>
public static class PaperMerger
{
    private const int MostTitles = 16;
    private const int MostIds = 32;

    /// <summary>Merges a record into a stored one.</summary>
    /// <returns>The stored instance itself where nothing is gained.</returns>
    public static Paper Merge(Paper stored, Paper incoming)
    {
        var fields = new FieldMerger(stored, incoming);
        string title = fields.Text("title", paper => paper.Title, FieldOrder.Title)!;
        (string text, AbstractKind kind) = MergeAbstract(fields, stored, incoming);
        string? url = fields.Text("url", paper => paper.Url, FieldOrder.Url);
        PaperIds ids = MergeIds(fields);
        IReadOnlyList<Author> authors = AuthorMerger.Merge(stored.Authors, incoming.Authors);
        var merged = new Paper
        {
            Title = title,
            OtherTitles = OtherTitles(fields, stored, incoming, title),
            Abstract = text,
            AbstractKind = kind,
            Authors = fields.Combined("authors", authors, !ReferenceEquals(authors, stored.Authors), authors.SequenceEqual(incoming.Authors)),
            Published = fields.Value("published", paper => paper.Published, FieldOrder.Published),
            Updated = fields.Value("updated", paper => paper.Updated, FieldOrder.Updated),
            Ids = ids,
            OtherIds = OtherIds(fields, stored, incoming, ids, url),
            Version = fields.Value("version", paper => paper.Version, FieldOrder.Higher),
            Url = url,
            DigestLinks = MergeLinks(fields, title, text, url),
            Venue = fields.Text("venue", paper => paper.Venue, FieldOrder.Venue),
            Type = fields.Text("type", paper => paper.Type, FieldOrder.Type),
            Volume = fields.Text("volume", paper => paper.Volume, FieldOrder.Longer),
            Issue = fields.Text("issue", paper => paper.Issue, FieldOrder.Longer),
            Pages = fields.Text("pages", paper => paper.Pages, FieldOrder.Longer),
            Publisher = fields.Text("publisher", paper => paper.Publisher, FieldOrder.Venue),
            Note = fields.Text("note", paper => paper.Note, FieldOrder.Longer),
            Categories = fields.Union("categories", paper => paper.Categories, category => category),
            Keywords = fields.Union("keywords", paper => paper.Keywords, keyword => keyword),
            Upvotes = MergeCount(fields, "upvotes", paper => paper.Upvotes),
            Comments = MergeCount(fields, "comments", paper => paper.Comments),
            AnnounceType = fields.Value("announceType", paper => paper.AnnounceType, FieldOrder.Announced),
            Digest = stored.Digest ?? incoming.Digest,
            Number = stored.Digest is null && stored.Number == 0 ? incoming.Number : stored.Number,
            Line = stored.Digest is null && stored.Line == 0 ? incoming.Line : stored.Line,
            Origins = fields.Origins,
        };
        return fields.HasGained ? merged : stored;
    }

    private static (string Text, AbstractKind Kind) MergeAbstract(FieldMerger fields, Paper stored, Paper incoming)
    {
        string? text = fields.Text("abstract", paper => paper.Abstract, (first, second) =>
        {
            int kind = KindOf(second).CompareTo(KindOf(first));
            return kind != 0 ? kind : FieldOrder.Longer(first, second);
        });
        return (text ?? "", KindOf(text));

        AbstractKind KindOf(string? text) =>
            ReferenceEquals(text, stored.Abstract) || text == stored.Abstract ? stored.AbstractKind : text == incoming.Abstract ? incoming.AbstractKind : default;
    }

    private static IReadOnlyList<string> OtherTitles(FieldMerger fields, Paper stored, Paper incoming, string title)
    {
        string[] others =
        [
            .. new[] { stored, incoming }
                .SelectMany(paper => paper.OtherTitles.Prepend(paper.Title))
                .Order(Comparer<string>.Create((first, second) => FieldOrder.Title(second, first)))
                .DistinctBy(other => KeyText.Of(other, int.MaxValue), StringComparer.Ordinal)
                .Where(other => KeyText.Of(other, int.MaxValue) != KeyText.Of(title, int.MaxValue))
                .Take(MostTitles),
        ];
        return Kept(fields, "otherTitles", others, stored.OtherTitles, incoming.OtherTitles);
    }

    private static PaperIds MergeIds(FieldMerger fields)
    {
        static int Smaller(string first, string second) => string.CompareOrdinal(second, first);
        return new PaperIds
        {
            Arxiv = fields.Text("ids.arxiv", paper => paper.Ids.Arxiv, Smaller),
            Doi = fields.Text("ids.doi", paper => paper.Ids.Doi, FieldOrder.Doi),
            Pmid = fields.Text("ids.pmid", paper => paper.Ids.Pmid, Smaller),
            Pmcid = fields.Text("ids.pmcid", paper => paper.Ids.Pmcid, Smaller),
            OpenAlex = fields.Text("ids.openAlex", paper => paper.Ids.OpenAlex, Smaller),
            SemanticScholar = fields.Text("ids.semanticScholar", paper => paper.Ids.SemanticScholar, Smaller),
            Acl = fields.Text("ids.acl", paper => paper.Ids.Acl, Smaller),
            Dblp = fields.Text("ids.dblp", paper => paper.Ids.Dblp, Smaller),
            Isbn = fields.Text("ids.isbn", paper => paper.Ids.Isbn, FieldOrder.Longer),
            CitationKey = fields.Text("ids.citationKey", paper => paper.Ids.CitationKey, (_, _) => 0),
        };
    }

    /// <summary>The identifiers of both records that neither the chosen ones nor the address say.</summary>
    private static IReadOnlyList<string> OtherIds(FieldMerger fields, Paper stored, Paper incoming, PaperIds ids, string? url)
    {
        IEnumerable<PaperIdentifier> chosen = PaperIdentifiers.Of(new Paper { Title = "", Ids = ids, Url = url });
        string[] others =
        [
            .. PaperIdentifiers.Of(stored).Union(PaperIdentifiers.Of(incoming)).Except(chosen).Select(id => id.Key).Order(StringComparer.Ordinal).Take(MostIds),
        ];
        return Kept(fields, "otherIds", others, stored.OtherIds, incoming.OtherIds);
    }

    private static IReadOnlyList<string> Kept(FieldMerger fields, string field, string[] merged, IReadOnlyList<string> stored, IReadOnlyList<string> incoming)
    {
        bool isStored = merged.SequenceEqual(stored, StringComparer.Ordinal);
        return fields.Combined(field, isStored ? stored : merged, !isStored, merged.SequenceEqual(incoming, StringComparer.Ordinal));
    }

    private static IReadOnlyList<PaperLink> MergeLinks(FieldMerger fields, string title, string text, string? url)
    {
        return fields.Union("links", LinksBeside, link => PlaceOf(link.Url));

        // What stands in the merged text is found there again.
        IReadOnlyList<PaperLink> LinksBeside(Paper paper)
        {
            IEnumerable<PaperLink> links = paper.Links.Where(link => paper.DigestLinks.Contains(link) || !(title.Contains(link.Raw, StringComparison.Ordinal) || text.Contains(link.Raw, StringComparison.Ordinal)));
            bool hasOtherUrl = paper.Url is string other && url is not null && PlaceOf(other) != PlaceOf(url);
            return [.. hasOtherUrl ? links.Append(new PaperLink(paper.Url!, LinkKind.Paper, paper.Url!)) : links];
        }
    }

    /// <summary>What makes two addresses one: neither scheme nor a slash at the end count.</summary>
    private static string PlaceOf(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        return (scheme < 0 ? url : url[(scheme + 3)..]).TrimEnd('/');
    }

    private static int? MergeCount(FieldMerger fields, string field, Func<Paper, int?> value)
    {
        (PaperDate? Date, int Count)? latest = fields.Value(
            field,
            paper => value(paper) is int count ? (FieldMerger.OriginsOf(paper, field).Max(origin => origin.Digest?.Date), count) : default((PaperDate?, int)?),
            ((PaperDate? Date, int Count) first, (PaperDate? Date, int Count) second) => Comparer<(PaperDate?, int)>.Default.Compare(first, second));
        return latest?.Count;
    }
}
