namespace PaperTools.Reading.Json;

/// <summary>Crossref's types of work in CSL's words; CSL's own stay.</summary>
internal static class CslTypes
{
    /// <summary>The word for a type; null for one that is no kind of publication.</summary>
    public static string? ToCsl(string? type) => type switch
    {
        "journal-article" => "article-journal",
        "proceedings-article" => "paper-conference",
        "book-chapter" or "book-section" or "book-part" or "book-track" => "chapter",
        "monograph" or "edited-book" or "reference-book" or "book-set" or "book-series" or "proceedings" => "book",
        "posted-content" => "article",
        "dissertation" => "thesis",
        "report-component" or "report-series" => "report",
        "reference-entry" => "entry-encyclopedia",
        "peer-review" => "review",
        "component" or "journal" or "journal-issue" or "journal-volume" or "grant" or "other" => null,
        _ => type,
    };
}
