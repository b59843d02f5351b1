using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>
/// Indexes papers as they are stored, so that little is left to do when the last one is, and nothing is read back. What is
/// missing here, because somebody else wrote meanwhile, is read from the library. Safe for several threads.
/// </summary>
internal sealed class IndexFeed
{
    /// <summary>The pieces that are kept in memory.</summary>
    private const int MostPieces = 32;

    private readonly object _lock = new();
    private readonly Queue<IndexPiece> _pieces = new();
    private readonly SegmentBuilder _words = new(keepsOrder: true);
    private PieceBuilder? _next;

    /// <summary>Whether so many papers wait that an index should take them.</summary>
    public bool IsFull
    {
        get
        {
            lock (_lock)
            {
                return _pieces.Count >= MostPieces;
            }
        }
    }

    /// <summary>Takes what a transaction changed, once it is on the disk.</summary>
    public void Add(TextChanges changes)
    {
        lock (_lock)
        {
            if (_next?.Revision != changes.Before)
            {
                Complete();
                _next = new PieceBuilder(changes.Before, _words);
            }

            foreach (LibraryChange change in changes.Changes)
            {
                if (!_next.CanTake(change))
                {
                    Complete();
                    _next = new PieceBuilder(change.Revision - 1, _words);
                }

                _next.Add(change, changes.Moment);
            }
        }
    }

    /// <summary>Takes out the piece that follows a revision; null where there is none. Those before it are let go.</summary>
    public IndexPiece? Take(long revision)
    {
        lock (_lock)
        {
            Complete();
            while (_pieces.TryDequeue(out IndexPiece? piece))
            {
                if (piece.Before == revision)
                {
                    return piece;
                }
            }

            return null;
        }
    }

    private void Complete()
    {
        if (_next?.Complete() is IndexPiece piece)
        {
            _pieces.Enqueue(piece);
        }

        _next = null;
    }

    /// <summary>Makes a piece of changes.</summary>
    private sealed class PieceBuilder
    {
        private readonly long _before;
        private readonly SegmentBuilder _words;
        private readonly List<long> _ids = [];
        private readonly List<long> _moments = [];
        private readonly List<PaperNumbers> _numbers = [];
        private readonly HashSet<long> _taken = [];
        private readonly SortedSet<long> _gone = [];

        public PieceBuilder(long before, SegmentBuilder words)
        {
            _words = words;
            _before = Revision = before;
        }

        public long Revision { get; private set; }

        /// <summary>A piece has one text of a paper: the next one belongs to another.</summary>
        public bool CanTake(LibraryChange change) => _ids.Count < PaperBlock.Capacity && !_taken.Contains(change.Id);

        public void Add(LibraryChange change, long moment)
        {
            Revision = change.Revision;
            _gone.Add(change.Id);
            if (change.Paper is Paper paper)
            {
                _taken.Add(change.Id);
                _words.Add(paper);
                _ids.Add(change.Id);
                _moments.Add(moment);
                _numbers.Add(PaperNumbers.Of(paper));
            }
        }

        public IndexPiece? Complete() => Revision == _before
            ? null
            : new IndexPiece(_before, Revision, default, _ids.Count == 0 ? null : new LibrarySegment(_words.Complete(), [.. _ids], [.. _moments], [.. _numbers]), _gone);
    }
}
