using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PaperTools.Library;

/// <summary>Opens and closes connections, and sets what every one needs.</summary>
internal static class LibraryConnection
{
    /// <summary>Opens a file that is there for reading and writing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="use">Takes the open connection; if it throws, the connection is closed.</param>
    public static T Open<T>(string path, Func<LibrarySession, T> use) => Open(path, SqliteOpenMode.ReadWrite, immutable: false, use);

    /// <summary>
    /// Opens a file that cannot be written. SQLite needs a file beside it to share it with others; where it cannot make one,
    /// nobody else writes either, and the file is read as one that does not change.
    /// </summary>
    public static T OpenReadOnly<T>(string path, Func<LibrarySession, T> use)
    {
        try
        {
            return Open(path, SqliteOpenMode.ReadOnly, immutable: false, use);
        }
        catch (LibraryException exception) when (exception.Code is "LibraryReadOnly" or "LibraryUnavailable" && !HasLog(path))
        {
            return Open(path, SqliteOpenMode.ReadOnly, immutable: true, use);
        }
    }

    /// <summary>Opens a file, which is made where it is not there.</summary>
    public static T Create<T>(string path, Func<LibrarySession, T> use) => Open(path, SqliteOpenMode.ReadWriteCreate, immutable: false, use);

    /// <summary>Closes a connection and its statements.</summary>
    public static void Close(LibrarySession session)
    {
        session.Dispose();
        session.Connection.Dispose();
    }

    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    private static T Open<T>(string path, SqliteOpenMode mode, bool immutable, Func<LibrarySession, T> use)
    {
        string source = immutable ? new Uri(path).AbsoluteUri + "?immutable=1" : path;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false }.ToString());
        var session = new LibrarySession(connection);
        try
        {
            connection.Open();
            if (mode != SqliteOpenMode.ReadOnly && raw.sqlite3_db_readonly(connection.Handle, "main") != 0)
            {
                // SQLite opens what it may not write for reading, without a word.
                throw LibraryErrors.ReadOnly(path);
            }

            session.WaitAtMost(LibraryDatabase.Patience);
            session.Execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8000; PRAGMA journal_size_limit = 67108864;");
            return use(session);
        }
        catch (Exception exception)
        {
            Close(session);
            if (exception is SqliteException error)
            {
                throw LibraryErrors.From(error, path);
            }

            throw;
        }
    }
}
