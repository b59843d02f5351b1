using Microsoft.Data.Sqlite;
using PaperTools.Writing;

namespace PaperTools.Library;

/// <summary>Copies a library as it is at one moment, while others may write to it.</summary>
internal static class LibraryBackup
{
    /// <summary>Writes the copy beside its target and puts it in its place when it is whole.</summary>
    /// <exception cref="LibraryException">The copy cannot be written.</exception>
    public static void Write(LibrarySession session, string target, bool replaceReadOnly = false)
    {
        string temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = temporary, Pooling = false }.ToString()))
            {
                copy.Open();
                session.Connection.BackupDatabase(copy);
            }

            if (replaceReadOnly)
            {
                AtomicFile.AllowReplacing(target);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (SqliteException exception)
        {
            throw LibraryErrors.From(exception, target);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw LibraryErrors.Unavailable(target, exception);
        }
        finally
        {
            File.Delete(temporary);
            File.Delete(temporary + "-wal");
            File.Delete(temporary + "-shm");
        }
    }
}
