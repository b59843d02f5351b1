namespace PaperTools.Library;

/// <summary>Changes what users say of papers, in a transaction that the caller began. It is no change of a paper's text.</summary>
internal static class EntryTable
{
    public static void Edit(LibrarySession session, long id, LibraryEdit edit)
    {
        foreach (string tag in edit.RemovedTags)
        {
            session.Run("DELETE FROM tag WHERE paper = ?1 AND name = ?2", id, LibraryLabels.Spelling(session, tag));
        }

        foreach (string tag in edit.Tags.Select(tag => tag.Trim()).Where(tag => tag.Length > 0))
        {
            session.Run("INSERT OR IGNORE INTO tag (paper, name) VALUES (?1, ?2)", id, LibraryLabels.Spelling(session, tag));
        }

        if (edit.IsRead is bool isRead)
        {
            session.Run("UPDATE paper SET is_read = ?2 WHERE id = ?1", id, isRead);
        }

        if (edit.Rating is int rating)
        {
            session.Run("UPDATE paper SET rating = nullif(?2, 0) WHERE id = ?1", id, rating);
        }

        if (edit.Note is string note)
        {
            session.Run("UPDATE paper SET note = nullif(?2, '') WHERE id = ?1", id, note);
        }
    }
}
