using System.Globalization;

namespace PaperTools.Benchmarks.Identity;

/// <summary>
/// Records of a work as sources give them. How they differ, by source:
/// <list type="bullet">
/// <item>a page: title and abstract only, or title only (one in four); the abstract is cut short in one of ten;</item>
/// <item>arXiv: the preprint's title, all authors, identifier, day; the mail has no abstract in one of five;</item>
/// <item>BibTeX of Google Scholar: no DOI, no abstract, title in lower case, authors by initials, "and others" behind three, the year of publication;</item>
/// <item>BibTeX of the publisher: DOI, venue, capitals in braces left in the title in one of three, the subtitle dropped in one of ten;</item>
/// <item>dblp: full names with numbers, key, a point behind the title;</item>
/// <item>Crossref: DOI, no authors in one of twenty, the title without its subtitle in one of five, typographic signs, HTML entities;</item>
/// <item>PubMed: identifier, authors by initials, a point behind the title, no diacritics;</item>
/// <item>a bibliography of medicine: authors with their initials behind (<c>Silver D</c>), in one of five a group beside them;</item>
/// <item>a conference's page: in one of three, family names first;</item>
/// <item>OpenAlex and Semantic Scholar: their identifiers, and arXiv's or the DOI in two of three;</item>
/// <item>a reading list: title in capitals, or with a typing mistake, or broken by an OCR's hyphen, first author and year;</item>
/// <item>an anonymous submission: title and abstract, authors "Anonymous".</item>
/// </list>
/// </summary>
public static class SourceRecords
{
    private static readonly Func<Work, Random, Paper?>[] s_sources =
        [Page, Page, Arxiv, Arxiv, Scholar, Publisher, Dblp, Crossref, PubMed, OpenAlex, SemanticScholar, ReadingList, Anonymous];

    /// <summary>Those that write names in ways of their own, which a record that says less may not be told to be the same as.</summary>
    private static readonly Func<Work, Random, Paper?>[] s_odd = [Medline, Conference];

    /// <summary>Those that name authors and the kind of text.</summary>
    private static readonly Func<Work, Random, Paper?>[] s_naming = [Scholar, Publisher, Dblp, Crossref, OpenAlex];

    /// <summary>Records of a work by different sources.</summary>
    /// <param name="work">The work.</param>
    /// <param name="random">Chooses them.</param>
    /// <param name="most">The records at most.</param>
    /// <param name="withOddNames">Whether those are among them that write names in ways of their own.</param>
    public static IEnumerable<Paper> Of(Work work, Random random, int most, bool withOddNames = false)
    {
        int wanted = random.Next(1, most + 1);
        Func<Work, Random, Paper?>[] sources = [.. work.HasNamesake ? s_naming : s_sources, .. withOddNames ? s_odd : []];
        foreach (Func<Work, Random, Paper?> source in sources.OrderBy(_ => random.Next()))
        {
            if (wanted > 0 && source(work, random) is Paper record)
            {
                wanted--;
                yield return record;
            }
        }
    }

    private static Paper? Page(Work work, Random random)
    {
        string text = random.NextDouble() < 0.25 ? "" : random.NextDouble() < 0.1 ? work.Abstract[..(work.Abstract.Length / 2)] : work.Abstract;
        return work.Arxiv is null ? null : new Paper { Title = work.Title, Abstract = text };
    }

    private static Paper? Arxiv(Work work, Random random) => work.Arxiv is null ? null : new Paper
    {
        Title = InLatex(work.Title),
        Abstract = random.NextDouble() < 0.2 ? "" : work.Abstract,
        Authors = work.Authors,
        Published = new PaperDate(work.Published.Year, work.Published.Month, work.Published.Day),
        Ids = new PaperIds { Arxiv = work.Arxiv },
        Url = $"https://arxiv.org/abs/{work.Arxiv}v{random.Next(1, 4)}",
        Version = random.Next(1, 4),
    };

    private static Paper Scholar(Work work, Random random) => new()
    {
        Title = work.Title[..1] + work.Title[1..].ToLowerInvariant(),
        Authors = [.. work.Authors.Take(random.NextDouble() < 0.4 ? 3 : 99).Select(author => author with { Given = string.Join(' ', author.Given!.Split(' ', '-').Select(name => $"{name[0]}.")) })],
        Published = new PaperDate(random.NextDouble() < 0.5 ? work.Published.Year : work.Year),
        Venue = work.Doi is null ? $"arXiv preprint arXiv:{work.Arxiv}" : work.Venue,
        Type = work.Type,
    };

    private static Paper? Publisher(Work work, Random random) => work.Doi is null ? null : new Paper
    {
        Title = random.NextDouble() < 0.33 ? Braced(Final(work)) : random.NextDouble() < 0.1 ? WithoutSubtitle(work) : Final(work),
        Authors = work.Authors,
        Published = new PaperDate(work.Year),
        Ids = new PaperIds { Doi = work.Doi, Acl = work.Acl },
        Venue = work.Venue,
        Type = work.Type,
        Volume = work.Volume,
        Abstract = random.NextDouble() < 0.3 ? work.Abstract : "",
    };

    private static Paper? Dblp(Work work, Random random) => work.Dblp is null ? null : new Paper
    {
        Title = Final(work) + ".",
        Authors = [.. work.Authors.Select(author => random.NextDouble() < 0.3 ? new Author { Given = $"{author.Given} {author.Family}", Family = $"000{random.Next(1, 9)}" } : author)],
        Published = new PaperDate(work.Year),
        Ids = new PaperIds { Dblp = work.Dblp, Doi = random.NextDouble() < 0.5 ? work.Doi : null },
        Venue = work.Venue,
        Type = work.Type,
    };

    private static Paper? Crossref(Work work, Random random) => work.Doi is null ? null : new Paper
    {
        Title = (random.NextDouble() < 0.2 ? WithoutSubtitle(work) : Final(work)).Replace("-", "‐", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal),
        Authors = random.NextDouble() < 0.05 && !work.HasNamesake ? [] : work.Authors,
        Published = new PaperDate(work.Year, random.Next(1, 13)),
        Ids = new PaperIds { Doi = work.Doi },
        Venue = work.Venue,
        Type = work.Type,
        Volume = work.Volume,
    };

    private static Paper? PubMed(Work work, Random random) => work.Pmid is null ? null : new Paper
    {
        Title = Final(work) + ".",
        Abstract = work.Abstract,
        Authors = [.. work.Authors.Select(author => new Author { Given = author.Given![..1], Family = Plain(author.Family!) })],
        Published = new PaperDate(work.Year),
        Ids = new PaperIds { Pmid = work.Pmid, Doi = random.NextDouble() < 0.5 ? work.Doi : null },
    };

    private static Paper Medline(Work work, Random random) => new()
    {
        Title = Final(work) + ".",
        Authors =
        [
            .. work.Authors.Select(author => new Author { Literal = $"{author.Family} {string.Concat(author.Given!.Split(' ', '-').Select(name => name[0]))}" }),
            .. random.NextDouble() < 0.2 ? new[] { new Author { Literal = "Engine Study Group" } } : [],
        ],
        Published = new PaperDate(work.Year),
        Type = work.Type,
    };

    private static Paper Conference(Work work, Random random)
    {
        bool isTurned = random.NextDouble() < 0.33;
        return new Paper
        {
            Title = Final(work),
            Authors = [.. work.Authors.Select(author => isTurned ? new Author { Given = author.Family, Family = author.Given } : author)],
            Published = new PaperDate(work.Year),
            Type = work.Type,
        };
    }

    private static Paper OpenAlex(Work work, Random random) => new()
    {
        Title = Final(work),
        Abstract = random.NextDouble() < 0.6 ? work.Abstract : "",
        Authors = [.. work.Authors.Select(author => new Author { Literal = $"{author.Given} {author.Family}" })],
        Published = new PaperDate(work.Year),
        Ids = new PaperIds { OpenAlex = work.OpenAlex, Doi = random.NextDouble() < 0.66 ? work.Doi : null },
        Type = work.Type,
    };

    private static Paper SemanticScholar(Work work, Random random) => new()
    {
        Title = random.NextDouble() < 0.5 ? work.Title : Final(work),
        Abstract = random.NextDouble() < 0.3 ? work.Abstract : "",
        Authors = [.. work.Authors.Select(author => author with { Given = random.NextDouble() < 0.5 ? $"{author.Given![0]}." : author.Given })],
        Published = new PaperDate(work.Published.Year),
        Ids = new PaperIds { SemanticScholar = work.SemanticScholar, Arxiv = random.NextDouble() < 0.66 ? work.Arxiv : null },
    };

    private static Paper ReadingList(Work work, Random random) => new()
    {
        Title = random.Next(4) switch { 0 => work.Title.ToUpperInvariant(), 1 => Mistyped(work.Title, random), 2 => Hyphenated(work.Title, random), _ => work.Title },
        Authors = [.. work.Authors.Take(random.Next(1, 4))],
        Published = random.NextDouble() < 0.7 ? new PaperDate(work.Published.Year) : null,
    };

    private static Paper? Anonymous(Work work, Random random) => work.Arxiv is null || work.Abstract.Length == 0 ? null : new Paper
    {
        Title = work.Title,
        Abstract = work.Abstract,
        Authors = [new Author { Literal = random.NextDouble() < 0.5 ? "Anonymous" : "Anonymous Authors" }],
        Url = $"https://openreview.net/forum?id=w{work.Number.ToString(CultureInfo.InvariantCulture)}",
    };

    private static string InLatex(string title) => title.Replace("√s", @"$\sqrt{s}$", StringComparison.Ordinal).Replace("β", @"$\beta$", StringComparison.Ordinal);

    private static string Final(Work work) => work.PublishedTitle ?? work.Title;

    private static string WithoutSubtitle(Work work)
    {
        string title = Final(work);
        int colon = work.NeedsSubtitle ? -1 : title.LastIndexOf(": ", StringComparison.Ordinal);
        return colon > 0 ? title[..colon] : title;
    }

    private static string Braced(string title) => string.Join(' ', title.Split(' ').Select(word => word.Skip(1).Any(char.IsUpper) ? $"{{{word}}}" : word));

    private static string Plain(string name) =>
        string.Concat(name.Normalize(System.Text.NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('ı', 'i');

    private static string Mistyped(string title, Random random)
    {
        string[] words = title.Split(' ');
        int[] longer = [.. Enumerable.Range(0, words.Length).Where(index => words[index].Length > 6 && words[index].All(char.IsLetter))];
        if (longer.Length > 0)
        {
            string word = words[longer[random.Next(longer.Length)]];
            int at = random.Next(2, word.Length - 2);
            string wrong = random.Next(3) switch { 0 => word.Remove(at, 1), 1 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..], _ => word.Insert(at, word[at].ToString()) };
            words[Array.IndexOf(words, word)] = wrong;
        }

        return string.Join(' ', words);
    }

    private static string Hyphenated(string title, Random random)
    {
        int at = title.IndexOf(' ', title.Length / 2);
        bool canBreak = at > 6 && char.IsLetter(title[at - 3]) && char.IsLetter(title[at - 4]) && char.IsLetter(title[at - 2]);
        return canBreak ? title.Insert(at - 3, random.NextDouble() < 0.5 ? "- " : "-") : title;
    }
}
