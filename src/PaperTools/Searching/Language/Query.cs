namespace PaperTools.Searching;

/// <summary>Whether all of the words of a query must occur, or one is enough.</summary>
public enum QueryMatch
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>One is enough; what is forbidden, compared or asked of a paper's state must still hold.</summary>
    Any,
}

/// <summary>A parsed query. It prints in the query language, and what it prints parses to the same.</summary>
public sealed class Query
{
    internal Query(QueryNode root, IReadOnlyList<QueryRemark> remarks)
    {
        Root = root;
        Remarks = remarks;
    }

    /// <summary>What a paper must match.</summary>
    public QueryNode Root { get; }

    /// <summary>What is odd in it, in its order; each thing is said once.</summary>
    public IReadOnlyList<QueryRemark> Remarks { get; }

    /// <summary>Parses a query.</summary>
    /// <param name="text">The query, in the language of about_PaperTools_Query.</param>
    /// <param name="match">What words side by side mean.</param>
    /// <exception cref="QueryException">There is a mistake in it.</exception>
    public static Query Parse(string text, QueryMatch match = QueryMatch.All) => new QueryParser(text, match).Parse();

    /// <inheritdoc/>
    public override string ToString() => Root.ToString();
}
