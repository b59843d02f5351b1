namespace PaperTools.Library;

/// <summary>What has changed in a library, as an index must know it.</summary>
/// <param name="Before">The revision that the changes follow.</param>
/// <param name="Revision">The revision up to which the changes go.</param>
/// <param name="LastChange">The change that made the revision, if it is the library's latest.</param>
/// <param name="Texts">The papers that came or changed, as they are now.</param>
/// <param name="Gone">The numbers of all papers whose former texts do not count any more.</param>
/// <param name="Totals">What the library's papers add up to, where these are its latest changes; else null.</param>
internal sealed record IndexChanges(long Before, long Revision, LibraryStamp LastChange, IReadOnlyList<IndexedText> Texts, SortedSet<long> Gone, LibraryTotals? Totals)
{
    /// <summary>Indexes the texts.</summary>
    public IndexPiece Build() => new(Before, Revision, LastChange, Texts.Count == 0 ? null : LibrarySegment.Build(Texts), Gone);

    /// <summary>The library's revision, and the change that made it.</summary>
    public static (long Revision, LibraryStamp LastChange) Latest(PaperLibrary library) => library.Database.Read(Latest);

    /// <summary>The next changes after a revision, of as many papers as are indexed together.</summary>
    public static IndexChanges Since(PaperLibrary library, long revision, int limit) => library.Database.Read(session =>
    {
        (long latest, LibraryStamp lastChange) = Latest(session);
        List<IndexedText> texts = session.Rows(
            "SELECT paper.revision, paper.id, paper.updated, content.json FROM paper JOIN content ON content.paper = paper.id WHERE paper.revision > ?1 ORDER BY paper.revision LIMIT ?2",
            row => new IndexedText(row.Number(0), row.Number(1), row.Number(2), IndexedTexts.Read(row.Bytes(3))),
            revision,
            (long)limit);
        bool isWhole = texts.Count < limit;
        long last = isWhole ? latest : texts[^1].Revision;
        SortedSet<long> gone = [.. session.Rows("SELECT paper FROM removal WHERE revision > ?1 AND revision <= ?2", row => row.Number(0), revision, last)];
        gone.UnionWith(texts.Select(text => text.Id));
        return new IndexChanges(revision, last, isWhole ? lastChange : default, texts, gone, isWhole ? TotalsOf(session) : null);
    });

    /// <summary>Whether a paper was last changed then.</summary>
    public static bool Has(LibraryDatabase library, LibraryStamp stamp) =>
        library.Read(session => session.Number("SELECT updated FROM paper WHERE id = ?1", stamp.Paper)) == stamp.Moment;

    private static (long Revision, LibraryStamp LastChange) Latest(LibrarySession session)
    {
        long revision = session.Number("SELECT value FROM meta WHERE name = 'revision'") ?? 0;
        List<LibraryStamp> changes = session.Rows(
            "SELECT id, updated FROM paper WHERE revision = ?1 UNION ALL SELECT paper, 0 FROM removal WHERE revision = ?1",
            row => new LibraryStamp(row.Number(0), row.Number(1)),
            revision);
        return (revision, changes.FirstOrDefault());
    }

    private static LibraryTotals TotalsOf(LibrarySession session) => session.Rows(
        "SELECT count(*), coalesce(sum(id), 0) FROM paper",
        row => new LibraryTotals(row.Number(0), row.Number(1)))[0];
}
