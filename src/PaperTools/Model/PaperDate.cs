using System.Globalization;

namespace PaperTools;

/// <summary>
/// A date known to the year, the month or the day. It prints as much of ISO 8601 as is known (<c>2023</c>,
/// <c>2023-05</c>, <c>2023-05-06</c>), and sorts by its first possible day, the less precise before the more precise.
/// </summary>
public readonly record struct PaperDate : IComparable<PaperDate>, IComparable
{
    /// <summary>Makes a date of the precision given.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12, or null where only the year is known.</param>
    /// <param name="day">1 to the month's last day, or null where only year and month are known.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public PaperDate(int year, int? month = null, int? day = null)
    {
        if (!IsDate(year, month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(year), $"There is no date {year}-{month}-{day}.");
        }

        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, or null.</summary>
    public int? Month { get; }

    /// <summary>The day of the month, or null.</summary>
    public int? Day { get; }

    /// <summary>Whether such a date exists.</summary>
    public static bool IsDate(int year, int? month, int? day) =>
        year is >= 1 and <= 9999
        && (month, day) switch
        {
            (null, null) => true,
            (int m, null) => m is >= 1 and <= 12,
            (int m, int d) => m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(year, m),
            _ => false,
        };

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParse(string? text, out PaperDate date)
    {
        date = default;
        string[] parts = (text ?? "").Trim().Split('-');
        Span<int> numbers = stackalloc int[3];
        if (parts.Length > 3 || parts[0].Length != 4)
        {
            return false;
        }

        for (int i = 0; i < parts.Length; i++)
        {
            bool isWellFormed = i == 0 || parts[i].Length == 2;
            if (!isWellFormed || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        int? month = parts.Length > 1 ? numbers[1] : null;
        int? day = parts.Length > 2 ? numbers[2] : null;
        if (!IsDate(numbers[0], month, day))
        {
            return false;
        }

        date = new PaperDate(numbers[0], month, day);
        return true;
    }

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; PowerShell calls it when it compares with a string.</summary>
    /// <exception cref="FormatException">The text is no such date.</exception>
    public static PaperDate Parse(string text) =>
        TryParse(text, out PaperDate date)
            ? date
            : throw new FormatException($"'{text}' is not a date; expected yyyy, yyyy-MM or yyyy-MM-dd.");

    /// <summary>The calendar day of a moment.</summary>
    public static implicit operator PaperDate(DateTime moment) => FromDateTime(moment);

    /// <summary>The calendar day of a moment.</summary>
    public static PaperDate FromDateTime(DateTime moment) => new(moment.Year, moment.Month, moment.Day);

    /// <summary>The first day that the date can mean.</summary>
    public DateTime ToDateTime() => new(Year, Month ?? 1, Day ?? 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <inheritdoc/>
    public int CompareTo(PaperDate other)
    {
        int order = Year.CompareTo(other.Year);
        order = order != 0 ? order : (Month ?? 0).CompareTo(other.Month ?? 0);
        return order != 0 ? order : (Day ?? 0).CompareTo(other.Day ?? 0);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        PaperDate other => CompareTo(other),
        _ => throw new ArgumentException("A PaperDate compares with a PaperDate.", nameof(obj)),
    };

    /// <summary>Orders two dates.</summary>
    public static bool operator <(PaperDate left, PaperDate right) => left.CompareTo(right) < 0;

    /// <summary>Orders two dates.</summary>
    public static bool operator >(PaperDate left, PaperDate right) => left.CompareTo(right) > 0;

    /// <summary>Orders two dates.</summary>
    public static bool operator <=(PaperDate left, PaperDate right) => left.CompareTo(right) <= 0;

    /// <summary>Orders two dates.</summary>
    public static bool operator >=(PaperDate left, PaperDate right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601, as far as the date is known.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (int m, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{m:00}"),
        (int m, int d) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{m:00}-{d:00}"),
    };
}
