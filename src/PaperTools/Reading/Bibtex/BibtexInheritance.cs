namespace PaperTools.Reading.Bibtex;

/// <summary>
/// What an entry inherits from another (the BibLaTeX manual, appendix B): each field that it lacks, the title of the whole
/// as the title of the book, the proceedings or the journal. What identifies or describes the whole alone (its DOI, its
/// abstract, its pages) is not the part's.
/// </summary>
internal static class BibtexInheritance
{
    private static readonly HashSet<string> s_parents = new(StringComparer.OrdinalIgnoreCase)
    {
        "book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "reference", "mvreference", "periodical", "xdata",
    };

    private static readonly BibtexField[] s_dates = [BibtexField.Date, BibtexField.Year, BibtexField.Month, BibtexField.Day];

    private static readonly BibtexField[] s_fields =
    [
        BibtexField.Author, BibtexField.BookTitle, BibtexField.Institution, BibtexField.Journal, BibtexField.MainTitle, BibtexField.Number,
        BibtexField.Organization, BibtexField.Publisher, BibtexField.School, BibtexField.Volume,
    ];

    private static readonly BibtexField[] s_all =
        [.. Enum.GetValues<BibtexField>().Except([BibtexField.None, BibtexField.Count, BibtexField.XData, BibtexField.CrossReference, .. s_dates])];

    /// <summary>Whether entries of a type are there for others to refer to, and may stand before these.</summary>
    public static bool IsParent(string type) => s_parents.Contains(type);

    /// <summary>Gives an entry what it lacks and another has.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="parent">The other.</param>
    /// <param name="isWhole">Whether every field is inherited under its own name, as from <c>xdata</c>.</param>
    public static void Inherit(BibtexEntry entry, BibtexEntry parent, bool isWhole)
    {
        // A part of a date is no use beside another's.
        bool hasDate = entry.Has(BibtexField.Date) || entry.Has(BibtexField.Year);
        foreach (BibtexField field in hasDate ? [] : s_dates)
        {
            entry.Take(parent, field, field);
        }

        IEnumerable<BibtexField> fields = isWhole ? s_all : s_fields;
        foreach (BibtexField field in fields)
        {
            entry.Take(parent, field, field);
        }

        if (!isWhole)
        {
            entry.Take(parent, BibtexField.Title, TitleOfWhole(entry.Type, parent.Type));
        }
    }

    /// <summary>The field of the part that the title of the whole goes into.</summary>
    private static BibtexField TitleOfWhole(string part, string whole)
    {
        bool isInBook = part.StartsWith("in", StringComparison.OrdinalIgnoreCase) || part.ToLowerInvariant() is "conference" or "bookinbook" or "suppbook" or "suppcollection";
        return isInBook ? BibtexField.BookTitle
            : whole.Equals("periodical", StringComparison.OrdinalIgnoreCase) ? BibtexField.Journal
            : whole.StartsWith("mv", StringComparison.OrdinalIgnoreCase) ? BibtexField.MainTitle
            : BibtexField.Title;
    }
}
