using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>The index of a library as it was at a revision. It never changes.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="LastChange">The change that made the revision.</param>
/// <param name="Parts">The segments, with their papers that count; each paper of the library counts in one.</param>
internal sealed record IndexSnapshot(long Revision, LibraryStamp LastChange, IReadOnlyList<IndexPart> Parts)
{
    /// <summary>The index of no papers.</summary>
    public static IndexSnapshot Empty { get; } = new(0, default, []);

    /// <summary>What the papers of the index add up to.</summary>
    public LibraryTotals Totals
    {
        get
        {
            LibraryTotals totals = default;
            foreach (IndexPart part in Parts)
            {
                foreach (int number in part.Live)
                {
                    totals = totals.Add(part.Segment.Ids[number]);
                }
            }

            return totals;
        }
    }

    /// <summary>The paper that was changed last of some segments' papers that count.</summary>
    /// <param name="segments">The segments.</param>
    public LibraryStamp? LatestOf(IReadOnlySet<LibrarySegment> segments)
    {
        LibraryStamp? latest = null;
        foreach (IndexPart part in Parts.Where(part => segments.Contains(part.Segment)))
        {
            foreach (int number in part.Live)
            {
                if (!(part.Segment.Moments[number] < latest?.Moment))
                {
                    latest = new LibraryStamp(part.Segment.Ids[number], part.Segment.Moments[number]);
                }
            }
        }

        return latest;
    }

    /// <summary>The index with what came next.</summary>
    public IndexSnapshot With(IndexPiece piece)
    {
        List<IndexPart> parts = [.. Parts.Select(part => part.Without(piece.Gone)).Where(part => !part.Live.IsEmpty)];
        if (piece.Segment is LibrarySegment segment)
        {
            parts.Add(new IndexPart(segment, RowSet.All(segment.Ids.Length), File: null));
        }

        return new IndexSnapshot(piece.Revision, piece.LastChange, parts);
    }
}

/// <summary>A paper, and when it was last changed: not the same in another file, or in an older copy that went its own way.</summary>
internal readonly record struct LibraryStamp(long Paper, long Moment);

/// <summary>How many papers a library has, and what their numbers add up to.</summary>
internal readonly record struct LibraryTotals(long Papers, long Ids)
{
    /// <summary>One more paper.</summary>
    public LibraryTotals Add(long id) => new(Papers + 1, Ids + id);
}
