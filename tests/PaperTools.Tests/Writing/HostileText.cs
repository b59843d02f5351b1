using CsCheck;

namespace PaperTools.Tests.Writing;

/// <summary>Papers whose every field holds what some format stumbles over.</summary>
internal static class HostileText
{
    private static readonly string[] s_pieces =
    [
        "\"", "'", "''", "``", "{", "}", "}{", "\\", "\\end{document}", "$x^2$", "$", "%", "%%", "&", "#", "_", "__", "^", "~", "~~", "--", "---",
        "[", "](", "[[", "]]", "(", ")", "*", "**", "`", "|", "!", "@", "@article{x,", "=", "==", "+", "-", ":", ": ", " #", "?", ",", ", ", ";",
        "\n", "\r\n", "\n\n", "\t", "\u0000", "\u0007", "\u001b[31m", "\u007f", "\u0085", "\u00a0", "\u2028", "\u2029", "\u200b", "\u202e", "\ufffe", "\ud800", "\udc00", "😀", "👩‍🔬",
        "שלום", "مرحبا", "日本語", "é", "e\u0301", "ß", "İ", "ı", "ø", "ﬁ", " and ", "others", "ER  - ", "TY  - JOUR", "TI  - ", "* ", "- ", "1. ", "2023", "007", "1e3", "1.0", "true", "null", "no",
        "GPT-4", "word", "A", "The ", " ", "  ", "https://example.org/a_b?c=d&e=f#g", "javascript:alert(1)", "=1+1", "{{x}}", "{% x %}", "10.1000/x",
    ];

    /// <summary>What bibliographies in the wild use for markup, or hold by accident, so that their readers take it for that.</summary>
    private static readonly string[] s_markup = ["&amp;", "&#0;", "<b>", "</script>", "]]>", "<!--", "-->", "<", ">", "{}", "\ufeff"];

    public static Gen<string> Text { get; } =
        Gen.OneOfConst([.. s_pieces, .. s_markup]).Array[0, 8].Select(string.Concat);

    /// <summary>Text without markup.</summary>
    public static Gen<string> Plain { get; } = Gen.OneOfConst(s_pieces).Array[0, 8].Select(string.Concat);

    /// <summary>Text that is more than blanks and controls.</summary>
    public static Gen<string> Title { get; } = Text.Select(text => "T" + text);

    public static Gen<Author> Author { get; } = Gen.OneOf(
        Gen.Select(Title, Title, (given, family) => new Author { Given = given, Family = family }),
        Gen.Select(Title, Title, Gen.OneOfConst("Jr.", "III"), (given, family, suffix) => new Author { Given = given, Family = family, Suffix = suffix }),
        Title.Select(family => new Author { Family = family }),
        Title.Select(literal => new Author { Literal = literal }));

    private static Gen<string> NamePart { get; } =
        Gen.OneOfConst("é", "e\u0301", "ß", "İ", "ø", "שלום", "日本語", "😀", "&", "#", "%", "_", "$", "^", "'", "-", "m", " M", "\ud800").Array[0, 4].Select(parts => "T" + string.Concat(parts.Distinct(StringComparer.Ordinal)) + "x");

    /// <summary>Names that a bibliography can hold: what parts names from one another and their parts is no part of one.</summary>
    public static Gen<Author> Name { get; } =
        from given in NamePart
        from family in NamePart
        from suffix in Gen.OneOfConst(null, "Jr.", "III")
        select new Author { Given = given, Family = family, Suffix = suffix };

    public static Gen<PaperDate?> Date { get; } = Gen.OneOf(
        Gen.Const((PaperDate?)null),
        Gen.Int[1900, 2030].Select(year => (PaperDate?)new PaperDate(year)),
        Gen.Select(Gen.Int[1900, 2030], Gen.Int[1, 12], (year, month) => (PaperDate?)new PaperDate(year, month)),
        Gen.Select(Gen.Int[1900, 2030], Gen.Int[1, 12], Gen.Int[1, 28], (year, month, day) => (PaperDate?)new PaperDate(year, month, day)));

    /// <summary>The text as a reader of one-line fields sees it: white space runs are a blank, and what XML or UTF-8 has no way to write is left out or replaced.</summary>
    public static string Squeezed(string text) =>
        string.Join(' ', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)).Replace("\uFFFD", "", StringComparison.Ordinal).Replace("\uFFFE", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Texts that stay apart however a reader folds them.</summary>
    private static string[] Distinct(IEnumerable<string> texts) => [.. texts.DistinctBy(text => Squeezed(PlainText.Line(text)), StringComparer.OrdinalIgnoreCase)];

    /// <summary>Papers whose every field is hostile and none is what it is called: a volume with a line break, a keyword with a semicolon.</summary>
    public static Gen<Paper> Fields { get; } =
        from texts in Plain.Array[6]
        from keywords in Plain.Select(text => "K" + text).Array[0, 3]
        from categories in Plain.Select(text => "C" + text).Array[0, 3]
        from date in Date
        from type in Gen.OneOfConst<string?>(null, "article-journal", "paper-conference", "chapter", "book", "thesis", "report", "manuscript", "dataset", "software")
        select new Paper
        {
            Title = "T",
            Published = date,
            Venue = "V" + texts[0],
            Volume = "1" + texts[1],
            Issue = "2" + texts[2],
            Pages = "3" + texts[3],
            Publisher = "P" + texts[4],
            Note = "Note " + texts[5],
            Type = type,
            Keywords = Distinct(keywords),
            Categories = Distinct(categories),
        };

    public static Gen<Paper> Paper { get; } =
        from title in Title
        from texts in Text.Array[12]
        from authors in Author.Array[0, 3]
        from date in Date
        from words in Title.Array[0, 3]
        from type in Gen.OneOfConst<string?>(null, "article-journal", "paper-conference", "chapter", "book", "thesis", "report", "manuscript", "dataset", "software", "webpage", "article")
        select new Paper
        {
            Title = title,
            Abstract = texts[0],
            Authors = authors,
            Published = date,
            Updated = date,
            Url = texts[1],
            Venue = texts[2],
            Type = type,
            Volume = texts[3],
            Issue = texts[4],
            Pages = texts[5],
            Publisher = texts[6],
            Note = texts[7],
            Ids = new PaperIds { Arxiv = texts[8], Doi = texts[9], CitationKey = texts[10], Pmid = texts[11], Pmcid = texts[11], Isbn = texts[3] },
            Keywords = words,
            Categories = words,
            DigestLinks = [.. words.Select(word => new PaperLink(word, LinkKind.Code, word))],
            Digest = new Digest { Title = texts[2], Curator = texts[3], DateText = texts[4] },
            Upvotes = 1,
            Comments = 2,
            Version = 3,
            Number = 4,
        };
}
