namespace PaperTools.Searching;

/// <summary>
/// One search: papers go in one by one, the best come out in order. Papers are counted in batches, on as many cores as
/// there are; what comes out is the same for any number of them.
/// </summary>
/// <remarks>Query -> <see cref="QueryParser"/> -> <see cref="QueryCompiler"/> -> <see cref="BatchMatcher"/> -> <see cref="Bm25F"/>.</remarks>
public sealed class PaperSearch
{
    /// <summary>The papers of a batch that no index is built of: few, so that they are soon let go.</summary>
    private const int PassingBatch = 128;

    private readonly SearchOptions _options;
    private readonly CompiledQuery _query;
    private readonly SearchStatistics _statistics;
    private readonly CandidateList _candidates;
    private readonly IndexedInput _indexed;
    private readonly Queue<Task<BatchMatches>> _running = new();
    private readonly StreamDetector _stream = new();
    private PaperBatch _batch = new();
    private long _count;

    /// <summary>Prepares a search.</summary>
    /// <exception cref="QueryException">There is a mistake in the query.</exception>
    public PaperSearch(SearchOptions options)
    {
        _options = options;
        _query = new QueryCompiler(options.Fields, options.IsExact).Compile(RootOf(options));
        _statistics = new SearchStatistics(_query.Evidence.Count);
        int? wanted = options.First is int first && options.Diversity == 0 ? first + options.Skip : null;
        _candidates = new CandidateList(wanted, HasNoNameWord);
        _indexed = new IndexedInput(Submit);
    }

    /// <summary>Looks at a paper, and keeps it if it matches.</summary>
    public void Add(Paper paper)
    {
        long position = _count++;
        if (paper.Postings is PostingsPlace place)
        {
            _indexed.Add(paper, position, place);
            return;
        }

        _batch.Add(paper, position, _batch.Count);
        if (_batch.Count == (_options.KeepsIndex ? PaperBatch.Capacity : PassingBatch))
        {
            SubmitBatch();
        }
    }

    /// <summary>The papers that match, the best first; equals in the order they came.</summary>
    public IEnumerable<Paper> Results()
    {
        SubmitBatch();
        _indexed.Complete();
        while (_running.Count > 0)
        {
            Collect();
        }

        var ranker = new Bm25F(_query, _statistics);
        foreach (ScoredCandidate found in RankedCandidates.Best(_candidates.Items.Where(IsWanted), ranker, _options))
        {
            ScoreExplanation? explanation = _options.Explain ? ranker.Explain(found.Candidate) : null;
            yield return found.Candidate.Paper.WithScore(found.Score, Highlighter.Highlights(found.Candidate.Paper, _query), explanation);
        }
    }

    private static QueryNode RootOf(SearchOptions options)
    {
        QueryNode? query = options.Query is string text ? Query.Parse(text, options.Match).Root : null;
        string? like = options.LikePaper is Paper paper ? SimilarPapers.TextOf(paper) : options.LikeText;
        return (query, like is null ? null : SimilarPapers.QueryOf(like)) switch
        {
            (null, null) => new EverythingNode(),
            (QueryNode only, null) => only,
            (null, QueryNode only) => only,
            (QueryNode condition, QueryNode words) => new AllNode([condition, words]),
        };
    }

    private bool IsWanted(Candidate candidate) => _options.LikePaper is not Paper like || !SimilarPapers.AreSame(like, candidate.Paper);

    /// <summary>Whether the score of a candidate owes nothing to its name, which is looked at in the end only.</summary>
    private bool HasNoNameWord(Candidate candidate)
    {
        for (int i = 0; i < candidate.Counts.Length; i++)
        {
            if (!candidate.Counts[i].IsEmpty && _statistics.Documents(i) <= Bm25F.NameWordPapers)
            {
                return false;
            }
        }

        return _options.LikePaper is null;
    }

    private void SubmitBatch()
    {
        if (_batch.Count > 0)
        {
            bool keepsIndex = _options.KeepsIndex && !_stream.IsStreaming();
            Submit(_batch, keepsIndex ? SegmentBuilder.Build : null);
            _batch = new PaperBatch();
        }
    }

    private void Submit(PaperBatch batch, Func<PaperBatch, PostingsSegment?>? index)
    {
        if (Environment.ProcessorCount == 1)
        {
            Merge(BatchMatcher.Match(batch, index?.Invoke(batch), _query));
            return;
        }

        _running.Enqueue(Task.Run(() => BatchMatcher.Match(batch, index?.Invoke(batch), _query)));
        if (_running.Count > Environment.ProcessorCount)
        {
            Collect();
        }
    }

    private void Collect() => Merge(_running.Dequeue().GetAwaiter().GetResult());

    private void Merge(BatchMatches matches)
    {
        _statistics.Add(matches.Statistics);
        _stream.Watch(matches.Others);
        foreach (Candidate candidate in matches.Candidates)
        {
            _candidates.Add(candidate);
        }
    }
}
