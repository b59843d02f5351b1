namespace PaperTools.Library;

/// <summary>Gives a paper what users and digests said of another that turned out to be the same.</summary>
internal static class EntryMerger
{
    /// <summary>Takes tags, sightings and verdicts over; read is read, the first rating stays, notes are put together.</summary>
    public static void Merge(LibrarySession session, long target, long other)
    {
        session.Run("INSERT OR IGNORE INTO tag (paper, name) SELECT ?1, name FROM tag WHERE paper = ?2", target, other);
        session.Run("INSERT OR IGNORE INTO sighting (paper, source, seen) SELECT ?1, source, seen FROM sighting WHERE paper = ?2", target, other);
        session.Run(
            "INSERT OR IGNORE INTO not_same (first, second) SELECT min(?1, x), max(?1, x) FROM (SELECT iif(first = ?2, second, first) AS x FROM not_same WHERE first = ?2 OR second = ?2) WHERE x <> ?1",
            target,
            other);
        MergeWatches(session, target, other);
        session.Run(
            """
            UPDATE paper SET
              added = min(paper.added, other.added),
              is_read = max(paper.is_read, other.is_read),
              rating = coalesce(paper.rating, other.rating),
              note = CASE WHEN paper.note IS NULL OR other.note IS NULL OR paper.note = other.note THEN coalesce(paper.note, other.note) ELSE paper.note || char(10) || other.note END
            FROM paper AS other WHERE paper.id = ?1 AND other.id = ?2
            """,
            target,
            other);
    }

    /// <summary>What a watch delivered or is about to deliver of one of the two, it does of both.</summary>
    private static void MergeWatches(LibrarySession session, long target, long other)
    {
        session.Run(
            """
            INSERT INTO watch_paper (watch, paper, judged, run, place, score)
              SELECT watch, ?1, judged, run, place, score FROM watch_paper WHERE paper = ?2
            ON CONFLICT (watch, paper) DO UPDATE SET run = excluded.run, place = excluded.place, score = excluded.score WHERE watch_paper.run IS NULL
            """,
            target,
            other);
        session.Run("DELETE FROM watch_paper WHERE paper = ?1", other);
    }
}
