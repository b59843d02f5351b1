using System.Globalization;

namespace PaperTools.Searching;

/// <summary>A mistake in a query: what was expected, and where.</summary>
public sealed class QueryException : FormatException
{
    /// <summary>The columns that are shown to either side of the place: with what an error view puts before them, a line has 80.</summary>
    private const int ColumnsBefore = 40;
    private const int ColumnsAfter = 25;

    /// <summary>Makes the exception.</summary>
    /// <param name="query">The whole query.</param>
    /// <param name="position">The place of the mistake, from 0.</param>
    /// <param name="expected">What was expected: <c>a word after OR</c>.</param>
    /// <param name="innerException">What found the mistake, or null.</param>
    public QueryException(string query, int position, string expected, Exception? innerException = null)
        : base(Describe(query, position, expected), innerException)
    {
        Query = query;
        Position = position;
        Expected = expected;
    }

    /// <summary>The whole query.</summary>
    public string Query { get; }

    /// <summary>The place of the mistake, from 0.</summary>
    public int Position { get; }

    /// <summary>What was expected there.</summary>
    public string Expected { get; }

    /// <summary>The sentence alone.</summary>
    internal string Sentence => SentenceOf(Position, Expected);

    /// <summary>The query around the place, on one line, and a caret below it.</summary>
    internal (string Excerpt, string Caret) Marked => Mark(Query, Position);

    private static string Describe(string query, int position, string expected)
    {
        (string excerpt, string caret) = Mark(query, position);
        return $"{SentenceOf(position, expected)}\n  {excerpt}\n  {caret}";
    }

    private static string SentenceOf(int position, string expected) =>
        string.Create(CultureInfo.InvariantCulture, $"The query is not understood at character {position + 1}: expected {expected}.");

    private static (string Excerpt, string Caret) Mark(string query, int position)
    {
        query = PlainText.Shown(query);
        int start = Math.Max(0, position - ColumnsBefore);
        while (start < position && (TextColumns.Of(query.AsSpan(start, position - start)) > ColumnsBefore || IsInsidePair(query, start)))
        {
            start++;
        }

        int end = Math.Min(query.Length, position + ColumnsAfter);
        while (end > position && (TextColumns.Of(query.AsSpan(position, end - position)) > ColumnsAfter || IsInsidePair(query, end)))
        {
            end--;
        }

        string before = start > 0 ? "..." : "";
        string after = end < query.Length ? "..." : "";
        int columns = TextColumns.Of(query.AsSpan(start, position - start));
        return ($"{before}{query[start..end]}{after}", new string(' ', before.Length + columns) + "^");
    }

    /// <summary>Whether a place is between the halves of a surrogate pair.</summary>
    private static bool IsInsidePair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
