namespace PaperTools.Searching;

/// <summary>One search: papers go in one by one, the best come out in order.</summary>
/// <remarks>Query -> <see cref="QueryParser"/> -> matcher -> ranker; each of them can be replaced without the others.</remarks>
public sealed class PaperSearch
{
    private readonly SearchOptions _options;
    private readonly Query _query;
    private readonly List<(Paper Paper, double Score)> _found = [];

    /// <summary>Prepares a search.</summary>
    public PaperSearch(SearchOptions options)
    {
        _options = options;
        _query = QueryParser.Parse(options.Query);
    }

    /// <summary>Looks at a paper, and keeps it if it matches.</summary>
    public void Add(Paper paper)
    {
        if (_query.Matches(paper))
        {
            _found.Add((paper, _query.Words.Count));
        }
    }

    /// <summary>The papers that match, the best first; equals in the order they came.</summary>
    public IEnumerable<Paper> Results() =>
        _found.OrderByDescending(found => found.Score)
            .Skip(_options.Skip)
            .Take(_options.First ?? int.MaxValue)
            .Select(found => found.Paper.WithScore(found.Score, []));
}
