namespace PaperTools.Searching;

/// <summary>A way to go on with a query.</summary>
/// <param name="Query">The whole query with the last word completed.</param>
/// <param name="Word">The last word completed.</param>
/// <param name="Description">What it means.</param>
public sealed record QuerySuggestion(string Query, string Word, string Description);

/// <summary>Completes queries from the table of fields, the lexicons, and the papers at hand.</summary>
public static class QueryCompletion
{
    /// <summary>The ways to complete the last word of a query.</summary>
    /// <param name="query">The query so far.</param>
    /// <param name="papers">Papers at hand, whose values complete as well.</param>
    public static IEnumerable<QuerySuggestion> Complete(string query, IEnumerable<Paper>? papers = null)
    {
        int start = StartOfLastWord(query);
        string before = query[..start];
        string word = query[start..];
        int colon = word.IndexOf(':', StringComparison.Ordinal);
        IEnumerable<(string Word, string Description)> found = colon < 0
            ? QueryFields.All.Select(field => ($"{field.Name}:", $"{field.Description}, as in {field.Example}"))
            : Values(word[..colon], papers ?? []);
        return found
            .Where(suggestion => Unquoted(suggestion.Word).StartsWith(Unquoted(word), StringComparison.OrdinalIgnoreCase))
            .Select(suggestion => new QuerySuggestion(before + suggestion.Word, suggestion.Word, suggestion.Description));
    }

    /// <summary>Where the last word starts, behind a hyphen that means NOT; white space between quotation marks ends none.</summary>
    private static int StartOfLastWord(string query)
    {
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i < query.Length; i++)
        {
            isQuoted ^= query[i] == '"';
            start = !isQuoted && (char.IsWhiteSpace(query[i]) || query[i] == '(') ? i + 1 : start;
        }

        return query.AsSpan(start).StartsWith("-") ? start + 1 : start;
    }

    private static IEnumerable<(string Word, string Description)> Values(string name, IEnumerable<Paper> papers) => QueryFields.ByName(name) switch
    {
        ValueField { Values.Count: > 0 } field => field.Values.Select(value => ($"{field.Name}:{value}", field.Description)),
        ValueField field => Values(field, papers.SelectMany(field.ValuesOf)),
        TextField field => Values(field, papers.SelectMany(field.Texts).Concat(field.KnownValues())),
        _ => [],
    };

    private static IEnumerable<(string Word, string Description)> Values(QueryField field, IEnumerable<string> values) => values
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Order(StringComparer.OrdinalIgnoreCase)
        .Select(value => ($"{field.Name}:{Quoted(value)}", field.Description));

    private static string Quoted(string value) => value.AsSpan().IndexOfAny(" ()") < 0 ? value : $"\"{value.Replace("\"", "", StringComparison.Ordinal)}\"";

    private static string Unquoted(string word) => word.Replace("\"", "", StringComparison.Ordinal);
}
