namespace PaperTools.Library;

/// <summary>Gets what a search needs of papers, many at a time. Safe for several threads.</summary>
internal sealed class LibraryPapers(PaperLibrary library)
{
    /// <summary>Stands for a paper that was removed since the index was read.</summary>
    private static readonly Paper s_removed = new() { Title = "" };

    /// <summary>Title, abstract and keywords of papers.</summary>
    public Paper[] Texts(IReadOnlyList<long> ids) => library.Database.Read(session => ids.Select(id =>
    {
        SqlStatement row = session.Prepare("SELECT json FROM content WHERE paper = ?1").Set(1, id);
        Paper text = row.Step() ? IndexedTexts.Read(row.Bytes(0)) : s_removed;
        row.Reset();
        return text;
    }).ToArray());

    /// <summary>The papers; what is worked out of them is kept in the library.</summary>
    public Paper[] Papers(IReadOnlyList<long> ids)
    {
        Dictionary<long, Paper> found = library.Papers(ids).ToDictionary(paper => paper.Entry!.Id);
        return [.. ids.Select(id => found.GetValueOrDefault(id, s_removed))];
    }

    /// <summary>The name of what a paper introduces; nothing else is worked out for it.</summary>
    public string? Name(long id) => library.AsStored(id)?.Name;
}
