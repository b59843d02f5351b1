using System.Globalization;
using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>The small texts on a card: votes, dates, counts.</summary>
internal static partial class CardText
{
    /// <summary>What a title's votes end with in the daily mail.</summary>
    public const string MailVotesEnd = "▲)";

    private const string PublishedOn = "Published on ";

    /// <summary>A count such as <c>12</c>, <c>1,204</c> or <c>3.29k</c>; null for another text.</summary>
    public static int? Count(string text)
    {
        string digits = text.Replace(",", "", StringComparison.Ordinal);
        bool isThousands = digits.EndsWith('k') || digits.EndsWith('K');
        digits = isThousands ? digits[..^1] : digits;
        bool isCount = digits.Length is > 0 and < 9 && char.IsAsciiDigit(digits[0])
            && decimal.TryParse(digits, isThousands ? NumberStyles.AllowDecimalPoint : NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return isCount ? (int)(decimal.Parse(digits, CultureInfo.InvariantCulture) * (isThousands ? 1000 : 1)) : null;
    }

    /// <summary>Whether a text is what stands where nobody voted.</summary>
    public static bool IsNoVote(string text) => text is "-" or "–" or "—";

    /// <summary>Takes the mark off that stands before votes: <c>[-] 12</c>, <c>Upvote 12</c>.</summary>
    public static string WithoutVoteMark(string text)
    {
        string rest = text.StartsWith("[-]", StringComparison.Ordinal) ? text[3..] : text;
        rest = rest.StartsWith("Upvote", StringComparison.Ordinal) ? rest["Upvote".Length..] : rest;
        return rest.Trim();
    }

    /// <summary>Cuts the votes off a title as the daily mail has it: <c>A Title (140 ▲)</c>.</summary>
    public static (string Title, int? Votes) MailTitle(string text)
    {
        int open = text.EndsWith(MailVotesEnd, StringComparison.Ordinal) ? text.LastIndexOf('(') : -1;
        return open < 0 ? (text, null) : (text[..open].TrimEnd(), Count(text[(open + 1)..^2].Trim()));
    }

    /// <summary>Whether a text is the dot before a card's date.</summary>
    public static bool IsDot(string text) => text is "·" or "•";

    /// <summary>Whether a text counts the stars of the code, the buttons beside it included: <c>GitHub 3.29k arXiv Page</c>.</summary>
    public static bool IsStars(string text) => text.Contains("GitHub", StringComparison.Ordinal) && Stars().IsMatch(text);

    /// <summary>Whether a text counts the authors: <c>3 authors</c>, <c>- 3 authors</c>.</summary>
    public static bool IsAuthorCount(string text) => (text.EndsWith(" authors", StringComparison.Ordinal) || text.EndsWith(" author", StringComparison.Ordinal)) && AuthorCount().IsMatch(text);

    /// <summary>Whether a text is a date on a card: <c>· Published on Sep 27, 2026</c>, <c>May 29</c>, <c>Example Lab · May 29</c>.</summary>
    public static bool IsDate(string text) => text.Length > 0 && char.IsAsciiDigit(text[^1]) && SiteText.IsDay(DatePart(text));

    /// <summary>The date of such a text; null where it has no year, which is never guessed.</summary>
    public static PaperDate? Date(string text) => DateParser.Parse(DayAlone(DatePart(text)));

    /// <summary>The day without the count of comments that stands right behind it where links were lost: <c>May 296</c> is the 29th, and six comments.</summary>
    public static string DayAlone(string date)
    {
        int comma = date.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0)
        {
            return date[..Math.Min(date.Length, comma + ", 2026".Length)];
        }

        int space = date.LastIndexOf(' ');
        string digits = date[(space + 1)..];
        bool isYear = digits.Length == "2026".Length && digits[0] is '1' or '2';
        bool isDay = space > 0 && digits.Length > 0 && !isYear && !date.StartsWith("Week ", StringComparison.Ordinal);
        int length = digits.Length > 1 && IsDayOfMonth(digits) ? 2 : 1;
        return isDay ? date[..(space + 1 + length)] : date;
    }

    /// <summary>The comments that are glued to a date; null where none are.</summary>
    public static int? GluedComments(string text)
    {
        string date = DatePart(text);
        return Count(date[DayAlone(date).Length..]);
    }

    private static bool IsDayOfMonth(string digits) => digits[0] is '0' or '1' or '2' || (digits[0] == '3' && digits[1] is '0' or '1');

    private static string DatePart(string text)
    {
        string date = text[(text.LastIndexOf('·') + 1)..].TrimStart('-', ' ');
        return date.StartsWith(PublishedOn, StringComparison.Ordinal) ? date[PublishedOn.Length..] : date;
    }

    [GeneratedRegex(@"GitHub[ _][\d.,]+[kK]?\]?( arXiv[ _][Pp]age)?( \[[^\]]*\])?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Stars();

    [GeneratedRegex(@"^[-*·•\s]*\d+ authors?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AuthorCount();
}
