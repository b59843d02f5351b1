namespace PaperTools.Writing;

/// <summary>
/// What the writers of <c>.bib</c> files share: entries of the form <c>@type{key, field = {value}}</c>, the fields that
/// BibTeX and BibLaTeX have in common, and names as both read them.
/// </summary>
internal abstract class BibliographyWriter : TextDigestWriter
{
    private static readonly string[] s_namesOfNone = [];

    private readonly CitationKeys _keys;
    private readonly Omissions _omissions;
    private readonly bool _hasAbstracts;

    private protected BibliographyWriter(Stream output, WriteOptions options, string format)
        : base(output)
    {
        _keys = new CitationKeys(options);
        _hasAbstracts = options.Abstracts;
        _omissions = new Omissions(
            format,
            options,
            PaperParts.AbstractKind | PaperParts.Updated | PaperParts.CatalogueIds | PaperParts.Version | PaperParts.Links
            | PaperParts.Votes | PaperParts.AnnounceType | PaperParts.Digest | PaperParts.Score | PaperParts.Facts);
    }

    public override void Write(Paper paper)
    {
        _omissions.Check(paper);
        if (paper.Categories.Count > (paper.Ids.Arxiv is null ? 0 : 1))
        {
            _omissions.Report(paper.Ids.Arxiv is null ? "the categories" : "the categories but the primary one");
        }

        string type = EntryType(paper);
        if (type == "misc" && paper.Type is not null)
        {
            _omissions.Report("the type of publication where BibTeX has none of the kind");
        }

        Text.Write('@');
        Text.Write(type);
        Text.Write('{');
        Text.Write(_keys.Next(paper));
        Field("title", LatexText.EscapeTitle(paper.Title, NamesIn(paper)));
        Field("author", Names(paper.Authors));
        WriteFields(paper);
        Field("volume", Escaped(paper.Volume));
        Field("number", Escaped(Number(paper, type)));
        Field("pages", Pages(paper.Pages));
        Field("isbn", Escaped(paper.Ids.Isbn));
        Field("doi", Verbatim(paper.Ids.Doi));
        Field("url", Verbatim(paper.Url));
        Field("pmid", Escaped(paper.Ids.Pmid));
        Field("pmcid", Escaped(paper.Ids.Pmcid));
        Field("keywords", Escaped(KeywordField.Join(paper.Keywords, _omissions)));
        Field("note", Escaped(paper.Note));
        Field("abstract", _hasAbstracts ? Escaped(paper.Abstract) : null);
        Text.Write("\n}\n\n");
    }

    /// <summary>The issue, or what stands for it.</summary>
    private protected virtual string? Number(Paper paper, string type) => paper.Issue;

    /// <summary>Tells that something is left out.</summary>
    private protected void LeaveOut(string what) => _omissions.Report(what);

    /// <summary>The entry's type.</summary>
    private protected abstract string EntryType(Paper paper);

    /// <summary>The fields in which the two differ: date, container, publisher, preprint.</summary>
    private protected abstract void WriteFields(Paper paper);

    /// <summary>Writes a field; nothing where there is no value.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">The value as TeX is to see it.</param>
    private protected void Field(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Text.Write(",\n  ");
            Text.Write(name);
            Text.Write(" = {");
            Text.Write(value);
            Text.Write('}');
        }
    }

    /// <summary>Writes a field whose value is a macro or a number.</summary>
    private protected void BareField(string name, string value)
    {
        Text.Write(",\n  ");
        Text.Write(name);
        Text.Write(" = ");
        Text.Write(value);
    }

    private protected static string? Escaped(string? text) => text is null ? null : LatexText.Escape(text);

    private protected static string? Verbatim(string? text) => text is null ? null : LatexText.Verbatim(text);

    /// <summary>The primary category of an arXiv paper.</summary>
    private protected static string? PrimaryClass(Paper paper) =>
        paper.Ids.Arxiv is not null && paper.Categories.Count > 0 ? LatexText.Escape(paper.Categories[0]) : null;

    /// <summary>A range of pages has two hyphens; any other text stays.</summary>
    private static string? Pages(string? pages)
    {
        if (pages is null)
        {
            return null;
        }

        (string first, string? last) = PageRange.Ends(pages);
        return last is null ? LatexText.Escape(pages) : $"{first}--{last}";
    }

    private static IReadOnlyCollection<string> NamesIn(Paper paper) =>
        paper.Name is string name ? [name, .. paper.Models, .. paper.Languages] : s_namesOfNone;

    private static string Names(IReadOnlyList<Author> authors) =>
        string.Join(" and ", authors.Select(Name).Where(name => name.Length > 0));

    /// <summary><c>von Last, Jr, First</c>: the form whose parts no reader mistakes.</summary>
    private static string Name(Author author)
    {
        if (author.Literal is string literal)
        {
            return literal.Length > 0 ? $"{{{LatexText.Escape(literal)}}}" : "";
        }

        string family = NamePart(author.Family ?? "");
        string given = NamePart(author.Given ?? "");
        return (family, given, author.Suffix) switch
        {
            ("", _, _) => given.Length > 0 ? $"{{{LatexText.Escape(author.Given!)}}}" : "",
            (_, "", null) => family.Contains(' ', StringComparison.Ordinal) ? $"{{{LatexText.Escape(author.Family!)}}}" : family,
            (_, _, null) => $"{family}, {given}",
            (_, _, string suffix) => $"{family}, {NamePart(suffix)}, {given}",
        };
    }

    /// <summary>A part of a name; braces keep a comma or an "and" in it from parting it.</summary>
    private static string NamePart(string part)
    {
        string escaped = LatexText.Escape(part.Trim());
        bool isParted = part.Contains(',', StringComparison.Ordinal)
            || part.Split((char[]?)null).Any(word => word.Equals("and", StringComparison.OrdinalIgnoreCase) || word.Equals("others", StringComparison.OrdinalIgnoreCase));
        return isParted ? $"{{{escaped}}}" : escaped;
    }
}
