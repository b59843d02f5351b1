namespace PaperTools.Library;

/// <summary>The pairs of papers of which a user said that they are not the same.</summary>
internal static class ToldApart
{
    /// <summary>Remembers that two papers are two.</summary>
    public static void Add(LibrarySession session, long one, long other)
    {
        if (one != other)
        {
            session.Run("INSERT OR IGNORE INTO not_same (first, second) VALUES (?1, ?2)", Math.Min(one, other), Math.Max(one, other));
        }
    }

    /// <summary>Whether two papers are two.</summary>
    public static bool Contains(LibrarySession session, long one, long other) =>
        session.Number("SELECT 1 FROM not_same WHERE first = ?1 AND second = ?2", Math.Min(one, other), Math.Max(one, other)) is not null;

    /// <summary>Every pair, the smaller number first.</summary>
    public static HashSet<(long, long)> All(LibrarySession session) =>
        [.. session.Rows("SELECT first, second FROM not_same", row => (row.Number(0), row.Number(1)))];
}
