namespace PaperTools.Library;

/// <summary>Looks whether a library's file is sound, and counts what is in it.</summary>
internal static class LibraryCheck
{
    private const int MostProblems = 20;

    /// <summary>What is wrong with the file, as SQLite says it; empty where nothing is.</summary>
    public static IReadOnlyList<string> Problems(LibrarySession session)
    {
        List<string> found = session.Rows($"PRAGMA quick_check({MostProblems})", row => row.Text(0)!);
        return found is ["ok"] ? [] : found;
    }

    public static LibraryStatus Status(LibrarySession session, string path)
    {
        IReadOnlyList<string> problems = Problems(session);
        return new LibraryStatus
        {
            Path = path,
            Papers = Count(session, "SELECT count(*) FROM paper"),
            Unread = Count(session, "SELECT count(*) FROM paper WHERE NOT is_read"),
            Rated = Count(session, "SELECT count(*) FROM paper WHERE rating IS NOT NULL"),
            Tags = LibraryLabels.Tags(session),
            Sources = (int)Count(session, "SELECT count(*) FROM source"),
            Size = SizeOf(path) + SizeOf(path + "-wal"),
            LastAdded = Moment(session, "SELECT max(added) FROM paper"),
            LastRun = Moment(session, "SELECT max(value) FROM meta WHERE name = 'last_run'"),
            Version = (int)Count(session, "PRAGMA user_version"),
            Problems = problems,
        };
    }

    private static long Count(LibrarySession session, string sql) => session.Number(sql) ?? 0;

    private static DateTimeOffset? Moment(LibrarySession session, string sql) =>
        session.Number(sql) is long moment ? DateTimeOffset.FromUnixTimeMilliseconds(moment).ToLocalTime() : null;

    private static long SizeOf(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;
}
