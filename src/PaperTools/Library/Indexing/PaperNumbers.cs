namespace PaperTools.Library;

/// <summary>A paper's dates and counts, as an index keeps them: conditions on them need nothing else.</summary>
/// <param name="Published">When it was published, as yyyymmdd with zeros for what is not known; 0 for no date.</param>
/// <param name="Updated">When it was last revised, in the same way.</param>
/// <param name="Upvotes">The votes it had; <see cref="Unknown"/> where nobody says.</param>
/// <param name="Comments">The number of comments it had, in the same way.</param>
internal readonly record struct PaperNumbers(int Published, int Updated, int Upvotes, int Comments)
{
    /// <summary>No number.</summary>
    public const int Unknown = int.MinValue;

    private const int YearUnit = 10_000;
    private const int MonthUnit = 100;

    /// <summary>The dates and counts of a paper.</summary>
    public static PaperNumbers Of(Paper paper) => new(Packed(paper.Published), Packed(paper.Updated), paper.Upvotes ?? Unknown, paper.Comments ?? Unknown);

    /// <summary>A paper with these dates and counts, and nothing else.</summary>
    public Paper ToPaper() => new()
    {
        Title = "",
        Published = Date(Published),
        Updated = Date(Updated),
        Upvotes = Upvotes == Unknown ? null : Upvotes,
        Comments = Comments == Unknown ? null : Comments,
    };

    private static int Packed(PaperDate? date) =>
        date is PaperDate known ? (known.Year * YearUnit) + (known.Month.GetValueOrDefault() * MonthUnit) + known.Day.GetValueOrDefault() : 0;

    private static PaperDate? Date(int packed)
    {
        int month = packed / MonthUnit % MonthUnit;
        int day = packed % MonthUnit;
        return packed == 0 ? null : new PaperDate(packed / YearUnit, month == 0 ? null : month, day == 0 ? null : day);
    }
}
