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
    private const string GeneratedLabel = "AI-generated summary";

    /// <summary>Whether a text is such a page.</summary>
    public static bool IsPaperPage(string text) =>
        text.Contains("arxiv:", StringComparison.Ordinal) && text.Contains("Abstract", StringComparison.Ordinal) && Identifier().IsMatch(text) && Facts().IsMatch(text);

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
            string line = InlineMarkdown.Plain(Encoding.UTF8.GetString(lines.Line).Trim(' ', '\t', '#', '*')).TrimEnd('\\');
            if (IsUnderline(line))
            {
                continue;
            }

            identifierLine = identifierLine == 0 && Identifier().IsMatch(line) ? lines.LineNumber : identifierLine;
            _ = text.Append(line).Append('\n');
        }

        return (text.ToString(), identifierLine);
    }

    /// <summary>
    /// The abstract without the sentence that a program wrote above it. The label of that sentence stands before or behind
    /// it, and some captures lose the label.
    /// </summary>
    private static string Abstract(string rest)
    {
        string text = Before(After(rest, AbstractStart()), AbstractEnd()).Trim();
        int label = text.IndexOf(GeneratedLabel, StringComparison.Ordinal);
        string behind = label < 0 ? text : text[(label + GeneratedLabel.Length)..].Trim();
        bool hasSentence = label == 0 || (label < 0 && IsGenerated(text));
        return TextCleaner.Fold(hasSentence ? behind[SentenceEnd(behind)..] : behind);
    }

    /// <summary>Whether a paragraph of one sentence stands before a longer one of several.</summary>
    private static bool IsGenerated(string text)
    {
        int end = text.IndexOf("\n\n", StringComparison.Ordinal);
        string behind = end < 0 ? "" : text[end..].Trim();
        return Prose.IsOneSentence(TextCleaner.Fold(text[..Math.Max(end, 0)])) && behind.Length > end && !Prose.IsOneSentence(TextCleaner.Fold(behind));
    }

    /// <summary>Where the sentence's paragraph ends, or where there are none its line.</summary>
    private static int SentenceEnd(string text)
    {
        int paragraph = text.IndexOf("\n\n", StringComparison.Ordinal);
        return Math.Max(0, paragraph < 0 ? text.IndexOf('\n', StringComparison.Ordinal) : paragraph);
    }

    /// <summary>A heading's underline in Markdown.</summary>
    private static bool IsUnderline(string line) => line.Length >= 3 && (!line.AsSpan().ContainsAnyExcept('=') || !line.AsSpan().ContainsAnyExcept('-'));

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
