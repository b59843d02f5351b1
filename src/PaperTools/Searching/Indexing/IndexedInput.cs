namespace PaperTools.Searching;

/// <summary>Gathers papers that an earlier search has indexed by their segments, whatever order they come in.</summary>
internal sealed class IndexedInput
{
    /// <summary>A block with fewer papers does not pay for itself once there are some of them.</summary>
    private const int SmallBlock = PaperBlock.Capacity / 8;

    private const int MaximumSmallBlocks = 16;

    private readonly Dictionary<PostingsSegment, IndexedBlock> _latestOf = [];
    private List<IndexedBlock> _blocks = [];
    private PostingsSegment? _segment;
    private IndexedBlock? _latest;

    /// <summary>The papers by segment; the same segment more than once where papers came more than once.</summary>
    public IReadOnlyList<IndexedBlock> Blocks => _blocks;

    /// <summary>One more paper.</summary>
    public void Add(Paper paper, long position, PostingsPlace place)
    {
        if (place.Segment != _segment)
        {
            _segment = place.Segment;
            _latest = _latestOf.TryGetValue(_segment, out IndexedBlock? known) ? known : Start(_segment);
        }

        if (!_latest!.TryAdd(paper, position, place.Number))
        {
            // The same paper once more: it counts once more.
            _latest = Start(place.Segment);
            _latest.TryAdd(paper, position, place.Number);
        }
    }

    /// <summary>
    /// Takes out the papers of small segments, where there are many of those: of lists that grew search by search, or
    /// that were put together from others. They are to be indexed anew, together.
    /// </summary>
    public IReadOnlyList<(Paper Paper, long Position)> TakeScattered()
    {
        List<IndexedBlock> small = [.. _blocks.Where(block => block.Papers.Take(SmallBlock).Count() < SmallBlock)];
        if (small.Count <= MaximumSmallBlocks)
        {
            return [];
        }

        _blocks = [.. _blocks.Except(small)];
        return [.. small.SelectMany(block => block.Papers).OrderBy(paper => paper.Position)];
    }

    private IndexedBlock Start(PostingsSegment segment)
    {
        var block = new IndexedBlock(segment);
        _latestOf[segment] = block;
        _blocks.Add(block);
        return block;
    }
}
