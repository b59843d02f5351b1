using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>
/// The folder beside a library that its index is kept in. A segment's file never changes; a new list of segments takes the
/// place of the old one at once. One process at a time writes; readers wait for nobody.
/// </summary>
/// <param name="path">The folder.</param>
internal sealed class IndexFolder(string path)
{
    private const string SegmentEnding = ".segment";
    private const string TemporaryEnding = ".new";

    /// <summary>How often reading begins again because segments were merged meanwhile.</summary>
    private const int Attempts = 3;

    /// <summary>The segments of about one size that are merged.</summary>
    private const int MergedSegments = 8;

    private string Manifest => Path.Combine(path, "segments");

    /// <summary>The folder of a library's index.</summary>
    public static IndexFolder Of(string library) => new(library + ".index");

    /// <summary>Becomes the one that writes, until what is returned is disposed; null where another process is it, or nothing can be written.</summary>
    public IDisposable? TryLock()
    {
        try
        {
            Directory.CreateDirectory(path);
            return new FileStream(Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The index as it was saved; an empty one where there is none, or where it is damaged.</summary>
    public IndexSnapshot Load()
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                return IndexManifest.Read(File.ReadAllBytes(Manifest), file => SegmentFile.Open(Path.Combine(path, Path.GetFileName(file))));
            }
            catch (FileNotFoundException exception) when (exception.FileName != Manifest)
            {
                // Merged into another one since the list was read.
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or IndexDamagedException)
            {
                break;
            }
        }

        return IndexSnapshot.Empty;
    }

    /// <summary>Saves an index. Only for the one that writes.</summary>
    /// <returns>The index, its new segments now being read from their files; as it was, where it cannot be saved.</returns>
    public IndexSnapshot Save(IndexSnapshot snapshot)
    {
        try
        {
            IndexSnapshot saved = snapshot with { Parts = Merge(snapshot.Parts) };
            string temporary = Manifest + TemporaryEnding;
            File.WriteAllBytes(temporary, IndexManifest.Write(saved));
            File.Move(temporary, Manifest, overwrite: true);
            Clean(saved);
            return saved;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return snapshot;
        }
    }

    /// <summary>Writes what is in memory only, together with files that have become as many as are merged.</summary>
    private List<IndexPart> Merge(IReadOnlyList<IndexPart> parts)
    {
        List<IndexPart> kept = [.. parts.Where(part => part.File is not null).OrderBy(part => part.Live.Count)];
        List<IndexPart> merged = [.. parts.Where(part => part.File is null), .. kept.Where(IsMostlyGone)];
        kept.RemoveAll(IsMostlyGone);
        for (bool grows = true; grows;)
        {
            int size = SizeClass(merged.Sum(part => part.Live.Count));
            int similar = kept.TakeWhile(part => SizeClass(part.Live.Count) <= size).Count();
            grows = similar >= MergedSegments - 1;
            if (grows)
            {
                merged.AddRange(kept.Take(similar));
                kept.RemoveRange(0, similar);
            }
        }

        if (merged.Count > 0)
        {
            string file = Guid.NewGuid().ToString("N") + SegmentEnding;
            SegmentMerger.Merge(merged, Path.Combine(path, file));
            LibrarySegment segment = SegmentFile.Open(Path.Combine(path, file));
            segment.Values.TakeOver(merged);
            kept.Add(new IndexPart(segment, RowSet.All(segment.Ids.Length), file));
        }

        return kept;
    }

    private static bool IsMostlyGone(IndexPart part) => part.Live.Count < part.Segment.Ids.Length / 2;

    private static int SizeClass(int papers) => (int)Math.Log(Math.Max(papers, 1), MergedSegments);

    /// <summary>Deletes the segments that are merged, and what was left by one that was stopped; files in use stay till next time.</summary>
    private void Clean(IndexSnapshot snapshot)
    {
        HashSet<string> used = [.. snapshot.Parts.Select(part => part.File!)];
        foreach (string file in Directory.EnumerateFiles(path).Where(file => SegmentOf(Path.GetFileName(file)) is string segment && !used.Contains(segment)))
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Windows keeps a file that somebody reads.
            }
        }
    }

    /// <summary>The segment that a file is, or has values of; null where it is neither.</summary>
    private static string? SegmentOf(string file) =>
        file.EndsWith(SegmentEnding, StringComparison.Ordinal) ? file
        : file.Contains(SegmentValues.Ending, StringComparison.Ordinal) ? file[..file.IndexOf('.', StringComparison.Ordinal)] + SegmentEnding
        : null;
}
