namespace PaperTools.Reading.Tagged;

/// <summary>
/// RIS's tags: the specification of Research Information Systems (2001, 2011), with what Endnote, Scopus, Web of
/// Science and Zotero write beside it.
/// </summary>
internal static class RisTags
{
    /// <summary>The type of reference; begins a record.</summary>
    public static readonly Tag TY = Tag.Of("TY"u8);

    /// <summary>Ends a record.</summary>
    public static readonly Tag ER = Tag.Of("ER"u8);

    /// <summary>Titles: of the paper, its translation, and the book's.</summary>
    public static readonly Tag TI = Tag.Of("TI"u8), T1 = Tag.Of("T1"u8), CT = Tag.Of("CT"u8), BT = Tag.Of("BT"u8), ST = Tag.Of("ST"u8), TT = Tag.Of("TT"u8);

    /// <summary>Where it appeared, in full and abbreviated.</summary>
    public static readonly Tag T2 = Tag.Of("T2"u8), JF = Tag.Of("JF"u8), JO = Tag.Of("JO"u8), JA = Tag.Of("JA"u8), J2 = Tag.Of("J2"u8), J1 = Tag.Of("J1"u8), T3 = Tag.Of("T3"u8), C3 = Tag.Of("C3"u8);

    /// <summary>Authors; editors have other tags.</summary>
    public static readonly Tag AU = Tag.Of("AU"u8), A1 = Tag.Of("A1"u8);

    /// <summary>Abstracts.</summary>
    public static readonly Tag AB = Tag.Of("AB"u8), N2 = Tag.Of("N2"u8);

    /// <summary>Dates.</summary>
    public static readonly Tag PY = Tag.Of("PY"u8), Y1 = Tag.Of("Y1"u8), DA = Tag.Of("DA"u8);

    /// <summary>Identifiers, and fields that hold some.</summary>
    public static readonly Tag DO = Tag.Of("DO"u8), DI = Tag.Of("DI"u8), M3 = Tag.Of("M3"u8), L3 = Tag.Of("L3"u8), N1 = Tag.Of("N1"u8), C2 = Tag.Of("C2"u8), AN = Tag.Of("AN"u8), SN = Tag.Of("SN"u8), ID = Tag.Of("ID"u8);

    /// <summary>Addresses.</summary>
    public static readonly Tag UR = Tag.Of("UR"u8), LK = Tag.Of("LK"u8), L1 = Tag.Of("L1"u8), L2 = Tag.Of("L2"u8);

    /// <summary>Keywords.</summary>
    public static readonly Tag KW = Tag.Of("KW"u8);

    /// <summary>Volume, issue, first and last page, publisher, and the databases that an accession number is of.</summary>
    public static readonly Tag VL = Tag.Of("VL"u8), IS = Tag.Of("IS"u8), SP = Tag.Of("SP"u8), EP = Tag.Of("EP"u8), PB = Tag.Of("PB"u8), DB = Tag.Of("DB"u8), DP = Tag.Of("DP"u8);
}
