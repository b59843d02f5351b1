using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace PaperTools.Library;

/// <summary>Every error of a library: code and sentence together.</summary>
internal static class LibraryErrors
{
    public static LibraryException NoDataFolder() =>
        new("LibraryNotFound", null, $"There is no folder for a library: neither HOME nor XDG_DATA_HOME is set. Name a file with -Library, or in the environment variable {LibraryLocation.Variable}.");

    public static LibraryException NotFound(string path) =>
        new("LibraryNotFound", path, $"There is no library at '{path}'. Add papers to make one: Get-Paper ./inbox | Add-Paper -Library '{path}'.");

    public static LibraryException NoFolder(string path) =>
        new("LibraryNotFound", path, $"The folder of '{path}' does not exist. Create it first, or choose another path.");

    public static LibraryException IsFolder(string path) =>
        new("NotALibrary", path, $"'{path}' is a folder. A library is one file: name a file in it.");

    public static LibraryException IsEmpty(string path) =>
        new("NotALibrary", path, $"'{path}' is an empty file and no library. Delete it to begin a new library there, or put a backup in its place.");

    public static LibraryException NotALibrary(string path) =>
        new("NotALibrary", path, $"'{path}' is no library of PaperTools. Choose another path; a library whose beginning is damaged is saved by Repair-PaperLibrary.");

    public static LibraryException TooNew(string path, long version) =>
        new("LibraryTooNew", path, $"'{path}' was written by a newer PaperTools (library version {version}, this one knows {LibrarySchema.Version}). Update PaperTools: Update-Module PaperTools.");

    public static LibraryException ReadOnly(string path, Exception? cause = null) =>
        new("LibraryReadOnly", path, $"'{path}' cannot be changed: the file or its folder is read-only. Allow writing to both, or copy the library elsewhere.", cause);

    public static LibraryException OldAndReadOnly(string path) =>
        new("LibraryReadOnly", path, $"'{path}' was written by an older PaperTools and must be upgraded, but the file or its folder is read-only. Allow writing to both, or copy the library elsewhere.");

    public static LibraryException Damaged(string path, string what, Exception? cause = null) =>
        new("LibraryDamaged", path, $"'{path}' is damaged: {what}. Put a backup in its place, or save what can be saved with Repair-PaperLibrary -Library '{path}'.", cause);

    public static LibraryException Full(string path, Exception? cause) =>
        new("LibraryFull", path, $"The disk of '{path}' is full. Nothing of the last step was stored, what was stored before is safe; make room and run it again.", cause);

    public static LibraryException Busy(string path, TimeSpan waited, Exception? cause) =>
        new("LibraryBusy", path, $"Another process has been writing to '{path}' for {waited.TotalMinutes:0} minutes. Wait until it is done, or stop it.", cause);

    public static LibraryException Unavailable(string path, Exception cause) =>
        new("LibraryUnavailable", path, $"'{path}' cannot be opened or read: {cause.Message} Check the disk, the path and its permissions.", cause);

    /// <summary>The error for what SQLite says.</summary>
    public static LibraryException From(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => Busy(path, LibraryDatabase.Patience, exception),
        SQLITE_READONLY => ReadOnly(path, exception),
        SQLITE_FULL => Full(path, exception),
        SQLITE_IOERR or SQLITE_CANTOPEN when IsDiskFull(path) => Full(path, exception),
        SQLITE_IOERR or SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_AUTH or SQLITE_NOMEM => Unavailable(path, exception),
        _ => Damaged(path, exception.Message.TrimEnd('.'), exception),
    };

    private static bool IsDiskFull(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace < 64 * 1024;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
