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
                return Path.GetFullPath(named);
            }

            string folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return Path.IsPathFullyQualified(folder) ? Path.Combine(folder, "PaperTools", "library.db") : throw LibraryErrors.NoDataFolder();
        }
    }

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
