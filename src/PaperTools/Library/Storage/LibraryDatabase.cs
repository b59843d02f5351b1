using System.Diagnostics;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace PaperTools.Library;

/// <summary>
/// The connection to a library's file. Readers never wait for writers (WAL); writers wait for each other, so that
/// nobody sees a locked database; what is committed is on the disk (synchronous=FULL). Safe for several threads, one at a time.
/// </summary>
internal sealed class LibraryDatabase : IDisposable
{
    /// <summary>How long a writer waits for another; batches take less than a second each.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>How long a writer that waits leaves the others alone at most, and so how long one that writes much pauses for them.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(10);

    private readonly object _lock = new();
    private readonly LibrarySession _session;
    private readonly CancellationToken _cancellation;
    private bool _isDisposed;

    private LibraryDatabase(string path, LibrarySession session, bool isReadOnly, CancellationToken cancellation)
    {
        Path = path;
        _session = session;
        IsReadOnly = isReadOnly;
        _cancellation = cancellation;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Whether nothing can be written.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Opens a library; for adding, one that is not there is made.</summary>
    /// <exception cref="LibraryException">The library cannot be opened.</exception>
    public static LibraryDatabase Open(string path, LibraryAccess access, CancellationToken cancellation = default)
    {
        path = LibraryLocation.Resolve(path);
        if (Directory.Exists(path))
        {
            throw LibraryErrors.IsFolder(path);
        }

        if (!File.Exists(path))
        {
            if (access != LibraryAccess.Add)
            {
                throw LibraryErrors.NotFound(path);
            }

            NewLibrary.Create(path);
        }

        LibraryFile.Check(path);
        bool isReadOnly = File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly);
        return access switch
        {
            LibraryAccess.Read when isReadOnly => LibraryConnection.OpenReadOnly(path, session => Opened(path, session, isReadOnly: true, cancellation)),
            LibraryAccess.Read => OpenToRead(path, cancellation),
            _ when isReadOnly => throw LibraryErrors.ReadOnly(path),
            _ => LibraryConnection.Open(path, session => Opened(path, session, isReadOnly: false, cancellation)),
        };
    }

    /// <summary>Reads; everything read in one call is of one moment.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public T Read<T>(Func<LibrarySession, T> read) => Transact("BEGIN", read);

    /// <summary>Writes: all that the call does, or nothing.</summary>
    /// <exception cref="LibraryException">The library cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The cancellation came while another process was writing.</exception>
    public T Write<T>(Func<LibrarySession, T> write) => IsReadOnly ? throw LibraryErrors.ReadOnly(Path) : Transact("BEGIN IMMEDIATE", write);

    /// <inheritdoc cref="Write{T}(Func{LibrarySession, T})"/>
    public void Write(Action<LibrarySession> write) => Write(session =>
    {
        write(session);
        return true;
    });

    /// <summary>Does what no transaction may surround: a backup, a check of the whole file.</summary>
    public T Use<T>(Func<LibrarySession, T> use)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            try
            {
                return use(_session);
            }
            catch (SqliteException exception)
            {
                throw LibraryErrors.From(exception, Path);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                LibraryConnection.Close(_session);
            }
        }
    }

    private static LibraryDatabase OpenToRead(string path, CancellationToken cancellation)
    {
        try
        {
            return LibraryConnection.Open(path, session => Opened(path, session, isReadOnly: false, cancellation));
        }
        catch (LibraryException exception) when (exception.Code is "LibraryReadOnly" or "LibraryUnavailable")
        {
            return LibraryConnection.OpenReadOnly(path, session => Opened(path, session, isReadOnly: true, cancellation));
        }
    }

    private static LibraryDatabase Opened(string path, LibrarySession session, bool isReadOnly, CancellationToken cancellation)
    {
        var database = new LibraryDatabase(path, session, isReadOnly, cancellation);
        database.Upgrade();
        return database;
    }

    /// <summary>Brings an older library up to this version, with a backup beside it.</summary>
    private void Upgrade()
    {
        int version = VersionOf(_session);
        if (version > LibrarySchema.Version)
        {
            throw LibraryErrors.TooNew(Path, version);
        }

        if (version == LibrarySchema.Version)
        {
            return;
        }

        if (IsReadOnly)
        {
            throw LibraryErrors.OldAndReadOnly(Path);
        }

        LibraryBackup.Write(_session, $"{Path}.v{version}.backup");
        Write(session => LibrarySchema.Migrate(session, VersionOf(session)));
    }

    private static int VersionOf(LibrarySession session) => (int)session.Number("PRAGMA user_version")!;

    private T Transact<T>(string begin, Func<LibrarySession, T> work) => Use(session =>
    {
        Begin(session, begin);
        try
        {
            T result = work(session);
            session.Prepare("COMMIT").Run();
            return result;
        }
        catch
        {
            RollBack(session);
            throw;
        }
    });

    /// <summary>Waits for its turn in short turns, so that Ctrl+C works while another process writes.</summary>
    private void Begin(LibrarySession session, string begin)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            _cancellation.ThrowIfCancellationRequested();
            try
            {
                session.WaitAtMost(Turn);
                session.Prepare(begin).Run();
                session.WaitAtMost(Patience);
                return;
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode == SQLITE_BUSY && waited.Elapsed < Patience)
            {
                // Another process writes; the next turn may be ours.
            }
        }
    }

    private static void RollBack(LibrarySession session)
    {
        try
        {
            session.Prepare("ROLLBACK").Run();
        }
        catch (SqliteException)
        {
            // SQLite rolled back by itself, as it does when the disk is full; what was thrown first says why.
        }
    }
}
