using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>
/// Keeps the index of a library: derived from it alone, so that one which is lost, damaged or behind is made good by itself.
/// The latest one stays in memory, for the next search.
/// </summary>
internal static class LibraryIndex
{
    /// <summary>The segments in memory that are written together while a large library is indexed.</summary>
    private const int UnsavedSegments = 32;

    private static readonly object s_lock = new();
    private static string? s_path;
    private static IndexSnapshot s_latest = IndexSnapshot.Empty;

    /// <summary>The index of a library as it is now.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public static IndexSnapshot Of(PaperLibrary library)
    {
        lock (s_lock)
        {
            if (s_path != library.Path || !IsCurrent(s_latest, library))
            {
                s_latest = Refresh(library, IndexFolder.Of(library.Path));
                s_path = library.Path;
            }

            return s_latest;
        }
    }

    /// <summary>The index, built anew since a damage was found.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public static IndexSnapshot Rebuild(PaperLibrary library)
    {
        lock (s_lock)
        {
            IndexFolder folder = IndexFolder.Of(library.Path);
            using IDisposable? writing = folder.TryLock();
            s_latest = CatchUp(IndexSnapshot.Empty, library, writing is null ? null : folder);
            s_path = library.Path;
            return s_latest;
        }
    }

    /// <summary>Saves what a library's feed has, if it continues what was saved; else it is let go. Where it cannot be saved, nothing is said.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public static void Save(LibraryDatabase library, IndexFeed feed)
    {
        lock (s_lock)
        {
            var folder = IndexFolder.Of(library.Path);
            using IDisposable? writing = folder.TryLock();
            IndexSnapshot saved = writing is null ? IndexSnapshot.Empty : folder.Load();
            IndexSnapshot snapshot = WithFeed(saved, feed, folder: null);
            if (writing is not null && snapshot.Revision > saved.Revision && IsOf(library, saved, snapshot))
            {
                folder.Save(snapshot);
            }
        }
    }

    /// <summary>Lets go of what is in memory.</summary>
    public static void Forget()
    {
        lock (s_lock)
        {
            s_path = null;
            s_latest = IndexSnapshot.Empty;
        }
    }

    private static bool IsCurrent(IndexSnapshot snapshot, PaperLibrary library) =>
        IndexChanges.Latest(library) == (snapshot.Revision, snapshot.LastChange);

    private static IndexSnapshot Refresh(PaperLibrary library, IndexFolder folder)
    {
        IndexSnapshot saved = folder.Load();
        if (IsCurrent(saved, library) && IsOf(library.Database, saved, saved))
        {
            return saved;
        }

        using IDisposable? writing = folder.TryLock();
        saved = writing is null ? saved : folder.Load();
        (long revision, _) = IndexChanges.Latest(library);
        return CatchUp(saved.Revision < revision ? saved : IndexSnapshot.Empty, library, writing is null ? null : folder);
    }

    /// <summary>Whether what was saved is of this library, and not of another one, or of a later state of which a copy took the place.</summary>
    /// <param name="library">The library.</param>
    /// <param name="saved">What was saved.</param>
    /// <param name="present">The same with what has changed since: what still counts of the saved must be in the library.</param>
    private static bool IsOf(LibraryDatabase library, IndexSnapshot saved, IndexSnapshot present) =>
        present.LatestOf(saved.Parts.Select(part => part.Segment).ToHashSet()) is not LibraryStamp latest || IndexChanges.Has(library, latest);

    /// <summary>Adds what has changed since, and begins from nothing where the result is not what the library has.</summary>
    private static IndexSnapshot CatchUp(IndexSnapshot saved, PaperLibrary library, IndexFolder? folder)
    {
        IndexSnapshot snapshot = WithFeed(saved, library.Feed, folder);
        IndexChanges changes = IndexChanges.Since(library, snapshot.Revision, PaperBlock.Capacity);
        while (changes.Totals is null)
        {
            // One segment is built while the texts of the next are read.
            var building = Task.Run(changes.Build);
            changes = IndexChanges.Since(library, changes.Revision, PaperBlock.Capacity);
            snapshot = SavedIfMany(snapshot.With(building.GetAwaiter().GetResult()), folder);
        }

        snapshot = snapshot.With(changes.Build());
        if (saved.Parts.Count > 0 && (snapshot.Totals != changes.Totals || !IsOf(library.Database, saved, snapshot)))
        {
            return CatchUp(IndexSnapshot.Empty, library, folder);
        }

        return folder?.Save(snapshot) ?? snapshot;
    }

    private static IndexSnapshot WithFeed(IndexSnapshot snapshot, IndexFeed feed, IndexFolder? folder)
    {
        while (feed.Take(snapshot.Revision) is IndexPiece piece)
        {
            snapshot = SavedIfMany(snapshot.With(piece), folder);
        }

        return snapshot;
    }

    private static IndexSnapshot SavedIfMany(IndexSnapshot snapshot, IndexFolder? folder) =>
        folder is not null && snapshot.Parts.Count(part => part.File is null) >= UnsavedSegments ? folder.Save(snapshot) : snapshot;
}
