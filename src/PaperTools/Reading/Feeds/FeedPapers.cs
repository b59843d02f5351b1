using PaperTools.Reading.Fields;
using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Feeds;

/// <summary>What all feeds have in common on the way from entries to papers.</summary>
internal static class FeedPapers
{
    /// <summary>Reads a feed.</summary>
    /// <param name="source">The feed.</param>
    /// <param name="context">Takes diagnostics and what the feed says of itself.</param>
    /// <param name="toPaper">Makes the paper of an entry and its line; null where the entry is none, which it reports.</param>
    /// <param name="reportEmpty">Reports why a feed has no entries.</param>
    public static IEnumerable<Paper> Read(DigestSource source, ReadContext context, Func<FeedEntry, int, Paper?> toPaper, Action<XmlSurroundings> reportEmpty)
    {
        using var entries = new XmlEntries(source, context, "entry", "item");
        bool hasEntry = false;
        while (entries.Read())
        {
            if (!hasEntry)
            {
                hasEntry = true;
                Describe(context.Digest, entries.Head);
            }

            if (entries.Parse(FeedEntryParser.Parse) is FeedEntry entry && toPaper(entry, entries.Line) is Paper paper)
            {
                yield return paper;
            }
        }

        if (!hasEntry)
        {
            Describe(context.Digest, entries.Head);
            reportEmpty(entries.Head);
        }
    }

    /// <summary>Reports an entry without a title.</summary>
    public static Paper? RejectUntitled(FeedEntry entry, ReadContext context, int line)
    {
        context.Error("MalformedEntry", "The entry has no title and is left out.", line, entry.Id);
        return null;
    }

    /// <summary>The authors, from names that came one by one or in lists.</summary>
    public static IReadOnlyList<Author> Authors(FeedEntry entry, AuthorSeparator separator)
    {
        List<Author> authors = new(entry.Creators.Count);
        foreach (string creator in entry.Creators)
        {
            string name = TextCleaner.Plain(creator);
            if (!entry.HasSingleCreators)
            {
                authors.AddRange(AuthorList.Parse(name, separator));
            }
            else if (AuthorParser.Parse(name) is Author author)
            {
                authors.Add(author);
            }
        }

        return authors;
    }

    /// <summary>The subject classes; the primary one first.</summary>
    public static IReadOnlyList<string> Categories(FeedEntry entry)
    {
        List<string> categories = new(entry.Categories.Count);
        foreach (string category in entry.Categories.Prepend(entry.PrimaryCategory ?? ""))
        {
            string text = TextCleaner.Fold(category);
            if (text.Length > 0 && !categories.Contains(text))
            {
                categories.Add(text);
            }
        }

        return categories;
    }

    /// <summary>The identifiers that the entry's fields and addresses name.</summary>
    public static PaperIds Ids(FeedEntry entry, out int? version)
    {
        var ids = default(PaperIdsBuilder);
        ids.AddUrl(entry.Id);
        foreach (string identifier in entry.Identifiers)
        {
            ids.AddDoi(identifier);
            ids.AddUrl(identifier);
        }

        foreach (FeedLink link in entry.Links)
        {
            ids.AddUrl(link.Address);
        }

        version = ids.Version;
        return ids.Build();
    }

    /// <summary>The page of the paper: the first link that is no other representation of it.</summary>
    public static string? Url(FeedEntry entry) =>
        WebAddress.Tidy(entry.Links.Find(link => link.Relation == "alternate")?.Address ?? entry.Id);

    /// <summary>The other links.</summary>
    public static IReadOnlyList<PaperLink> Links(FeedEntry entry, string? url)
    {
        List<PaperLink> links = [];
        foreach (FeedLink link in entry.Links)
        {
            if (link.Relation is "related" or "enclosure" && WebAddress.Tidy(link.Address) is string address && address != url)
            {
                links.Add(new PaperLink(address, link.Title is "pdf" or "doi" ? LinkKind.Paper : LinkKind.Other, link.Address));
            }
        }

        return links;
    }

    private static void Describe(Digest digest, XmlSurroundings feed)
    {
        digest.Title = TextCleaner.PlainOrNull(feed.Text("title"));
        digest.DateText = feed.Text("updated") ?? feed.Text("pubDate") ?? feed.Text("lastBuildDate") ?? feed.Text("date");
        digest.Date = DateParser.Parse(digest.DateText);
    }
}
