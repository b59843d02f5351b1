namespace PaperTools.Reading.Tagged;

/// <summary>RIS's types of reference in CSL's words.</summary>
internal static class RisTypes
{
    /// <summary>The word for a type; null for one that says nothing.</summary>
    public static string? ToCsl(string? type) => type?.ToUpperInvariant() switch
    {
        "JOUR" or "JFULL" or "EJOUR" or "INPR" or "ABST" or "JOURNAL ARTICLE" => "article-journal",
        "MGZN" => "article-magazine",
        "NEWS" => "article-newspaper",
        "CONF" or "CPAPER" => "paper-conference",
        "CHAP" or "ECHAP" => "chapter",
        "BOOK" or "EBOOK" or "EDBOOK" or "WHOLE" => "book",
        "THES" => "thesis",
        "RPRT" or "GOVDOC" => "report",
        "UNPB" => "manuscript",
        "ELEC" or "WEB" or "ICOMM" => "webpage",
        "BLOG" => "post-weblog",
        "DATA" or "AGGR" => "dataset",
        "COMP" => "software",
        "PAT" => "patent",
        "STAND" => "standard",
        "ENCYC" => "entry-encyclopedia",
        "DICT" => "entry-dictionary",
        "PAMP" => "pamphlet",
        "CASE" => "legal_case",
        "STAT" or "BILL" or "UNBILL" or "LEGAL" => "legislation",
        "SLIDE" => "speech",
        "MAP" => "map",
        "VIDEO" or "MPCT" => "motion_picture",
        "SOUND" or "MUSIC" => "song",
        "ART" => "graphic",
        "PCOMM" => "personal_communication",
        "SER" or "CTLG" => "book",
        _ => null,
    };
}
