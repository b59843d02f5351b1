namespace PaperTools.Searching;

/// <summary>Makes what was asked for ready to be searched for.</summary>
internal static class SearchQuery
{
    /// <summary>Compiles the query, and the text or paper that the papers should be like.</summary>
    /// <exception cref="QueryException">There is a mistake in the query.</exception>
    public static CompiledQuery Compile(SearchOptions options)
    {
        Query? query = options.Query is string text ? Query.Parse(text, options.Match) : null;
        return new QueryCompiler(options.Fields, options.IsExact).Compile(RootOf(query?.Root, options)) with
        {
            Cancellation = options.Cancellation,
            Remarks = query?.Remarks ?? [],
        };
    }

    private static QueryNode RootOf(QueryNode? query, SearchOptions options)
    {
        string? like = options.LikePaper is Paper paper ? SimilarPapers.TextOf(paper) : options.LikeText;
        return (query, like is null ? null : SimilarPapers.QueryOf(like)) switch
        {
            (null, null) => new EverythingNode(),
            (QueryNode only, null) => only,
            (null, QueryNode only) => only,
            (QueryNode condition, QueryNode words) => new AllNode([condition, words]),
        };
    }
}
