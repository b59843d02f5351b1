namespace PaperTools.Searching;

/// <summary>Parses the query language.</summary>
public static class QueryParser
{
    /// <summary>Parses a query.</summary>
    public static Query Parse(string query) =>
        new(query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
