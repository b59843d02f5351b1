using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>
/// A search in a library by its index: the same papers with the same scores in the same order as a <see cref="PaperSearch"/>
/// over all its papers gives.
/// </summary>
public sealed class LibrarySearch
{
    /// <summary>The blocks that one core matches in a row at least.</summary>
    private const int BlocksOfRange = 4;

    /// <summary>The parts of a large segment that each core has, so that one which is held up leaves some to the others.</summary>
    private const int RangesOfCore = 4;

    /// <summary>How often it is told how far the search is.</summary>
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    private readonly PaperLibrary _library;
    private readonly LibraryFilter _filter;
    private readonly CompiledQuery _query;
    private readonly RankedResults _results;

    /// <summary>Prepares a search.</summary>
    /// <param name="library">The library.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="filter">The papers to search; null for all.</param>
    /// <exception cref="QueryException">There is a mistake in the query.</exception>
    public LibrarySearch(PaperLibrary library, SearchOptions options, LibraryFilter? filter = null)
        : this(library, SearchQuery.Compile(options), options, filter)
    {
    }

    /// <summary>Prepares a search of which the query is compiled already.</summary>
    internal LibrarySearch(PaperLibrary library, CompiledQuery query, SearchOptions options, LibraryFilter? filter)
    {
        _library = library;
        _filter = filter ?? LibraryFilter.All;
        _query = query;
        _results = new RankedResults(query, options);
    }

    /// <summary>
    /// Is told how many papers were read so far since the index did not know enough of them, now and then and in the end; on the
    /// thread that asks for results.
    /// </summary>
    public Action<long>? OnRead { get; init; }

    /// <summary>The papers that match, the best first; equals in the order they were added.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public IEnumerable<Paper> Results()
    {
        BlockMatches[] matches;
        try
        {
            matches = Watched(LibraryIndex.Of(_library));
        }
        catch (IndexDamagedException)
        {
            matches = Watched(LibraryIndex.Rebuild(_library));
        }

        try
        {
            var statistics = new SearchStatistics(_query.Evidence.Count);
            foreach (BlockMatches found in matches)
            {
                statistics.Add(found.Statistics);
            }

            // A paper without an entry was removed meanwhile.
            foreach (Paper paper in _results.Of(matches, statistics).Where(paper => paper.Entry is not null))
            {
                yield return paper;
            }
        }
        finally
        {
            Array.ForEach(matches, found => found.Dispose());
        }
    }

    private BlockMatches[] Watched(IndexSnapshot index)
    {
        var papers = new LibraryPapers(_library);
        if (OnRead is null)
        {
            return Match(index, papers);
        }

        var matching = Task.Run(() => Match(index, papers));
        try
        {
            while (Task.WaitAny([matching], s_interval) < 0)
            {
                OnRead(papers.Read);
            }
        }
        finally
        {
            // Nobody closes the library while it is read.
            Task.WaitAny(matching);
        }

        OnRead(papers.Read);
        return matching.GetAwaiter().GetResult();
    }

    private BlockMatches[] Match(IndexSnapshot index, LibraryPapers papers)
    {
        HashSet<long>? wanted = _filter.IsOfAll ? null : [.. _library.Ids(_filter)];
        Func<BlockMatches[]>[] ranges = [.. index.Parts.SelectMany(part => Ranges(part, wanted, papers))];
        var matches = new BlockMatches[ranges.Length][];
        AllCores.For(ranges.Length, range => matches[range] = ranges[range]());
        return [.. matches.SelectMany(found => found)];
    }

    /// <summary>What matches each range of a segment's blocks; ranges can be matched at the same time.</summary>
    private IEnumerable<Func<BlockMatches[]>> Ranges(IndexPart part, HashSet<long>? wanted, LibraryPapers papers)
    {
        LibrarySegment segment = part.Segment;
        RowSet searched = wanted is null ? part.Live : part.Live.Where(number => wanted.Contains(segment.Ids[number]));
        int[][] words = segment.Postings.Find(_query.Terms);
        var sequences = _query.Evidence.OfType<SequenceEvidence>().ToDictionary(sequence => sequence, sequence => SequenceWords.Of(segment.Postings, sequence.Sequence));
        int blocks = segment.Postings.BlockCount;
        int ranges = Math.Min((blocks + BlocksOfRange - 1) / BlocksOfRange, RangesOfCore * Environment.ProcessorCount);
        for (int range = 0; range < ranges; range++)
        {
            (int first, int end) = (blocks * range / ranges, blocks * (range + 1) / ranges);
            yield return () =>
            {
                var cursor = new SegmentCursor(segment.Postings, words);
                return Enumerable.Range(first, end - first).Select(number => BlockMatcher.Match(new LibraryBlock(segment, number, searched, cursor, sequences, papers), _query)).ToArray();
            };
        }
    }
}
