using PaperTools.Library;

namespace PaperTools.Watching;

/// <summary>A copy of a library that a dry run may change, so that it does all that a run does; gone afterwards.</summary>
internal sealed class DryRunLibrary : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("papertools-dry-run-").FullName;

    /// <exception cref="LibraryException">The library cannot be read, or not be copied.</exception>
    public DryRunLibrary(string path)
    {
        Path = System.IO.Path.Combine(_folder, "library.db");
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            using LibraryDatabase library = LibraryDatabase.Open(path, LibraryAccess.Read);
            library.Use(session =>
            {
                LibraryBackup.Write(session, Path);
                return true;
            });
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
