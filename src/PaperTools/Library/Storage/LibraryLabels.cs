namespace PaperTools.Library;

/// <summary>The tags and the labels of sources that a library has.</summary>
internal static class LibraryLabels
{
    /// <summary>The tags from A to Z.</summary>
    public static List<string> Tags(LibrarySession session) =>
        session.Rows("SELECT DISTINCT name FROM tag ORDER BY name", row => row.Text(0)!);

    /// <summary>The sources in the order they came.</summary>
    public static List<(long Id, string Label)> Sources(LibrarySession session) =>
        session.Rows("SELECT id, label FROM source ORDER BY id", row => (row.Number(0), row.Text(1)!));

    /// <summary>The number of a source, which is new if the library had none of this label.</summary>
    public static long SourceOf(LibrarySession session, string label)
    {
        if (session.Number("SELECT id FROM source WHERE label = ?1", label) is long known)
        {
            return known;
        }

        session.Run("INSERT INTO source (label) VALUES (?1)", label);
        return session.Number("SELECT last_insert_rowid()")!.Value;
    }

    /// <summary>A tag in the spelling that the library has already; else as it is.</summary>
    public static string Spelling(LibrarySession session, string tag) =>
        Tags(session).Find(known => string.Equals(known, tag, StringComparison.OrdinalIgnoreCase)) ?? tag;
}
