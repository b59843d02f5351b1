using Microsoft.Data.Sqlite;

namespace PaperTools.Library;

/// <summary>
/// Saves what can be saved of a damaged library into a new one. The damaged file is only read, and is kept beside the new one.
/// </summary>
internal static class LibrarySalvage
{
    private const int MostLosses = 100;

    /// <summary>Repairs a library; one that is sound stays as it is.</summary>
    /// <exception cref="LibraryException">There is nothing to repair, or the new file cannot be written.</exception>
    public static LibraryRepair Repair(string path, CancellationToken cancellation)
    {
        path = LibraryLocation.Resolve(path);
        CheckIsFile(path);
        if (CountIfSound(path) is long count)
        {
            return new LibraryRepair { Path = path, Saved = count };
        }

        string work = Directory.CreateDirectory($"{path}.{Guid.NewGuid():N}.repair").FullName;
        try
        {
            return Replace(path, work, cancellation);
        }
        catch (SqliteException exception)
        {
            throw LibraryErrors.From(exception, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw LibraryErrors.Unavailable(path, exception);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static LibraryRepair Replace(string path, string work, CancellationToken cancellation)
    {
        string copy = Path.Combine(work, "damaged.db");
        string saved = Path.Combine(work, "saved.db");
        NewLibrary.Fill(saved);
        CopyWithLog(path, copy);
        DamagedHeader.Replace(copy, saved);
        List<string> losses = [];
        (long papers, long lost) = LibraryConnection.Open(saved, target => Closed(target, () => Save(copy, target, losses, cancellation)));
        string damaged = $"{path}.damaged-{DateTime.UtcNow:yyyyMMddHHmmss}";
        File.Move(path, damaged);
        MoveIfThere(path + "-wal", damaged + "-wal");
        MoveIfThere(path + "-shm", damaged + "-shm");
        File.Move(saved, path);
        return new LibraryRepair { Path = path, Damaged = damaged, Saved = papers, Lost = lost, Losses = losses };
    }

    private static (long Saved, long Lost) Save(string copy, LibrarySession target, List<string> losses, CancellationToken cancellation)
    {
        LibrarySession? source = TryOpen(copy);
        try
        {
            target.Execute("PRAGMA foreign_keys = OFF; BEGIN");
            using var salvage = new PaperSalvage(source, new DamagedPages(copy), target);
            salvage.Run(cancellation);
            losses.AddRange(salvage.Losses.Take(MostLosses));
            target.Execute("COMMIT");
            return (salvage.Saved, salvage.Lost);
        }
        finally
        {
            if (source is not null)
            {
                LibraryConnection.Close(source);
            }
        }
    }

    /// <summary>The connection to the damaged copy; null where not even its tables can be told.</summary>
    private static LibrarySession? TryOpen(string copy)
    {
        try
        {
            return LibraryConnection.Open(copy, session =>
            {
                // What is in the log comes into the file, whose pages are looked at, too.
                session.Prepare("PRAGMA wal_checkpoint(TRUNCATE)").Run();
                return session;
            });
        }
        catch (LibraryException)
        {
            return null;
        }
    }

    private static void CheckIsFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw LibraryErrors.IsFolder(path);
        }

        if (!File.Exists(path))
        {
            throw LibraryErrors.NotFound(path);
        }

        if (new FileInfo(path).Length == 0)
        {
            throw LibraryErrors.IsEmpty(path);
        }
    }

    /// <summary>The number of papers of a sound library; null where anything is wrong with it. What is no damage is an error.</summary>
    private static long? CountIfSound(string path)
    {
        try
        {
            using var library = LibraryDatabase.Open(path, LibraryAccess.Read);
            return library.Read(session =>
            {
                bool isSound = session.Rows("PRAGMA integrity_check(1)", row => row.Text(0)) is ["ok"];
                using var rows = new PaperRows(path);
                long count = 0;
                for (long last = 0; isSound && rows.Page(session, "TRUE", last, 256) is { Length: > 0 } page; last = page[^1].Entry.Id)
                {
                    count += Array.ConvertAll(page, rows.PaperOf).Length;
                }

                return isSound ? count : (long?)null;
            });
        }
        catch (LibraryException exception) when (exception.Code is "LibraryDamaged" || (exception.Code is "NotALibrary" && DamagedPages.HasPapers(path)))
        {
            return null;
        }
    }

    private static T Closed<T>(LibrarySession session, Func<T> work)
    {
        T result = work();
        LibraryConnection.Close(session);
        return result;
    }

    private static void CopyWithLog(string path, string copy)
    {
        File.Copy(path, copy);
        if (File.Exists(path + "-wal"))
        {
            File.Copy(path + "-wal", copy + "-wal");
        }
        else
        {
            DamagedHeader.StateLength(copy);
        }
    }

    private static void MoveIfThere(string path, string target)
    {
        if (File.Exists(path))
        {
            File.Move(path, target);
        }
    }
}
