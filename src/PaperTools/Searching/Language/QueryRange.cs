using System.Globalization;

namespace PaperTools.Searching;

/// <summary>
/// What a number or a date is compared with.
/// <code>
/// range = ( "&gt;=" | "&lt;=" | "&gt;" | "&lt;" | "=" | "" ) bound | [ bound ] ".." [ bound ]
/// </code>
/// Dates are compared as numbers yyyymmdd, an unknown month or day being open at both ends.
/// </summary>
/// <param name="Text">The range as typed.</param>
/// <param name="Minimum">The lower end; negative infinity for none.</param>
/// <param name="Maximum">The upper end; infinity for none.</param>
/// <param name="IncludesMinimum">Whether the lower end itself is in.</param>
/// <param name="IncludesMaximum">Whether the upper end itself is in.</param>
/// <param name="Unit">The unit typed after the number: <c>x</c>, <c>%</c>, or empty.</param>
public sealed record QueryRange(string Text, double Minimum, double Maximum, bool IncludesMinimum, bool IncludesMaximum, string Unit)
{
    /// <summary>Reads one bound: the values that it can mean, from the lowest to the highest, and its unit.</summary>
    internal delegate (double Lowest, double Highest, string Unit)? BoundReader(string text);

    /// <summary>Whether nothing can be in it: its lower end is above its upper end.</summary>
    public bool IsEmpty => Minimum > Maximum;

    /// <summary>Whether some value from the lowest to the highest is in.</summary>
    public bool Overlaps(double lowest, double highest) =>
        (IncludesMinimum ? highest >= Minimum : highest > Minimum) && (IncludesMaximum ? lowest <= Maximum : lowest < Maximum);

    /// <summary>Whether every value from the lowest to the highest is in.</summary>
    public bool Covers(double lowest, double highest) =>
        (IncludesMinimum ? lowest >= Minimum : lowest > Minimum) && (IncludesMaximum ? highest <= Maximum : highest < Maximum);

    /// <summary>The range as typed.</summary>
    public override string ToString() => Text;

    /// <summary>Reads a range; null where it is none.</summary>
    internal static QueryRange? TryParse(string text, BoundReader readBound)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
        {
            return Between(text, text[..dots], text[(dots + 2)..], readBound);
        }

        string sign = string.Concat(text.TakeWhile(character => character is '<' or '>' or '='));
        if (readBound(text[sign.Length..]) is not var (lowest, highest, unit))
        {
            return null;
        }

        return sign switch
        {
            ">=" => new(text, lowest, double.PositiveInfinity, true, true, unit),
            ">" => new(text, highest, double.PositiveInfinity, false, true, unit),
            "<=" => new(text, double.NegativeInfinity, highest, true, true, unit),
            "<" => new(text, double.NegativeInfinity, lowest, true, false, unit),
            "=" or "" => new(text, lowest, highest, true, true, unit),
            _ => null,
        };
    }

    /// <summary>A number with a unit that may be left out: <c>2</c>, <c>2x</c>, <c>20%</c>, <c>1,000</c>.</summary>
    internal static (double Lowest, double Highest, string Unit)? ReadNumber(string text)
    {
        string unit = text.EndsWith('%') ? "%" : text.EndsWith('x') || text.EndsWith('X') || text.EndsWith('×') ? "x" : "";
        return double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double value)
            ? (value, value, unit)
            : null;
    }

    /// <summary>A whole number.</summary>
    internal static (double Lowest, double Highest, string Unit)? ReadCount(string text) =>
        ReadNumber(text) is (double value, _, "") && value == Math.Floor(value) ? (value, value, "") : null;

    /// <summary>A number of parameters: <c>7B</c>, <c>600M</c>.</summary>
    internal static (double Lowest, double Highest, string Unit)? ReadSize(string text) =>
        ModelSize.TryParse(text, out double lowest, out double highest) ? (lowest, highest, "") : null;

    /// <summary>A date: <c>2024</c>, <c>2024-06</c>, <c>2024-06-30</c>.</summary>
    internal static (double Lowest, double Highest, string Unit)? ReadDate(string text) =>
        PaperDate.TryParse(text, out PaperDate date) ? (FirstDay(date), LastDay(date), "") : null;

    /// <summary>The first day that a date can mean, as a number yyyymmdd.</summary>
    internal static double FirstDay(PaperDate date) => DayNumber(date, date.Month ?? 1, date.Day ?? 1);

    /// <summary>The last day that a date can mean, as a number yyyymmdd.</summary>
    internal static double LastDay(PaperDate date) => DayNumber(date, date.Month ?? 12, date.Day ?? DateTime.DaysInMonth(date.Year, date.Month ?? 12));

    private static double DayNumber(PaperDate date, int month, int day) => (date.Year * 10_000) + (month * 100) + day;

    private static QueryRange? Between(string text, string from, string to, BoundReader readBound)
    {
        (double Lowest, double Highest, string Unit)? lower = from.Length > 0 ? readBound(from) : (double.NegativeInfinity, double.NegativeInfinity, "");
        (double Lowest, double Highest, string Unit)? upper = to.Length > 0 ? readBound(to) : (double.PositiveInfinity, double.PositiveInfinity, "");
        if (lower is not var (minimum, _, lowerUnit) || upper is not var (_, maximum, upperUnit) || from.Length + to.Length == 0)
        {
            return null;
        }

        return new(text, minimum, maximum, true, true, upperUnit.Length > 0 ? upperUnit : lowerUnit);
    }
}
