using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace PaperTools.Library;

/// <summary>
/// Papers as they come out of the tables. The rows are read first, all of one moment; the papers are made of them after it, by
/// any thread, since that takes longer and needs no database.
/// </summary>
internal sealed class PaperRows(string path) : IDisposable
{
    private const string Columns = "paper.id, paper.added, paper.updated, paper.is_read, paper.rating, paper.note, content.json, content.facts, content.facts_version";
    private const string Tables = "paper JOIN content ON content.paper = paper.id";
    private const string FirstToLast = "BETWEEN ?1 AND ?2";
    private const string Listed = "IN (SELECT value FROM json_each(?1))";

    private readonly ConcurrentBag<PaperContent> _contents = [];

    /// <summary>The library's file.</summary>
    public string Path => path;

    /// <summary>One paper; null where there is none of the number.</summary>
    public Paper? One(LibrarySession session, long id)
    {
        List<StoredPaper> rows = session.Rows($"SELECT {Columns} FROM {Tables} WHERE paper.id = ?1", Read, id);
        return rows.Count == 0 ? null : PaperOf(WithLabels(session, rows, FirstToLast, id, id)[0]);
    }

    /// <summary>The papers of numbers, in the order of the numbers given; those that are not there are left out.</summary>
    public StoredPaper[] Some(LibrarySession session, IReadOnlyList<long> ids)
    {
        string list = $"[{string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))}]";
        List<StoredPaper> rows = session.Rows($"SELECT {Columns} FROM json_each(?1) AS wanted JOIN {Tables} AND paper.id = wanted.value ORDER BY wanted.key", Read, list);
        return WithLabels(session, rows, Listed, list);
    }

    /// <summary>The next papers after a number, in the order of their numbers.</summary>
    public StoredPaper[] Page(LibrarySession session, string condition, long after, int count)
    {
        List<StoredPaper> rows = session.Rows($"SELECT {Columns} FROM {Tables} WHERE paper.id > ?1 AND {condition} ORDER BY paper.id LIMIT ?2", Read, after, count);
        return rows.Count == 0 ? [] : WithLabels(session, rows, FirstToLast, rows[0].Entry.Id, rows[^1].Entry.Id);
    }

    /// <summary>The paper of a row. Safe for several threads.</summary>
    /// <exception cref="LibraryException">The row is damaged.</exception>
    public Paper PaperOf(StoredPaper row)
    {
        PaperContent content = _contents.TryTake(out PaperContent? free) ? free : new PaperContent();
        try
        {
            return content.Read(row.Json, row.Facts, row.FactsVersion).WithEntry(row.Entry);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw LibraryErrors.Damaged(path, $"the text of paper {row.Entry.Id} cannot be read", exception);
        }
        finally
        {
            _contents.Add(content);
        }
    }

    public void Dispose()
    {
        foreach (PaperContent content in _contents)
        {
            content.Dispose();
        }
    }

    /// <summary>Gives rows what other tables say of the papers.</summary>
    private static StoredPaper[] WithLabels(LibrarySession session, List<StoredPaper> rows, string condition, params ReadOnlySpan<object?> values)
    {
        ILookup<long, string> tags = session
            .Rows($"SELECT paper, name FROM tag WHERE paper {condition} ORDER BY paper, name", row => (row.Number(0), row.Text(1)!), values)
            .ToLookup(row => row.Item1, row => row.Item2);
        ILookup<long, string> sources = session
            .Rows($"SELECT paper, label FROM sighting JOIN source ON source.id = sighting.source WHERE paper {condition} ORDER BY paper, seen, source.id", row => (row.Number(0), row.Text(1)!), values)
            .ToLookup(row => row.Item1, row => row.Item2);
        return [.. rows.Select(row => row with { Entry = row.Entry with { Tags = [.. tags[row.Entry.Id]], Sources = [.. sources[row.Entry.Id]] } })];
    }

    private StoredPaper Read(SqlStatement row) => new(
        new LibraryEntry
        {
            Id = row.Number(0),
            Library = path,
            Added = row.Moment(1),
            Updated = row.Moment(2),
            IsRead = row.Number(3) != 0,
            Rating = (int?)row.NumberOrNull(4),
            Note = row.Text(5),
        },
        row.Bytes(6).ToArray(),
        row.Bytes(7).ToArray(),
        (int?)row.NumberOrNull(8));
}

/// <summary>A paper as the tables have it.</summary>
/// <param name="Entry">What the library says of it.</param>
/// <param name="Json">What the digest says.</param>
/// <param name="Facts">The facts; empty where they are not known.</param>
/// <param name="FactsVersion">The version of the facts; null where there are none, or the source stated them.</param>
internal sealed record StoredPaper(LibraryEntry Entry, byte[] Json, byte[] Facts, int? FactsVersion);
