using System.Text;
using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>
/// The page of a single paper saved as text, on many lines or run together on one: <c>arxiv:2509.00001</c>, the title,
/// <c>Published on Sep 28 · Submitted by …</c>, <c>Upvote 118</c>, <c>Authors: …</c>, <c>Abstract …</c>, then buttons.
/// </summary>
internal static partial class PaperPage
{
    /// <summary>Whether a text is such a page.</summary>
    public static bool IsPaperPage(string text) =>
        Identifier().IsMatch(text) && Facts().IsMatch(text) && text.Contains("Abstract", StringComparison.Ordinal);

    /// <summary>Reads the page; it holds one paper.</summary>
    public static IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        (string text, int line) = PlainText(source);
        Match identifier = Identifier().Match(text);
        string rest = text[(identifier.Index + identifier.Length)..];
        string title = TextCleaner.Fold(Before(rest, TitleEnd()));
        if (!identifier.Success || title.Length == 0)
        {
            yield break;
        }

        Match published = PublishedOn().Match(rest);
        Match votes = Upvotes().Match(rest);
        yield return new Paper
        {
            Title = title,
            Abstract = Abstract(rest),
            Authors = AuthorList.Parse(TextCleaner.Fold(Before(After(rest, AuthorsStart()), AuthorsEnd())).Replace(" ,", ",", StringComparison.Ordinal), AuthorSeparator.Comma),
            Published = published.Success ? CardText.Date(published.Groups["date"].Value) : null,
            Upvotes = votes.Success ? CardText.Count(votes.Groups["count"].Value) : null,
            Ids = new PaperIds { Arxiv = identifier.Groups["id"].Value },
            Url = HuggingFaceAddress.Page(identifier.Groups["id"].Value),
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }

    private static (string Text, int IdentifierLine) PlainText(DigestSource source)
    {
        StringBuilder text = new();
        int identifierLine = 0;
        Utf8LineReader lines = source.OpenLines();
        while (lines.Read())
        {
            string line = InlineMarkdown.Plain(Encoding.UTF8.GetString(lines.Line).Trim(' ', '\t', '#', '*'));
            identifierLine = identifierLine == 0 && Identifier().IsMatch(line) ? lines.LineNumber : identifierLine;
            _ = text.Append(line).Append('\n');
        }

        return (text.ToString(), identifierLine);
    }

    /// <summary>The abstract; the sentence that a program wrote above it stands on a line of its own, and is left out.</summary>
    private static string Abstract(string rest)
    {
        string text = Before(After(rest, AbstractStart()), AbstractEnd()).Trim();
        const string Generated = "AI-generated summary";
        if (text.StartsWith(Generated, StringComparison.Ordinal))
        {
            text = text[Generated.Length..].TrimStart();
            int lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
            text = lineEnd < 0 ? text : text[lineEnd..];
        }

        return TextCleaner.Fold(text);
    }

    private static string Before(string text, Regex end) => end.Match(text) is { Success: true } match ? text[..match.Index] : text;

    private static string After(string text, Regex start) => start.Match(text) is { Success: true } match ? text[(match.Index + match.Length)..] : "";

    [GeneratedRegex(@"\barxiv:\s*(?<id>\d{4}\.\d{4,5})(v\d+)?\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\bAuthors:|\bUpvote\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Facts();

    [GeneratedRegex(@"\s(Published on|Submitted by|Upvote|Authors:|Published)\s", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"Published on\s+(?<date>[A-Z][a-z]+ \d{1,2}(, \d{4})?)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PublishedOn();

    [GeneratedRegex(@"Upvote\s+(?<count>\d[\d.,]*k?)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Upvotes();

    [GeneratedRegex(@"\bAuthors:\s*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AuthorsStart();

    [GeneratedRegex(@"\s(Abstract|Published on|Submitted by|AI-generated summary|Upvote)\s", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AuthorsEnd();

    [GeneratedRegex(@"\sAbstract\s", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AbstractStart();

    [GeneratedRegex(@"\s(View arXiv page|View PDF|View Project|Project page|GitHub\s+[\d.]+k?\s|Add to collection|Community\s|Models citing this paper)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AbstractEnd();
}
