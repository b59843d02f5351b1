using PaperTools.Library;

namespace PaperTools.Tests.Library;

/// <summary>A folder for a library that is there while a test needs it.</summary>
public sealed class TemporaryLibrary : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("papertools-library").FullName;

    public string Path => System.IO.Path.Combine(Folder, "library.db");

    public PaperLibrary Open(LibraryAccess access = LibraryAccess.Add) => PaperLibrary.Open(Path, access);

    /// <summary>Adds papers and closes the library again.</summary>
    public IReadOnlyList<AddedPaper> Add(params IEnumerable<Paper> papers)
    {
        using PaperLibrary library = Open();
        return [.. library.Add(papers)];
    }

    /// <summary>Adds papers, brings the index up to them as Add-Paper does, and closes the library again.</summary>
    public void AddAndIndex(params IEnumerable<Paper> papers)
    {
        using PaperLibrary library = Open();
        _ = library.Add(papers).Count();
        library.UpdateIndex();
    }

    /// <summary>Removes papers by their numbers and closes the library again.</summary>
    public void Remove(params IEnumerable<int> ids)
    {
        using PaperLibrary library = Open();
        library.Remove([.. ids.Distinct().Select(id => library.Paper(id)).OfType<Paper>()]);
    }

    /// <summary>Every paper of the library, which is closed again.</summary>
    public IReadOnlyList<Paper> Papers(LibraryFilter? filter = null)
    {
        using PaperLibrary library = Open(LibraryAccess.Read);
        return [.. library.Papers(filter)];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
