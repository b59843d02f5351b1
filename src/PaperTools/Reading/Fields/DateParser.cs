using System.Globalization;

namespace PaperTools.Reading.Fields;

/// <summary>
/// Reads a date as sources write it, to the precision that is written and no further:
/// <list type="bullet">
/// <item>ISO 8601 and its kin: <c>2013-07-28T10:00Z</c>, <c>2013/07/28</c>, <c>2014//</c>, <c>20130728</c>, <c>2013-07</c></item>
/// <item>year first: <c>2018 Apr</c>, <c>2018 Apr 5</c>, <c>2020 Nov-Dec</c>, <c>1998 Dec-1999 Jan</c></item>
/// <item>year last: <c>6 May 2023</c>, <c>May 6, 2023</c>, <c>May 2023</c>, <c>Spring 2020</c>, <c>28.7.2013</c></item>
/// <item>RFC 822 with its two-digit years: <c>Wed, 7 Jun 23 18:00:00 GMT</c></item>
/// <item>BibLaTeX: ranges <c>2023-05/2023-06</c> (the start counts), uncertain <c>2004~</c>, seasons <c>2020-21</c></item>
/// </list>
/// Where day and month cannot be told apart (<c>05/06/2020</c>) only the year is kept.
/// </summary>
internal static class DateParser
{
    private const int LongestDate = 100;

    /// <summary>The date; null where the text has none, or none with a year.</summary>
    public static PaperDate? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text[0] is '/' or '-' || text.StartsWith(".."))
        {
            // A range without a beginning, or a year before the common era.
            return null;
        }

        Span<DateToken> buffer = stackalloc DateToken[DateToken.MostTokens];
        (int count, bool hasTime) = DateToken.Read(text[..Math.Min(text.Length, LongestDate)], buffer);
        ReadOnlySpan<DateToken> tokens = buffer[..count];
        if (count == 0)
        {
            return null;
        }

        if (tokens[0] is { Kind: DateTokenKind.Number, Length: 6 or 8 })
        {
            return Compact(tokens[0]);
        }

        int year = IndexOfYear(tokens);
        if (year < 0)
        {
            return Rfc822(tokens, hasTime);
        }

        bool isYearFirst = !tokens[..year].ContainsDate();
        return isYearFirst ? YearFirst(tokens[year..]) : YearLast(tokens[..year], tokens[year]);
    }

    /// <summary>
    /// The date from separate fields. The year may itself hold a whole date; the month may be a number, a name, a range
    /// or hold the day too (<c>10 October</c>).
    /// </summary>
    public static PaperDate? FromParts(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day = default)
    {
        PaperDate? date = Parse(year);
        if (date is not { Month: null } known || month.IsWhiteSpace())
        {
            return date;
        }

        Span<DateToken> buffer = stackalloc DateToken[DateToken.MostTokens];
        (int count, _) = DateToken.Read(month[..Math.Min(month.Length, LongestDate)], buffer);
        ReadOnlySpan<DateToken> tokens = buffer[..count];
        int name = IndexOfMonth(tokens);
        if (name < 0)
        {
            return FromNumbers(known.Year, count > 0 && tokens[0].IsShort ? tokens[0].Value : null, Number(day));
        }

        return FromNumbers(known.Year, tokens[name].Value, Number(day) ?? DayBeside(tokens, name));
    }

    /// <summary>Of two dates that a source gives for one thing the first, unless the other is of the same year and more precise.</summary>
    public static PaperDate? MorePrecise(PaperDate? date, PaperDate? other)
    {
        if (date is not { } known || other is not { } found)
        {
            return date ?? other;
        }

        bool isFiner = found.Year == known.Year && ((known.Month is null && found.Month is not null) || (known.Day is null && found.Day is not null));
        return isFiner ? found : known;
    }

    /// <summary>The date from numbers; a month or day that does not exist is dropped, as are seasons given as months.</summary>
    public static PaperDate? FromNumbers(int? year, int? month = null, int? day = null)
    {
        if (year is not int y || !PaperDate.IsDate(y, null, null))
        {
            return null;
        }

        return PaperDate.IsDate(y, month, day) ? new PaperDate(y, month, day)
            : PaperDate.IsDate(y, month, null) ? new PaperDate(y, month)
            : new PaperDate(y);
    }

    private static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary><c>20130728</c> and <c>201307</c>.</summary>
    private static PaperDate? Compact(DateToken token)
    {
        int value = token.Length == 8 ? token.Value : token.Value * 100;
        (int year, int month, int day) = (value / 10000, value / 100 % 100, value % 100);
        int? knownDay = token.Length == 8 ? day : null;
        return year is >= 1000 and < 3000 && PaperDate.IsDate(year, month, knownDay) ? new PaperDate(year, month, knownDay) : null;
    }

    private static PaperDate? YearFirst(ReadOnlySpan<DateToken> tokens)
    {
        int year = tokens[0].Value;
        if (tokens.Length == 1)
        {
            return new PaperDate(year);
        }

        DateToken month = tokens[1];
        bool isNumericMonth = month.IsShort && month.Separator is '-' or '/' or '.';
        if (!isNumericMonth && month.Kind != DateTokenKind.Month)
        {
            return new PaperDate(year);
        }

        // A day has the separator that the month has; after another one a range goes on.
        bool hasDay = tokens.Length > 2 && tokens[2].IsShort && (month.Kind == DateTokenKind.Month || tokens[2].Separator == month.Separator);
        return FromNumbers(year, month.Value, hasDay ? tokens[2].Value : null);
    }

    private static PaperDate? YearLast(ReadOnlySpan<DateToken> tokens, DateToken year)
    {
        int month = IndexOfMonth(tokens);
        if (month >= 0)
        {
            int next = IndexOfMonth(tokens[(month + 1)..]);
            bool isAcrossYears = next >= 0 && tokens[month + 1 + next].Value < tokens[month].Value;
            return isAcrossYears ? new PaperDate(year.Value) : FromNumbers(year.Value, tokens[month].Value, DayBeside(tokens, month));
        }

        int first = 0;
        while (first < tokens.Length && !tokens[first].IsShort)
        {
            first++;
        }

        tokens = tokens[first..];
        return tokens.Length switch
        {
            1 when year.Separator is '/' or '-' or '.' => FromNumbers(year.Value, tokens[0].Value),
            2 when tokens[1].IsShort => FromDayAndMonth(year, tokens[0].Value, tokens[1].Value),
            _ => new PaperDate(year.Value),
        };
    }

    /// <summary>With full stops the day comes first (DIN 5008); otherwise only a number above 12, or equal ones, can tell.</summary>
    private static PaperDate? FromDayAndMonth(DateToken year, int first, int second) =>
        (year.Separator, first, second) switch
        {
            ('.', _, _) => FromNumbers(year.Value, second, first),
            (_, > 12, <= 12) => FromNumbers(year.Value, second, first),
            (_, <= 12, > 12) => FromNumbers(year.Value, first, second),
            _ when first == second => FromNumbers(year.Value, first, second),
            _ => new PaperDate(year.Value),
        };

    /// <summary>RFC 822, and RFC 2822 section 4.3 for the century: 00 to 49 is 20xx, 50 to 99 is 19xx.</summary>
    private static PaperDate? Rfc822(ReadOnlySpan<DateToken> tokens, bool hasTime)
    {
        int month = IndexOfMonth(tokens);
        bool isDate = month > 0 && month + 1 < tokens.Length
            && tokens[month - 1].IsShort && tokens[month + 1] is { Kind: DateTokenKind.Number, Length: 2 }
            && (hasTime || month > 1);
        if (!isDate)
        {
            return null;
        }

        int year = tokens[month + 1].Value;
        return FromNumbers(year < 50 ? 2000 + year : 1900 + year, tokens[month].Value, tokens[month - 1].Value);
    }

    /// <summary>The first day of <c>5-7 June</c> or <c>June 23-29</c>; null where there is none.</summary>
    private static int? DayBeside(ReadOnlySpan<DateToken> tokens, int month)
    {
        int before = month;
        while (before > 0 && tokens[before - 1].IsShort)
        {
            before--;
        }

        if (before < month)
        {
            return tokens[before].Value;
        }

        return month + 1 < tokens.Length && tokens[month + 1].IsShort ? tokens[month + 1].Value : null;
    }

    private static int IndexOfYear(ReadOnlySpan<DateToken> tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].IsYear)
            {
                return i;
            }
        }

        return -1;
    }

    private static int IndexOfMonth(ReadOnlySpan<DateToken> tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == DateTokenKind.Month)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool ContainsDate(this ReadOnlySpan<DateToken> tokens)
    {
        foreach (DateToken token in tokens)
        {
            if (token.Kind == DateTokenKind.Month || token.IsShort)
            {
                return true;
            }
        }

        return false;
    }
}
