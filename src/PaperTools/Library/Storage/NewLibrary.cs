namespace PaperTools.Library;

/// <summary>Makes a library that is whole from its first moment: under another name, which is then given to it.</summary>
internal static class NewLibrary
{
    /// <summary>Large pages waste less of the room that texts of one or two kilobytes leave.</summary>
    public const int PageSize = 8192;

    /// <summary>Makes an empty library; where another process made one meanwhile, that one stays.</summary>
    /// <exception cref="LibraryException">The file cannot be made.</exception>
    public static void Create(string path)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw LibraryErrors.NoFolder(path);
        }

        string temporary = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            Fill(temporary);
            SetAsideOrphans(path);
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Made by another process meanwhile.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw LibraryErrors.Unavailable(path, exception);
        }
        catch (LibraryException exception)
        {
            throw new LibraryException(exception.Code, path, exception.Message.Replace(temporary, path, StringComparison.Ordinal), exception);
        }
        finally
        {
            File.Delete(temporary);
            File.Delete(temporary + "-wal");
            File.Delete(temporary + "-shm");
        }
    }

    /// <summary>
    /// A log that outlived its deleted library would be taken for the new one's. One that was written a moment ago is that of
    /// a process which made the library meanwhile.
    /// </summary>
    private static void SetAsideOrphans(string path)
    {
        string log = path + "-wal";
        if (File.Exists(log) && !File.Exists(path) && DateTime.UtcNow - File.GetLastWriteTimeUtc(log) > TimeSpan.FromSeconds(10))
        {
            File.Move(log, log + ".orphan", overwrite: true);
            File.Delete(path + "-shm");
        }
    }

    /// <summary>Makes an empty library of a file that is not there yet.</summary>
    public static void Fill(string path)
    {
        LibrarySession session = LibraryConnection.Create(path, session =>
        {
            session.Execute($"PRAGMA page_size = {PageSize}; PRAGMA application_id = {LibraryFile.ApplicationId}; PRAGMA journal_mode = WAL; BEGIN;");
            LibrarySchema.Migrate(session, from: 0);
            session.Execute("COMMIT");
            return session;
        });
        LibraryConnection.Close(session);
    }
}
