using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Bibtex;

/// <summary>Makes a paper of an entry.</summary>
internal static class BibtexPaper
{
    /// <summary>The paper; null where the entry says nothing of one: no title, author, abstract, identifier or address.</summary>
    public static Paper? Make(BibtexEntry entry, ReadContext context, int line)
    {
        string? title = Title(entry);
        string? summary = Plain(entry.Text(BibtexField.Abstract));
        IReadOnlyList<Author> authors = AuthorList.Parse(entry.Characters(BibtexField.Author), AuthorSeparator.And);
        List<string> addresses = Addresses(entry);
        PaperIdsBuilder ids = Ids(entry, addresses);
        bool isEmpty = title is null && summary is null && authors.Count == 0 && addresses.Count == 0 && ids.IsEmpty;
        if (isEmpty)
        {
            return null;
        }

        ids.AddCitationKey(entry.Key);
        return new Paper
        {
            Title = title ?? "",
            Abstract = summary ?? "",
            Authors = authors,
            Published = Date(entry),
            Ids = ids.Build(),
            Version = ids.Version,
            Url = addresses.FirstOrDefault(),
            DigestLinks = Links(addresses),
            Venue = Plain(entry.Text(BibtexField.Journal) ?? entry.Text(BibtexField.BookTitle) ?? HowPublished(entry)),
            Type = BibtexTypes.ToCsl(entry.Type),
            Volume = entry.Text(BibtexField.Volume),
            Issue = entry.Text(BibtexField.Number),
            Pages = entry.Text(BibtexField.Pages),
            Publisher = entry.Text(BibtexField.Publisher) ?? entry.Text(BibtexField.School) ?? entry.Text(BibtexField.Institution) ?? entry.Text(BibtexField.Organization),
            Note = entry.Text(BibtexField.Note),
            Categories = Categories(entry),
            Keywords = KeywordList.Split(entry.Text(BibtexField.Keywords)),
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }

    private static string? Title(BibtexEntry entry)
    {
        string? title = Plain(entry.Text(BibtexField.Title) ?? entry.Text(BibtexField.MainTitle) ?? TitleOfProceedings(entry));
        if (title is null || entry.Text(BibtexField.Subtitle) is not string subtitle)
        {
            return title;
        }

        return title[^1] is '?' or '!' or '.' or ':' ? $"{title} {subtitle}" : $"{title}: {subtitle}";
    }

    private static string? TitleOfProceedings(BibtexEntry entry) =>
        entry.Type.Equals("proceedings", StringComparison.OrdinalIgnoreCase) ? entry.Text(BibtexField.BookTitle) : null;

    /// <summary>Publishers' exports hold HTML here and there.</summary>
    private static string? Plain(string? text) => text is not null && TextCleaner.HasMarkup(text) ? TextCleaner.PlainOrNull(text) : text;

    private static PaperDate? Date(BibtexEntry entry)
    {
        PaperDate? date = DateParser.Parse(entry.Text(BibtexField.Date));
        return date ?? DateParser.FromParts(entry.Text(BibtexField.Year), entry.Text(BibtexField.Month), entry.Text(BibtexField.Day));
    }

    private static string[] Categories(BibtexEntry entry) =>
        entry.Text(BibtexField.PrimaryClass)?.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static PaperLink[] Links(List<string> addresses) =>
        addresses.Count < 2 ? [] : [.. addresses.Skip(1).Select(address => new PaperLink(address, LinkKind.Other, address))];

    /// <summary>The addresses of the entry; where it has no field for them, one in <c>howpublished</c> or <c>note</c>.</summary>
    private static List<string> Addresses(BibtexEntry entry)
    {
        var addresses = new List<string>(1);
        foreach (BibtexField field in (ReadOnlySpan<BibtexField>)[BibtexField.Url, BibtexField.Link])
        {
            if (entry.Has(field))
            {
                addresses.AddRange(WebAddress.TidyAll(entry.Characters(field).ToString()).Where(address => !addresses.Contains(address)));
            }
        }

        if (addresses.Count == 0)
        {
            addresses.AddRange(FindAddress(entry, BibtexField.HowPublished) ?? FindAddress(entry, BibtexField.Note) ?? []);
        }

        return addresses;
    }

    /// <summary>Where what is no article, chapter or talk appeared; an address there is no name.</summary>
    private static string? HowPublished(BibtexEntry entry) =>
        entry.Text(BibtexField.HowPublished) is string text && !text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("\\href", StringComparison.Ordinal) ? text : null;

    private static string[]? FindAddress(BibtexEntry entry, BibtexField field)
    {
        if (!entry.Has(field) || entry.Bytes(field).IndexOf("http"u8) < 0)
        {
            return null;
        }

        string text = entry.Characters(field).ToString();
        int start = text.IndexOf("http", StringComparison.Ordinal);
        int end = text.AsSpan(start).IndexOfAny(" \t\r\n}");
        string? address = WebAddress.Tidy(end < 0 ? text[start..] : text.Substring(start, end));
        return address is null ? null : [address];
    }

    private static PaperIdsBuilder Ids(BibtexEntry entry, List<string> addresses)
    {
        var ids = default(PaperIdsBuilder);
        ids.AddDoi(Raw(entry, BibtexField.Doi));
        ids.AddArxiv(entry.Text(BibtexField.ArxivId));
        ids.AddPmid(entry.Text(BibtexField.Pmid));
        ids.AddPmcid(entry.Text(BibtexField.Pmcid));
        ids.AddIsbn(entry.Text(BibtexField.Isbn));
        AddEprint(ref ids, entry);
        foreach (string address in addresses)
        {
            ids.AddUrl(address);
        }

        AddArxivOfVenue(ref ids, entry);
        return ids;
    }

    /// <summary>LaTeX escapes stand in DOIs too: <c>10.1000/a\_b</c>.</summary>
    private static string? Raw(BibtexEntry entry, BibtexField field) =>
        entry.Has(field) ? entry.Characters(field).ToString().Replace("\\", "", StringComparison.Ordinal) : null;

    private static void AddEprint(ref PaperIdsBuilder ids, BibtexEntry entry)
    {
        if (entry.Text(BibtexField.Eprint) is not string eprint)
        {
            return;
        }

        switch (entry.Text(BibtexField.ArchivePrefix)?.ToLowerInvariant())
        {
            case "pubmed" or "pmid":
                ids.AddPmid(eprint);
                break;
            case "pmc" or "pmcid" or "pubmedcentral":
                ids.AddPmcid(eprint);
                break;
            case "doi":
                ids.AddDoi(eprint);
                break;
            case null or "arxiv":
                ids.AddArxiv(eprint);
                break;
            default:
                ids.AddUrl(eprint);
                break;
        }
    }

    /// <summary>Google Scholar has <c>journal={arXiv preprint arXiv:2305.12345}</c>, dblp <c>volume={abs/2305.12345}</c>.</summary>
    private static void AddArxivOfVenue(ref PaperIdsBuilder ids, BibtexEntry entry)
    {
        foreach (BibtexField field in (ReadOnlySpan<BibtexField>)[BibtexField.Journal, BibtexField.HowPublished, BibtexField.Note])
        {
            if (entry.Has(field) && entry.Text(field) is string text && ArxivId.ParsePlace(text) is not null)
            {
                ids.AddArxiv(text);
            }
        }

        if (entry.Has(BibtexField.Volume) && entry.Bytes(BibtexField.Volume).StartsWith("abs/"u8))
        {
            ids.AddArxiv(entry.Text(BibtexField.Volume)!["abs/".Length..]);
        }
    }
}
