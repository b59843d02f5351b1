namespace PaperTools.Searching;

/// <summary>
/// One search: papers go in one by one, the best come out in order. Papers are counted in batches, on as many cores as
/// there are; what comes out is the same for any number of them.
/// </summary>
/// <remarks>Query -> <see cref="QueryParser"/> -> <see cref="QueryCompiler"/> -> <see cref="BlockMatcher"/> -> <see cref="RankedResults"/>.</remarks>
public sealed class PaperSearch
{
    /// <summary>The papers of a batch that no index is built of: few, so that they are soon let go.</summary>
    private const int PassingBatch = 32;

    private const int WatchedPapers = 8;

    /// <summary>The papers that are taken together.</summary>
    private const int Together = 128;

    private readonly SearchOptions _options;
    private readonly CompiledQuery _query;
    private readonly SearchStatistics _statistics;
    private readonly BatchCounters _counters;
    private readonly CandidateList _candidates;
    private readonly IndexedInput _indexed = new();
    private readonly Queue<Task<BlockMatches>> _running = new();
    private readonly StreamDetector _stream = new();
    private readonly List<Paper> _waiting = new(Together);
    private PaperBatch _batch;
    private long _count;

    /// <summary>Prepares a search.</summary>
    /// <exception cref="QueryException">There is a mistake in the query.</exception>
    public PaperSearch(SearchOptions options)
    {
        _options = options;
        _query = SearchQuery.Compile(options);
        _statistics = new SearchStatistics(_query.Evidence.Count);
        bool leavesOut = options.LikePaper is not null;
        _counters = new BatchCounters(_query.Terms);
        _batch = NewBatch();
        _candidates = new CandidateList(WantedOf(options), _query.Weights, leavesOut, HasNoNameWord, () => new Bm25F(_query, _statistics));
    }

    /// <summary>What is odd in the query and no mistake, in its order.</summary>
    public IReadOnlyList<QueryRemark> Remarks => _query.Remarks;

    /// <summary>Looks at a paper, and keeps it if it matches.</summary>
    public void Add(Paper paper)
    {
        _waiting.Add(paper);
        if (_waiting.Count == Together)
        {
            TakeWaiting();
        }
    }

    /// <summary>The papers that match, the best first; equals in the order they came.</summary>
    public IEnumerable<Paper> Results()
    {
        TakeWaiting();
        foreach ((Paper paper, long position) in _indexed.TakeScattered())
        {
            AddToBatch(paper, position);
        }

        SubmitBatch();
        while (_running.Count > 0)
        {
            Collect();
        }

        BlockMatches[] indexed = MatchIndexed();
        try
        {
            foreach (Paper paper in new RankedResults(_query, _options).Of([.. indexed, _candidates], _statistics))
            {
                yield return paper;
            }
        }
        finally
        {
            Array.ForEach(indexed, found => found.Dispose());
        }
    }

    private void TakeWaiting()
    {
        // Papers lie far from each other in memory. Where nothing else is done between them, the processor fetches many at once.
        _ = _waiting.Count(paper => paper.Postings is null);
        foreach (Paper paper in _waiting)
        {
            Take(paper);
        }

        _waiting.Clear();
    }

    private void Take(Paper paper)
    {
        long position = _count++;
        if (paper.Postings is PostingsPlace place)
        {
            _indexed.Add(paper, position, place);
            return;
        }

        AddToBatch(paper, position);
    }

    /// <summary>The number of best papers that decide what is given; null where all do.</summary>
    private static int? WantedOf(SearchOptions options) => options.First is not int first ? null
        : (int)Math.Min(Math.Max((long)first + options.Skip, options.Diversity > 0 ? DiverseOrder.MaximumPool : 0), int.MaxValue);

    /// <summary>Whether the score of a candidate owes nothing to its name, which is looked at in the end only.</summary>
    private bool HasNoNameWord(MatchCounts found, int index)
    {
        ReadOnlySpan<FieldCounts> counts = found.Of(index);
        for (int i = 0; i < counts.Length; i++)
        {
            if (!counts[i].IsEmpty && _statistics.Documents(i) <= Bm25F.NameWordPapers)
            {
                return false;
            }
        }

        return true;
    }

    private void AddToBatch(Paper paper, long position)
    {
        _batch.Add(paper, position);
        if (_batch.IsFull)
        {
            SubmitBatch();
        }
    }

    private PaperBatch NewBatch() => new(_options.KeepsIndex ? PaperBlock.Capacity : PassingBatch, _counters);

    private void SubmitBatch()
    {
        if (_batch.Count == 0)
        {
            return;
        }

        PaperBatch batch = _batch;
        _batch = NewBatch();
        bool keepsIndex = _options.KeepsIndex && !_stream.IsStreaming();
        if (Environment.ProcessorCount == 1)
        {
            Merge(Match(batch, keepsIndex));
            return;
        }

        _running.Enqueue(Task.Run(() => Match(batch, keepsIndex)));
        if (_running.Count > Environment.ProcessorCount)
        {
            Collect();
        }
    }

    private BlockMatches Match(PaperBatch batch, bool keepsIndex)
    {
        if (keepsIndex)
        {
            batch.BuildIndex();
        }

        return BlockMatcher.Match(batch, _query);
    }

    private void Collect() => Merge(_running.Dequeue().GetAwaiter().GetResult());

    private void Merge(BlockMatches matches)
    {
        _statistics.Add(matches.Statistics);
        if (_options.KeepsIndex)
        {
            _stream.Watch([.. matches.Others(WatchedPapers)]);
        }

        _candidates.Add(matches);
        matches.Dispose();
    }

    private BlockMatches[] MatchIndexed()
    {
        var matches = new BlockMatches[_indexed.Blocks.Count];
        AllCores.For(matches.Length, block => matches[block] = BlockMatcher.Match(_indexed.Blocks[block], _query));
        foreach (BlockMatches found in matches)
        {
            _statistics.Add(found.Statistics);
        }

        return matches;
    }
}
