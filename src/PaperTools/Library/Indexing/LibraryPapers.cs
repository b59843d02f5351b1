namespace PaperTools.Library;

/// <summary>Gets what a search needs of papers, many at a time. Safe for several threads.</summary>
internal sealed class LibraryPapers(PaperLibrary library)
{
    /// <summary>Stands for a paper that was removed since the index was read.</summary>
    private static readonly Paper s_removed = new() { Title = "" };

    /// <summary>The version of the facts that count in this search.</summary>
    public int FactsVersion { get; } = Extraction.FactsVersion.Current;

    private long _read;

    /// <summary>The number of papers that were read so far.</summary>
    public long Read => Interlocked.Read(ref _read);

    /// <summary>Title, abstract and keywords of papers.</summary>
    public Paper[] Texts(IReadOnlyList<long> ids)
    {
        // The database serves one thread at a time; what it gives is read by many.
        byte[]?[] json = library.Database.Read(session => ids.Select(id => Json(session, id)).ToArray());
        return Array.ConvertAll(json, bytes => bytes is null ? s_removed : IndexedTexts.Read(bytes));
    }

    /// <summary>The papers; what is worked out of them is kept in the library.</summary>
    public Paper[] Papers(IReadOnlyList<long> ids)
    {
        Interlocked.Add(ref _read, ids.Count);
        Dictionary<long, Paper> found = library.Papers(ids).ToDictionary(paper => paper.Entry!.Id);
        return [.. ids.Select(id => found.GetValueOrDefault(id, s_removed))];
    }

    /// <summary>The name of what a paper introduces; nothing else is worked out for it.</summary>
    public string? Name(long id) => library.AsStored([id]) is [Paper paper] ? paper.Name : null;

    private static byte[]? Json(LibrarySession session, long id)
    {
        SqlStatement row = session.Prepare("SELECT json FROM content WHERE paper = ?1").Set(1, id);
        byte[]? json = row.Step() ? row.Bytes(0).ToArray() : null;
        row.Reset();
        return json;
    }
}
