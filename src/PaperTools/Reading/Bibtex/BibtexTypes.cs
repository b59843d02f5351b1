namespace PaperTools.Reading.Bibtex;

/// <summary>BibTeX's and BibLaTeX's entry types in CSL's words.</summary>
internal static class BibtexTypes
{
    /// <summary>The word for an entry type; null for one that nobody has defined.</summary>
    public static string? ToCsl(string type) => type.ToLowerInvariant() switch
    {
        "article" or "suppperiodical" => "article-journal",
        "inproceedings" or "conference" => "paper-conference",
        "incollection" or "inbook" or "bookinbook" or "suppbook" or "suppcollection" => "chapter",
        "book" or "mvbook" or "collection" or "mvcollection" or "proceedings" or "mvproceedings" or "reference" or "mvreference" => "book",
        "inreference" => "entry-encyclopedia",
        "booklet" => "pamphlet",
        "thesis" or "phdthesis" or "mastersthesis" => "thesis",
        "techreport" or "report" => "report",
        "online" or "electronic" or "www" => "webpage",
        "manual" => "document",
        "misc" or "preprint" => "article",
        "unpublished" => "manuscript",
        "dataset" or "data" => "dataset",
        "software" => "software",
        "patent" => "patent",
        "standard" => "standard",
        "periodical" => "periodical",
        "legislation" => "legislation",
        "jurisdiction" => "legal_case",
        "video" or "movie" => "motion_picture",
        "audio" or "music" => "song",
        "image" or "artwork" => "graphic",
        "review" => "review",
        _ => null,
    };
}
