namespace PaperTools.Identity;

/// <summary>What kind of text a record is of, as far as papers of one title are told apart by it.</summary>
internal enum PaperKind
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>An article, a conference paper, a chapter, a preprint, a report.</summary>
    Article,

    /// <summary>A short text before the paper: an extended abstract.</summary>
    Abstract,

    /// <summary>A thesis.</summary>
    Thesis,

    /// <summary>A whole book.</summary>
    Book,

    /// <summary>Data.</summary>
    Dataset,

    /// <summary>A program.</summary>
    Software,

    /// <summary>A talk, slides, a poster, a film.</summary>
    Presentation,

    /// <summary>A review of another work.</summary>
    Review,

    /// <summary>A patent, a standard, a law.</summary>
    Document,
}

/// <summary>Tells the kinds.</summary>
internal static class PaperKinds
{
    /// <summary>The kind of a record, by its type, and by what its note or venue says.</summary>
    public static PaperKind Of(Paper paper) =>
        Says(paper, "extended abstract") ? PaperKind.Abstract
        : Says(paper, "thesis") || Says(paper, "dissertation") ? PaperKind.Thesis
        : paper.Type?.ToLowerInvariant() switch
        {
            null or "" or "document" or "webpage" or "post" or "manuscript" => PaperKind.Unknown,
            "article" or "article-journal" or "paper-conference" or "chapter" or "report" or "article-magazine" or "periodical" or "entry-encyclopedia" => PaperKind.Article,
            "thesis" => PaperKind.Thesis,
            "book" => PaperKind.Book,
            "dataset" => PaperKind.Dataset,
            "software" => PaperKind.Software,
            "speech" or "motion_picture" or "graphic" or "broadcast" => PaperKind.Presentation,
            "review" or "review-book" => PaperKind.Review,
            "patent" or "standard" or "legislation" or "legal_case" => PaperKind.Document,
            _ => PaperKind.Unknown,
        };

    /// <summary>A word for a kind.</summary>
    public static string NameOf(PaperKind kind) => kind switch
    {
        PaperKind.Article => "a paper",
        PaperKind.Abstract => "an extended abstract",
        PaperKind.Thesis => "a thesis",
        PaperKind.Book => "a book",
        PaperKind.Dataset => "a dataset",
        PaperKind.Software => "a program",
        PaperKind.Presentation => "a presentation",
        PaperKind.Review => "a review",
        PaperKind.Document => "a patent or a standard",
        _ => "a text",
    };

    private static bool Says(Paper paper, string words) =>
        (paper.Note?.Contains(words, StringComparison.OrdinalIgnoreCase) ?? false) || (paper.Venue?.Contains(words, StringComparison.OrdinalIgnoreCase) ?? false);
}
