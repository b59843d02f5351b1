namespace PaperTools.Reading.Fields;

/// <summary>What a piece of a written date is.</summary>
internal enum DateTokenKind
{
    /// <summary>Digits.</summary>
    Number,

    /// <summary>A month's name.</summary>
    Month,

    /// <summary>Any other word: a weekday, a season, <c>circa</c>.</summary>
    Word,
}

/// <summary>A piece of a written date.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The number, or the month's number; 0 for other words.</param>
/// <param name="Length">Its length in characters.</param>
/// <param name="Separator">The character before it; a space at the beginning.</param>
internal readonly record struct DateToken(DateTokenKind Kind, int Value, int Length, char Separator)
{
    /// <summary>More pieces no date has.</summary>
    public const int MostTokens = 12;

    // Between two signs stands nothing, as the month in RIS's 2014//5.
    private const char RunOfSigns = '\0';

    private const int LongestNumber = 8;

    /// <summary>Whether it is written as a year is, with four digits.</summary>
    public bool IsYear => Kind == DateTokenKind.Number && Length == 4 && Value is >= 1000 and < 3000;

    /// <summary>Whether it can be a day or a month in digits.</summary>
    public bool IsShort => Kind == DateTokenKind.Number && Length <= 2 && Value > 0;

    /// <summary>Cuts a text into its first pieces. A time of day ends it.</summary>
    /// <returns>The number of pieces, and whether a time of day follows.</returns>
    public static (int Count, bool HasTime) Read(ReadOnlySpan<char> text, Span<DateToken> tokens)
    {
        int count = 0;
        int i = 0;
        char separator = ' ';
        while (i < text.Length && count < tokens.Length)
        {
            int start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                int value = 0;
                for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
                {
                    value = i - start < LongestNumber ? (value * 10) + text[i] - '0' : 0;
                }

                if (i < text.Length && text[i] == ':' && i - start <= 2)
                {
                    return (count, true);
                }

                tokens[count++] = new(DateTokenKind.Number, value, i - start, separator);
                separator = ' ';
                i += IsOrdinal(text[i..]) ? 2 : 0;
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && char.IsLetter(text[i]))
                {
                    i++;
                }

                int month = MonthNames.Month(text[start..i]);
                tokens[count++] = new(month > 0 ? DateTokenKind.Month : DateTokenKind.Word, month, i - start, separator);
                separator = ' ';
            }
            else
            {
                separator = char.IsWhiteSpace(text[i]) ? separator : separator == ' ' ? Sign(text[i]) : RunOfSigns;
                i++;
            }
        }

        return (count, false);
    }

    /// <summary>Typographers' hyphens are hyphens: RePEc writes <c>2021‒03</c> with a figure dash. A longer dash is that of a range.</summary>
    private static char Sign(char sign) => sign is '\u2010' or '\u2011' or '\u2012' or '\u2212' ? '-' : sign;

    private static bool IsOrdinal(ReadOnlySpan<char> text) =>
        text.Length >= 2 && text[..2] is "st" or "nd" or "rd" or "th" && (text.Length == 2 || !char.IsLetter(text[2]));
}
