namespace PaperTools.Reading.EndNote;

/// <summary>EndNote's reference types, by name or number, in CSL's words.</summary>
internal static class EndNoteTypes
{
    /// <summary>The word for a type; null for one that says nothing.</summary>
    public static string? ToCsl(string? type) => type switch
    {
        "Journal Article" or "Electronic Article" or "17" or "43" => "article-journal",
        "Magazine Article" or "19" => "article-magazine",
        "Newspaper Article" or "23" => "article-newspaper",
        "Conference Proceedings" or "Conference Paper" or "10" or "47" => "paper-conference",
        "Book Section" or "Electronic Book Section" or "5" or "60" => "chapter",
        "Book" or "Edited Book" or "Electronic Book" or "6" or "28" or "44" => "book",
        "Thesis" or "32" => "thesis",
        "Report" or "Government Document" or "27" or "46" => "report",
        "Web Page" or "Online Multimedia" or "12" => "webpage",
        "Blog" or "56" => "post-weblog",
        "Dataset" or "Online Database" or "Aggregated Database" or "59" => "dataset",
        "Computer Program" or "9" => "software",
        "Patent" or "25" => "patent",
        "Standard" or "58" => "standard",
        "Manuscript" or "Unpublished Work" or "36" or "34" => "manuscript",
        "Preprint" => "article",
        "Encyclopedia" or "53" => "entry-encyclopedia",
        "Dictionary" or "52" => "entry-dictionary",
        "Pamphlet" or "24" => "pamphlet",
        _ => null,
    };
}
