using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>Finds authors, venue and date in what a reading list writes behind a title: <c>- A. Author, B. Author, *Venue* 2017.</c></summary>
internal static partial class ReferenceText
{
    private static readonly string[] s_noNames =
    [
        "arxiv", "preprint", "conference", "proceedings", "journal", "workshop", "university", "institute", "blog", "review", "letters", "transactions",
        "neurips", "nips", "icml", "iclr", "acl", "emnlp", "naacl", "cvpr", "iccv", "eccv", "aaai", "ijcai", "kdd", "www", "sigir", "interspeech", "nature", "science",
    ];

    /// <summary>The date: the first that is written with a year.</summary>
    public static PaperDate? Date(string rest)
    {
        Match dated = DateText().Match(rest);
        return dated.Success ? DateParser.Parse(dated.ValueSpan) : null;
    }

    /// <summary>The venue: what is in italics and no list of authors, or stands with the year in parentheses.</summary>
    public static string? Venue(string rest)
    {
        foreach (Match italic in Italic().Matches(rest))
        {
            string text = WithoutYear(italic.Groups["text"].Value);
            if (text.Length > 0 && !text.Contains("et al", StringComparison.OrdinalIgnoreCase) && Names(text).Count < 2)
            {
                return text;
            }
        }

        Match parenthesis = VenueInParentheses().Match(rest);
        string? venue = parenthesis.Success ? WithoutYear(parenthesis.Groups["text"].Value) : null;
        return venue is { Length: > 0 } ? venue : null;
    }

    /// <summary>The authors: the names that the text begins with.</summary>
    public static IReadOnlyList<Author> Authors(string rest)
    {
        string text = Opening().Replace(rest, "");
        if (Inverted().Match(text) is { Success: true } inverted)
        {
            return AuthorList.Parse(inverted.Value.TrimEnd(' ', ','), AuthorSeparator.Comma);
        }

        if (Italic().Match(text) is { Success: true, Index: 0 } italic && Names(italic.Groups["text"].Value) is { Count: > 1 } listed)
        {
            return AuthorList.Parse(string.Join(", ", listed), AuthorSeparator.Comma);
        }

        int end = text.IndexOfAny(['*', '(', '[', '|']);
        text = end < 0 ? text : text[..end];
        Match sentence = SentenceEnd().Match(text);
        text = sentence.Success ? text[..(sentence.Index + sentence.Length)] : text;
        return AuthorList.Parse(string.Join(", ", Names(text)), AuthorSeparator.Comma);
    }

    /// <summary>The names that a text begins with.</summary>
    private static List<string> Names(string text)
    {
        List<string> names = [];
        foreach (string part in text.Replace(" and ", ", ", StringComparison.Ordinal).Replace(" & ", ", ", StringComparison.Ordinal).Split(','))
        {
            string name = part.Trim(' ', '.', ';');
            bool isFollowedByOthers = name.EndsWith("et al", StringComparison.OrdinalIgnoreCase);
            name = isFollowedByOthers ? name[..^"et al".Length].Trim() : name;
            if (!IsName(name, isFollowedByOthers))
            {
                break;
            }

            names.Add(name);
        }

        return names;
    }

    private static bool IsName(string text, bool mayBeOneWord)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= (mayBeOneWord ? 1 : 2)
            && words.Length <= 5
            && !text.Any(char.IsAsciiDigit)
            && char.IsUpper(words[^1][0])
            && words.All(word => char.IsLetter(word[0]))
            && !s_noNames.Any(word => words.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static string WithoutYear(string text) => MarkdownItem.YearText().Replace(text, "").Trim(' ', ',', '.', '\'');

    [GeneratedRegex(@"(19|20)\d\d-\d\d(-\d\d)?|(\d{1,2} )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2}, )?(19|20)\d\d|\b(19|20)\d\d\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DateText();

    [GeneratedRegex(@"\*(?<text>[^*]+)\*|_(?<text>[^_]+)_", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Italic();

    [GeneratedRegex(@"\((?<text>[^()]*\b(19|20)\d\d)\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex VenueInParentheses();

    [GeneratedRegex(@"^([\s:.,;|–—-]|\((19|20)\d\d\)|by\s|By\s)*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\p{L}{3,}\.(\s|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SentenceEnd();

    /// <summary>Names as APA has them: <c>He, K., Zhang, X., &amp; Sun, J.</c></summary>
    [GeneratedRegex(@"^((& |and )?\p{Lu}[\p{L}'’ -]+, (\p{Lu}\.[ -]?)+(, *|\s+(?=&|and))?)+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inverted();
}
