namespace PaperTools.Library;

/// <summary>Where the library is when nobody names a file.</summary>
public static class LibraryLocation
{
    /// <summary>The environment variable that names the library's file.</summary>
    public const string Variable = "PAPERTOOLS_LIBRARY";

    /// <summary>
    /// The file that the environment variable names; without it, <c>PaperTools/library.db</c> in the platform's folder for
    /// the data of programs.
    /// </summary>
    /// <exception cref="LibraryException">There is no such folder.</exception>
    public static string Default
    {
        get
        {
            if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            {
                return Path.GetFullPath(FromHome(named));
            }

            string folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return Path.IsPathFullyQualified(folder) ? Path.Combine(folder, "PaperTools", "library.db") : throw LibraryErrors.NoDataFolder();
        }
    }

    /// <summary>The path of the file itself: one library has one path, whatever links lead to it, and its log and index are beside it.</summary>
    /// <exception cref="LibraryException">The links cannot be followed.</exception>
    internal static string Resolve(string path)
    {
        path = Path.GetFullPath(path);
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // Nothing was there to be followed. It may be there by now: another process makes it.
            return path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return File.Exists(path) || new FileInfo(path).LinkTarget is not null ? throw LibraryErrors.Unavailable(path, exception) : path;
        }
    }

    /// <summary>A path from home, which no shell has resolved where a service or cron sets the variable.</summary>
    internal static string FromHome(string path) =>
        path.StartsWith("~/", StringComparison.Ordinal) || path.StartsWith(@"~\", StringComparison.Ordinal)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), path[2..])
            : path;

    /// <summary>Makes the folder of a library that nobody named in so many words.</summary>
    /// <exception cref="LibraryException">The folder cannot be made.</exception>
    internal static void CreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw LibraryErrors.Unavailable(path, exception);
        }
    }
}
