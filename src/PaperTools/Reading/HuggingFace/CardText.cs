using System.Globalization;
using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>The small texts on a card: votes, dates, counts.</summary>
internal static partial class CardText
{
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
        int open = text.EndsWith("▲)", StringComparison.Ordinal) ? text.LastIndexOf('(') : -1;
        return open < 0 ? (text, null) : (text[..open].TrimEnd(), Count(text[(open + 1)..^2].Trim()));
    }

    /// <summary>Whether a text counts the authors: <c>3 authors</c>, <c>- 3 authors</c>.</summary>
    public static bool IsAuthorCount(string text) => AuthorCount().IsMatch(text);

    /// <summary>Whether a text is a date on a card: <c>· Published on Sep 27, 2026</c>, <c>May 29</c>.</summary>
    public static bool IsDate(string text) => SiteText.IsDay(DatePart(text));

    /// <summary>The date of such a text; null where it has no year, which is never guessed.</summary>
    public static PaperDate? Date(string text) => DateParser.Parse(DatePart(text));

    private static string DatePart(string text)
    {
        string date = text.TrimStart('·', ' ', '-');
        return date.StartsWith(PublishedOn, StringComparison.Ordinal) ? date[PublishedOn.Length..] : date;
    }

    [GeneratedRegex(@"^[-*·\s]*\d+ authors?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AuthorCount();
}
