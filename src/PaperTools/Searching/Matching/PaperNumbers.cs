namespace PaperTools.Searching;

/// <summary>A paper's dates and counts, in few bytes, so that an index can keep them: conditions on them need nothing else.</summary>
internal readonly struct PaperNumbers
{
    private const int Unknown = int.MinValue;
    private const int YearUnit = 10_000;
    private const int MonthUnit = 100;

    /// <summary>As yyyymmdd with zeros for what is not known; 0 for no date.</summary>
    private readonly int _published;
    private readonly int _updated;

    /// <summary><see cref="Unknown"/> where nobody says.</summary>
    private readonly int _upvotes;
    private readonly int _comments;

    private PaperNumbers(Paper paper)
    {
        _published = Packed(paper.Published);
        _updated = Packed(paper.Updated);
        _upvotes = paper.Upvotes ?? Unknown;
        _comments = paper.Comments ?? Unknown;
    }

    /// <summary>The year of publication.</summary>
    public int? Year => _published == 0 ? null : _published / YearUnit;

    /// <summary>When it was published.</summary>
    public PaperDate? Published => Date(_published);

    /// <summary>When it was last revised.</summary>
    public PaperDate? Updated => Date(_updated);

    /// <summary>The votes it had.</summary>
    public int? Upvotes => _upvotes == Unknown ? null : _upvotes;

    /// <summary>The number of comments it had.</summary>
    public int? Comments => _comments == Unknown ? null : _comments;

    /// <summary>The dates and counts of a paper.</summary>
    public static PaperNumbers Of(Paper paper) => new(paper);

    private static int Packed(PaperDate? date) =>
        date is PaperDate known ? (known.Year * YearUnit) + (known.Month.GetValueOrDefault() * MonthUnit) + known.Day.GetValueOrDefault() : 0;

    private static PaperDate? Date(int packed)
    {
        int month = packed / MonthUnit % MonthUnit;
        int day = packed % MonthUnit;
        return packed == 0 ? null : new PaperDate(packed / YearUnit, month == 0 ? null : month, day == 0 ? null : day);
    }
}
