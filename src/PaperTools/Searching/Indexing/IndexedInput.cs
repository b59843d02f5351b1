namespace PaperTools.Searching;

/// <summary>Gathers papers that an earlier search has indexed by their segments, whatever order they come in.</summary>
/// <param name="submit">Takes a batch of papers of one segment, and what gives the segment.</param>
internal sealed class IndexedInput(Action<PaperBatch, Func<PaperBatch, PostingsSegment?>?> submit)
{
    private readonly Dictionary<PostingsSegment, PaperBatch> _batches = [];
    private PostingsSegment? _latestSegment;
    private PaperBatch _latest = new();

    /// <summary>One more paper.</summary>
    public void Add(Paper paper, long position, PostingsPlace place)
    {
        if (place.Segment != _latestSegment)
        {
            _latestSegment = place.Segment;
            _latest = _batches.TryGetValue(place.Segment, out PaperBatch? known) ? known : _batches[place.Segment] = new PaperBatch();
        }

        if (_latest.Contains(place.Number))
        {
            // The same paper once more: it counts once more.
            Submit(place.Segment, _latest);
            _latest = _batches[place.Segment] = new PaperBatch();
        }

        _latest.Add(paper, position, place.Number);
    }

    /// <summary>Hands over what is left.</summary>
    public void Complete()
    {
        foreach ((PostingsSegment segment, PaperBatch batch) in _batches)
        {
            Submit(segment, batch);
        }

        _batches.Clear();
        _latestSegment = null;
    }

    private void Submit(PostingsSegment segment, PaperBatch batch) => submit(batch, _ => segment);
}
