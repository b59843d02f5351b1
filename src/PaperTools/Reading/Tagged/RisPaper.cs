using PaperTools.Reading.Fields;
using static PaperTools.Reading.Tagged.RisTags;

namespace PaperTools.Reading.Tagged;

/// <summary>Makes a paper of a RIS record.</summary>
internal static class RisPaper
{
    /// <summary>The paper; null where the record has neither title nor abstract, authors nor identifier.</summary>
    public static Paper? Make(TaggedRecord record, ReadContext context)
    {
        string? title = Value(record, TI, T1, CT, BT, TT, ST);
        string? summary = Value(record, AB, N2);
        List<Author> authors = Authors(record);
        List<PaperLink> links = Links(record);
        PaperIdsBuilder ids = Ids(record, links);
        if (title is null && summary is null && authors.Count == 0 && ids.IsEmpty && links.Count == 0)
        {
            return null;
        }

        ids.AddCitationKey(record.First(ID));
        string? type = RisTypes.ToCsl(record.First(TY));
        return new Paper
        {
            Title = Plain(title),
            Abstract = Plain(summary),
            Authors = authors,
            Published = Date(record),
            Ids = ids.Build(),
            Version = ids.Version,
            Url = links.Count > 0 ? links[0].Url : null,
            DigestLinks = links.Count > 1 ? links[1..] : [],
            Venue = Venue(record, title),
            Type = type,
            Volume = Value(record, VL),
            Issue = Value(record, IS),
            Pages = Pages(record),
            Publisher = Value(record, PB),
            Note = Value(record, N1),
            Keywords = Keywords(record),
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = record.Line,
        };
    }

    /// <summary>Values are folded already; publishers' exports hold HTML here and there.</summary>
    private static string Plain(string? text) => text is not null && TextCleaner.HasMarkup(text) ? TextCleaner.Plain(text) : text ?? "";

    /// <summary>R writes a value that is missing as <c>NA</c>.</summary>
    private static string? Value(TaggedRecord record, params ReadOnlySpan<Tag> tags)
    {
        foreach (Tag tag in tags)
        {
            if (record.First(tag) is string value && value != "NA")
            {
                return value;
            }
        }

        return null;
    }

    private static List<Author> Authors(TaggedRecord record)
    {
        var authors = new List<Author>();
        Tag first = default;
        foreach ((Tag tag, string value) in record.Fields)
        {
            if ((tag != AU && tag != A1) || value is "NA")
            {
                continue;
            }

            // The tags mean the same, and may take turns; some programs write every name under both.
            first = first == default ? tag : first;
            if (value.Contains(';', StringComparison.Ordinal))
            {
                authors.AddRange(AuthorList.Parse(value, AuthorSeparator.Semicolon));
            }
            else if (AuthorParser.Parse(value) is Author author && (tag == first || !authors.Contains(author)))
            {
                authors.Add(author);
            }
        }

        return authors;
    }

    /// <summary>
    /// PY and Y1 mean the same, and the more precise is taken; DA counts where it is a whole date of that year. The
    /// year that WoS leaves out of DA (<c>APR 21</c>) is not put there.
    /// </summary>
    private static PaperDate? Date(TaggedRecord record)
    {
        PaperDate? date = DateParser.Parse(record.First(PY));
        date = DateParser.MorePrecise(date, DateParser.Parse(record.First(Y1)));
        PaperDate? whole = DateParser.Parse(record.First(DA));
        return date is null || whole is { Day: not null } ? DateParser.MorePrecise(date, whole) : date;
    }

    private static string? Venue(TaggedRecord record, string? title)
    {
        string? venue = Value(record, T2, JF, BT, JO, JA, J2, J1);
        return venue == title ? null : venue;
    }

    private static string? Pages(TaggedRecord record)
    {
        string? first = Value(record, SP);
        bool isWholeRange = first is not null && first.AsSpan().ContainsAny('-', '–');
        return isWholeRange ? first : PageRange.Between(first, Value(record, EP));
    }

    private static List<string> Keywords(TaggedRecord record)
    {
        var keywords = new List<string>();
        foreach ((Tag tag, string value) in record.Fields)
        {
            if (tag != KW || value is "NA" or "")
            {
                continue;
            }

            if (value.Contains(';', StringComparison.Ordinal))
            {
                keywords.AddRange(KeywordList.Split(value));
            }
            else
            {
                keywords.Add(value);
            }
        }

        return keywords;
    }

    private static List<PaperLink> Links(TaggedRecord record)
    {
        var links = new List<PaperLink>();
        foreach (Tag tag in (ReadOnlySpan<Tag>)[UR, LK, L2, L1])
        {
            if (record.First(tag) is null)
            {
                continue;
            }

            foreach (string url in record.All(tag).SelectMany(WebAddress.TidyAll))
            {
                if (!links.Exists(link => link.Url == url))
                {
                    links.Add(new PaperLink(url, tag == UR || tag == LK ? LinkKind.Other : LinkKind.Paper, url));
                }
            }
        }

        return links;
    }

    private static PaperIdsBuilder Ids(TaggedRecord record, List<PaperLink> links)
    {
        var ids = default(PaperIdsBuilder);
        foreach (Tag tag in (ReadOnlySpan<Tag>)[DO, DI, L3, M3])
        {
            ids.AddDoi(record.First(tag));
        }

        foreach (PaperLink link in links)
        {
            ids.AddUrl(link.Url);
        }

        foreach (string note in record.All(N1))
        {
            AddFromNote(ref ids, note);
        }

        ids.AddArxiv(record.First(M3));
        ids.AddPmcid(Identifiers.Pmcid(record.First(C2)));
        ids.AddIsbn(record.First(SN));
        ids.AddPmid(IsPubMed(record.First(DB)) || IsPubMed(record.First(DP)) ? record.First(AN) : null);
        return ids;
    }

    private static bool IsPubMed(string? database) =>
        database is not null
        && (database.Contains("PubMed", StringComparison.OrdinalIgnoreCase) || database.Contains("MEDLINE", StringComparison.OrdinalIgnoreCase) || database.Contains("NLM", StringComparison.Ordinal));

    private static void AddFromNote(ref PaperIdsBuilder ids, string note)
    {
        if (note.StartsWith("doi", StringComparison.OrdinalIgnoreCase) || note.StartsWith("10.", StringComparison.Ordinal))
        {
            ids.AddDoi(note);
        }

        if (note.Contains("PMID", StringComparison.Ordinal))
        {
            ids.AddPmid(note);
        }

        if (note.Contains("PMCID", StringComparison.Ordinal))
        {
            ids.AddPmcid(Identifiers.Pmcid(note));
        }

        if (note.Contains("arXiv:", StringComparison.OrdinalIgnoreCase))
        {
            ids.AddArxiv(note);
        }
    }
}
