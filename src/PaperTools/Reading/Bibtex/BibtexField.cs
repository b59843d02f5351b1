using System.Collections.Frozen;
using System.Text;

namespace PaperTools.Reading.Bibtex;

/// <summary>The fields that a paper is made from.</summary>
internal enum BibtexField
{
    None,
    Abstract,
    ArchivePrefix,
    ArxivId,
    Author,
    BookTitle,
    CrossReference,
    Date,
    Day,
    Doi,
    Eprint,
    HowPublished,
    Institution,
    Isbn,
    Journal,
    Keywords,
    Link,
    MainTitle,
    Month,
    Note,
    Number,
    Organization,
    Pages,
    Pmcid,
    Pmid,
    PrimaryClass,
    Publisher,
    School,
    Subtitle,
    Title,
    Url,
    Volume,
    XData,
    Year,
    Count,
}

/// <summary>The names of fields, those of BibTeX, BibLaTeX and the programs that write them; case does not matter.</summary>
internal static class BibtexFields
{
    private static readonly (string Name, BibtexField Field)[] s_names =
    [
        ("abstract", BibtexField.Abstract),
        ("archiveprefix", BibtexField.ArchivePrefix),
        ("eprinttype", BibtexField.ArchivePrefix),
        ("arxivid", BibtexField.ArxivId),
        ("arxiv", BibtexField.ArxivId),
        ("author", BibtexField.Author),
        ("authors", BibtexField.Author),
        ("booktitle", BibtexField.BookTitle),
        ("crossref", BibtexField.CrossReference),
        ("date", BibtexField.Date),
        ("day", BibtexField.Day),
        ("doi", BibtexField.Doi),
        ("eprint", BibtexField.Eprint),
        ("howpublished", BibtexField.HowPublished),
        ("institution", BibtexField.Institution),
        ("isbn", BibtexField.Isbn),
        ("journal", BibtexField.Journal),
        ("journaltitle", BibtexField.Journal),
        ("keyword", BibtexField.Keywords),
        ("keywords", BibtexField.Keywords),
        ("link", BibtexField.Link),
        ("ee", BibtexField.Link),
        ("maintitle", BibtexField.MainTitle),
        ("month", BibtexField.Month),
        ("note", BibtexField.Note),
        ("issue", BibtexField.Number),
        ("number", BibtexField.Number),
        ("organization", BibtexField.Organization),
        ("pages", BibtexField.Pages),
        ("pmcid", BibtexField.Pmcid),
        ("pmid", BibtexField.Pmid),
        ("primaryclass", BibtexField.PrimaryClass),
        ("eprintclass", BibtexField.PrimaryClass),
        ("publisher", BibtexField.Publisher),
        ("school", BibtexField.School),
        ("subtitle", BibtexField.Subtitle),
        ("title", BibtexField.Title),
        ("url", BibtexField.Url),
        ("volume", BibtexField.Volume),
        ("xdata", BibtexField.XData),
        ("year", BibtexField.Year),
    ];

    private static readonly int s_longest = s_names.Max(entry => entry.Name.Length);
    private static readonly FrozenDictionary<int, (byte[] Name, BibtexField Field)[]> s_byHash = s_names
        .Select(entry => (Name: Encoding.ASCII.GetBytes(entry.Name), entry.Field))
        .GroupBy(entry => Hash(entry.Name))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The field of a name; <see cref="BibtexField.None"/> for one that no paper is made from.</summary>
    public static BibtexField Of(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || name.Length > s_longest || !s_byHash.TryGetValue(Hash(name), out (byte[] Name, BibtexField Field)[]? candidates))
        {
            return BibtexField.None;
        }

        foreach ((byte[] known, BibtexField field) in candidates)
        {
            if (Ascii.EqualsIgnoreCase(name, known))
            {
                return field;
            }
        }

        return BibtexField.None;
    }

    /// <summary>Length, first and last letter: enough to tell nearly all names apart.</summary>
    private static int Hash(ReadOnlySpan<byte> name)
    {
        const int LowerCase = 0x20;
        return (name.Length << 16) | ((name[0] | LowerCase) << 8) | (name[^1] | LowerCase);
    }
}
