namespace PaperTools.Library;

/// <summary>What an index gains between two revisions of the library.</summary>
/// <param name="Before">The revision that it follows.</param>
/// <param name="Revision">The revision that it goes up to.</param>
/// <param name="LastChange">The change that made the revision, if it is the library's latest.</param>
/// <param name="Segment">The papers that came or changed; null where there are none.</param>
/// <param name="Gone">The numbers of papers whose former texts do not count any more.</param>
internal sealed record IndexPiece(long Before, long Revision, LibraryStamp LastChange, LibrarySegment? Segment, SortedSet<long> Gone);
