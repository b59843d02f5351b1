using System.Collections.Concurrent;

namespace PaperTools.Searching;

/// <summary>
/// One search: papers go in one by one, the best come out in order. Papers are counted in batches, on as many cores as
/// there are; what comes out is the same for any number of them.
/// </summary>
/// <remarks>Query -> <see cref="QueryParser"/> -> <see cref="QueryCompiler"/> -> <see cref="BlockMatcher"/> -> <see cref="Bm25F"/>.</remarks>
public sealed class PaperSearch
{
    /// <summary>The papers of a batch that no index is built of: few, so that they are soon let go.</summary>
    private const int PassingBatch = 128;

    private const int WatchedPapers = 8;

    /// <summary>Results that are copied at the same time, on all cores: papers lie far apart in memory, which one core would wait for.</summary>
    private const int ResultChunk = 2048;

    private readonly SearchOptions _options;
    private readonly CompiledQuery _query;
    private readonly SearchStatistics _statistics;
    private readonly CandidateList _candidates;
    private readonly IndexedInput _indexed = new();
    private readonly Queue<Task<BlockMatches>> _running = new();
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

        AddToBatch(paper, position);
    }

    /// <summary>The papers that match, the best first; equals in the order they came.</summary>
    public IEnumerable<Paper> Results()
    {
        foreach ((Paper paper, long position) in _indexed.TakeScattered())
        {
            AddToBatch(paper, position);
        }

        SubmitBatch();
        while (_running.Count > 0)
        {
            Collect();
        }

        List<IMatches> matches = [.. MatchIndexed(), _candidates];
        var ranker = new Bm25F(_query, _statistics);
        return Wanted(new RankedMatches(matches, ranker)).Chunk(ResultChunk).SelectMany(chunk => WithScores(chunk, ranker));
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

    private Paper[] WithScores(RankedMatch[] found, Bm25F ranker)
    {
        var papers = new Paper[found.Length];
        Parallel.ForEach(Partitioner.Create(0, found.Length), range =>
        {
            for (int i = range.Item1; i < range.Item2; i++)
            {
                ScoreExplanation? explanation = _options.Explain ? ranker.Explain(found[i].Matches, found[i].Index) : null;
                papers[i] = found[i].Paper.WithScore(found[i].Score, _query, explanation);
            }
        });
        return papers;
    }

    private IEnumerable<RankedMatch> Wanted(RankedMatches ranked)
    {
        long? expected = _options.First is int first ? (long)first + _options.Skip : null;
        IEnumerable<RankedMatch> wanted = _options.Diversity > 0
            ? DiverseOrder.Reorder(Others(ranked.BestFirst(Math.Max(expected ?? 0, DiverseOrder.MaximumPool))), _options.Diversity, expected ?? long.MaxValue)
            : Others(ranked.BestFirst(expected));
        return wanted.Skip(_options.Skip).Take(_options.First ?? int.MaxValue);
    }

    /// <summary>Leaves out the paper that the others should be like.</summary>
    private IEnumerable<RankedMatch> Others(IEnumerable<RankedMatch> found) =>
        _options.LikePaper is Paper like ? found.Where(match => !SimilarPapers.AreSame(like, match.Paper)) : found;

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

    private void AddToBatch(Paper paper, long position)
    {
        _batch.Add(paper, position);
        if (_batch.Count == (_options.KeepsIndex ? PaperBlock.Capacity : PassingBatch))
        {
            SubmitBatch();
        }
    }

    private void SubmitBatch()
    {
        if (_batch.Count == 0)
        {
            return;
        }

        PaperBatch batch = _batch;
        _batch = new PaperBatch();
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
        batch.Segment = keepsIndex ? SegmentBuilder.Build(batch) : null;
        return BlockMatcher.Match(batch, _query);
    }

    private void Collect() => Merge(_running.Dequeue().GetAwaiter().GetResult());

    private void Merge(BlockMatches matches)
    {
        _statistics.Add(matches.Statistics);
        _stream.Watch([.. matches.Others(WatchedPapers)]);
        foreach (Candidate candidate in matches.Candidates)
        {
            _candidates.Add(candidate);
        }
    }

    private BlockMatches[] MatchIndexed()
    {
        BlockMatches[] matches = [.. _indexed.Blocks.AsParallel().AsOrdered().Select(block => BlockMatcher.Match(block, _query))];
        foreach (BlockMatches found in matches)
        {
            _statistics.Add(found.Statistics);
        }

        return matches;
    }
}
