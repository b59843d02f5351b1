using System.Text.Json;

namespace PaperTools.Library;

/// <summary>Papers as they come out of the tables.</summary>
internal sealed class PaperRows(string path) : IDisposable
{
    private const string Columns =
        "SELECT paper.id, paper.added, paper.updated, paper.is_read, paper.rating, paper.note, content.json, content.facts, content.facts_version FROM paper JOIN content ON content.paper = paper.id ";

    private readonly PaperContent _content = new();

    /// <summary>The library's file.</summary>
    public string Path => path;

    /// <summary>One paper; null where there is none of the number.</summary>
    public Paper? One(LibrarySession session, long id)
    {
        SqlStatement row = session.Prepare(Columns + "WHERE paper.id = ?1").Set(1, id);
        Paper? paper = row.Step() ? Read(row) : null;
        row.Reset();
        return paper is null ? null : WithLabels(session, [paper], id, id)[0];
    }

    /// <summary>The next papers after a number, in the order of their numbers.</summary>
    public IReadOnlyList<Paper> Page(LibrarySession session, string condition, long after, int count)
    {
        List<Paper> papers = session.Rows($"{Columns}WHERE paper.id > ?1 AND {condition} ORDER BY paper.id LIMIT ?2", Read, after, count);
        return papers.Count == 0 ? [] : WithLabels(session, papers, papers[0].Entry!.Id, papers[^1].Entry!.Id);
    }

    public void Dispose() => _content.Dispose();

    private static Paper[] WithLabels(LibrarySession session, List<Paper> papers, long first, long last)
    {
        ILookup<long, string> tags = session
            .Rows("SELECT paper, name FROM tag WHERE paper BETWEEN ?1 AND ?2 ORDER BY paper, name", row => (row.Number(0), row.Text(1)!), first, last)
            .ToLookup(row => row.Item1, row => row.Item2);
        ILookup<long, string> sources = session
            .Rows("SELECT paper, label FROM sighting JOIN source ON source.id = sighting.source WHERE paper BETWEEN ?1 AND ?2 ORDER BY paper, seen, source.id", row => (row.Number(0), row.Text(1)!), first, last)
            .ToLookup(row => row.Item1, row => row.Item2);
        return [.. papers.Select(paper => paper.WithEntry(paper.Entry! with { Tags = [.. tags[paper.Entry.Id]], Sources = [.. sources[paper.Entry.Id]] }))];
    }

    private Paper Read(SqlStatement row)
    {
        var entry = new LibraryEntry
        {
            Id = row.Number(0),
            Library = path,
            Added = row.Moment(1),
            Updated = row.Moment(2),
            IsRead = row.Number(3) != 0,
            Rating = (int?)row.NumberOrNull(4),
            Note = row.Text(5),
        };
        try
        {
            return _content.Read(row.Bytes(6), row.Bytes(7), (int?)row.NumberOrNull(8)).WithEntry(entry);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw LibraryErrors.Damaged(path, $"the text of paper {entry.Id} cannot be read", exception);
        }
    }
}
