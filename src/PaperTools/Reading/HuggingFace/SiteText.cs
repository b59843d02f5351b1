using System.Collections.Frozen;
using System.Globalization;

namespace PaperTools.Reading;

/// <summary>The lines that Hugging Face's papers pages carry beside papers: menu, header, buttons and footer.</summary>
internal static class SiteText
{
    /// <summary>What stands after the curator's name, on a line of its own in captures that cut lines at links.</summary>
    public const string CuratorTail = "and the research community";

    /// <summary>Stands before the name of who submitted a paper.</summary>
    public const string SubmittedBy = "Submitted by";

    /// <summary>Stands before a trending card's votes.</summary>
    public const string Upvote = "Upvote";

    /// <summary>The longest line that is looked up.</summary>
    public const int LongestLine = 80;

    /// <summary><c>September 30, 2025</c>, and the comments that a capture may have glued to it.</summary>
    private const int LongestDay = 21;

    private const string TrendingTitle = "Trending Papers";

    /// <summary>The fewest entries that make a line of them a menu.</summary>
    private const int FewestEntries = 3;

    private const int AsciiCharacters = 128;

    private static readonly FrozenSet<string> s_lines = FrozenSet.ToFrozenSet(
    [
        // Menu
        "Hugging Face", "Hugging Face's logo", "Hugging Face's logoHugging Face", "Models", "Datasets", "Spaces", "Buckets", "Buckets new", "Docs", "Enterprise", "Pricing",
        "Website", "Tasks", "HuggingChat", "Collections", "Languages", "Organizations", "Community", "Blog", "Posts", "Learn", "Discord",
        "Forum", "GitHub", "Solutions", "Team & Enterprise", "Hugging Face PRO", "Enterprise Support", "Inference Providers",
        "Inference Endpoints", "Storage Buckets", "Log In", "Sign Up", "Papers", "Search", "Search papers",

        // Header
        "new", "New", "Subscribe", "Daily Papers", "Trending Papers", "Daily Papers - Hugging Face", "Trending Papers - Hugging Face",
        "Daily", "Weekly", "Monthly", "by", CuratorTail,

        // Cards
        Upvote, "arXiv Page", "arXiv page", "View arXiv page", "View PDF", "PDF", "Add to collection", "Submit a paper", "Load more",

        // Footer
        "Previous", "Next", "Trending Papers ranked by GitHub stars activity", "System theme", "Light", "Dark", "Company", "TOS", "Privacy",
        "About", "Careers", "Jobs", "Press",
    ]);

    /// <summary>The lines that begin with each ASCII character.</summary>
    private static readonly string[][] s_linesByStart = LinesByStart();

    /// <summary>Whether a line is the site's own.</summary>
    public static bool IsSiteLine(string line) =>
        line.Length <= LongestLine
        && (s_lines.Contains(line) || IsMenu(line) || IsMailOffer(line) || Curator(line) is not null || IsDay(line) || line.StartsWith('©') || IsPicture(line) || !line.Any(char.IsLetterOrDigit));

    /// <summary>Whether a line is what stands for a picture: <c>[thumbnail]</c>.</summary>
    private static bool IsPicture(string line) => line.StartsWith('[') && line.IndexOf(']', StringComparison.Ordinal) == line.Length - 1;

    /// <summary>Whether a line is a menu of which the entries run together: <c>TOSPrivacyAboutCareers</c>, <c>Daily • Weekly • Monthly</c>.</summary>
    private static bool IsMenu(ReadOnlySpan<char> line)
    {
        int entries = 0;
        while (line.Length > 0)
        {
            int length = 0;
            foreach (string name in line[0] < s_linesByStart.Length ? s_linesByStart[line[0]] : [])
            {
                length = name.Length > length && line.StartsWith(name, StringComparison.Ordinal) ? name.Length : length;
            }

            if (length == 0)
            {
                return false;
            }

            line = line[length..].TrimStart(" •|*");
            entries++;
        }

        return entries >= FewestEntries;
    }

    /// <summary>Whether a line is the site's own, or one of the small texts on a card.</summary>
    public static bool IsOwnLine(string line) => line.Length <= LongestLine && (IsSiteLine(line) || IsCardLine(line));

    /// <summary>Whether a line is one of the small texts on a card: a count, a date, a button.</summary>
    public static bool IsCardLine(string line) =>
        CardText.Count(CardText.WithoutVoteMark(line)) is not null || CardText.IsAuthorCount(line) || CardText.IsDate(line) || CardText.IsStars(line)
        || line.StartsWith(SubmittedBy, StringComparison.Ordinal);

    /// <summary>Whether a line offers the papers by mail; it stands at the top of every page.</summary>
    public static bool IsMailOffer(string line) => line.StartsWith("Get trending papers in your email inbox", StringComparison.Ordinal);

    /// <summary>The curator in a line such as <c>byAK and the research community</c>, with which the page is signed; null in any other.</summary>
    public static string? Curator(string line)
    {
        bool isSigned = line.Length <= LongestLine && line.EndsWith("research community", StringComparison.Ordinal);
        return !isSigned ? null
            : line.StartsWith("by", StringComparison.Ordinal) ? line[2..].Trim()
            : line.Length > CuratorTail.Length && line.EndsWith(CuratorTail, StringComparison.Ordinal) && !line.Contains(':', StringComparison.Ordinal) ? line
            : null;
    }

    /// <summary>The page's title in a line that is one; null in any other.</summary>
    public static string? PageTitle(string line) => line switch
    {
        "Daily Papers" or "Daily Papers - Hugging Face" => "Daily Papers",
        "Trending Papers" or "Trending Papers - Hugging Face" => TrendingTitle,
        _ => null,
    };

    /// <summary>Whether a line is the day, week or month that a page shows: <c>May 6</c>, <c>May 6, 2025</c>, <c>May 2025</c>, <c>Week 19</c>.</summary>
    public static bool IsDay(string line)
    {
        if (line.Length is 0 or > LongestDay || !char.IsAsciiLetterUpper(line[0]) || !char.IsAsciiDigit(line[^1]))
        {
            return false;
        }

        string[] parts = line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return (parts[0] == "Week" || IsMonth(parts[0]))
            && parts.Length is 2 or 3
            && parts.Skip(1).All(part => part.All(char.IsAsciiDigit));
    }

    /// <summary>The day in the daily mail's sentence, <c>Here is the selection of papers for today (6 Jul):</c>; null in another text.</summary>
    public static string? MailDay(string text)
    {
        const string Opening = "Here is the selection of papers";
        int open = text.StartsWith(Opening, StringComparison.Ordinal) ? text.IndexOf('(', StringComparison.Ordinal) : -1;
        int close = open < 0 ? -1 : text.IndexOf(')', open);
        return close < 0 ? null : text[(open + 1)..close];
    }

    /// <summary>Trending pages show a sentence written by a program where the others show the abstract.</summary>
    public static AbstractKind KindOf(LazyText text, Digest digest) =>
        digest.Title == TrendingTitle && Prose.IsOneSentence(text.ToString()) ? AbstractKind.Summary : AbstractKind.Abstract;

    private static string[][] LinesByStart()
    {
        string[][] lines = new string[AsciiCharacters][];
        Array.Fill(lines, []);
        foreach (string line in s_lines)
        {
            lines[line[0]] = [.. lines[line[0]], line];
        }

        return lines;
    }

    private static bool IsMonth(string word) =>
        DateTimeFormatInfo.InvariantInfo.AbbreviatedMonthNames.Contains(word) || DateTimeFormatInfo.InvariantInfo.MonthNames.Contains(word);
}
