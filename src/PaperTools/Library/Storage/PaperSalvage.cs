using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace PaperTools.Library;

/// <summary>
/// Copies papers and what was said of them from a damaged database. Papers are asked for one by one, so that a bad page takes
/// only those on it with it; those that SQLite does not reach are looked for on the pages themselves. Keys are made anew.
/// </summary>
/// <param name="source">The damaged database; null where SQLite cannot open it.</param>
/// <param name="pages">Its pages.</param>
/// <param name="target">The new library, in a transaction.</param>
internal sealed class PaperSalvage(LibrarySession? source, DamagedPages pages, LibrarySession target) : IDisposable
{
    private readonly PaperContent _content = new();
    private readonly TableSalvage _tables = new(source, target);

    /// <summary>The number of papers copied.</summary>
    public long Saved { get; private set; }

    /// <summary>The number of papers that were there and could not be copied.</summary>
    public long Lost { get; private set; }

    /// <summary>What could not be copied.</summary>
    public List<string> Losses { get; } = [];

    public void Run(CancellationToken cancellation)
    {
        Losses.AddRange(_tables.Copy());
        long last = Math.Max(target.Number("SELECT value FROM meta WHERE name = 'last_paper'")!.Value, pages.Papers.DefaultIfEmpty().Max());
        for (long id = 1; id <= last; id++)
        {
            cancellation.ThrowIfCancellationRequested();
            Copy(id);
        }

        target.Execute(
            """
            DELETE FROM tag WHERE paper NOT IN (SELECT id FROM paper);
            DELETE FROM sighting WHERE paper NOT IN (SELECT id FROM paper) OR source NOT IN (SELECT id FROM source);
            DELETE FROM not_same WHERE first NOT IN (SELECT id FROM paper) OR second NOT IN (SELECT id FROM paper);
            """);

        // Whatever follows the revisions sees that everything may be different.
        target.Run("UPDATE meta SET value = ?1 WHERE name = 'last_paper'", last);
        target.Run("UPDATE meta SET value = 1 + max(value, (SELECT ifnull(max(revision), 0) FROM paper)) WHERE name = 'revision'");
        KeyMark.Reset(target, target.Number("SELECT value FROM meta WHERE name = 'revision'")!.Value);
    }

    public void Dispose() => _content.Dispose();

    private void Copy(long id)
    {
        bool hasRow = Try(() => source!.Rows("SELECT revision, added, updated, is_read, rating, note FROM paper WHERE id = ?1", ReadValues, id), out List<object?[]> rows);
        bool hasContent = Try(() => source!.Rows("SELECT json, facts_version, facts FROM content WHERE paper = ?1", ReadContent, id), out List<SalvagedContent> contents);
        bool isGone = (hasRow && rows.Count == 0) || target.Number("SELECT 1 FROM removal WHERE paper = ?1", id) is not null;
        if (isGone)
        {
            return;
        }

        SalvagedContent? content = hasContent ? contents.FirstOrDefault() : pages.Content(id);
        if (content is null || TryRead(content) is not Paper paper)
        {
            Lost++;
            Losses.Add($"Paper {id}: its text.");
            return;
        }

        if (!hasRow)
        {
            long now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
            rows = [[id, now, now, 0L, null, null]];
            Losses.Add($"Paper {id} '{paper.Title}': when it was added, whether it was read, its rating and its note.");
        }

        Insert(id, rows[0], content, paper);
        Saved++;
    }

    private void Insert(long id, object?[] row, SalvagedContent content, Paper paper)
    {
        PreparedPaper prepared = PreparedPaper.Of(paper, _content);
        target.Run("INSERT INTO paper (id, revision, added, updated, is_read, rating, note, schemes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", [id, .. row, prepared.Schemes]);
        target.Run("INSERT INTO content (paper, json, facts_version, facts) VALUES (?1, ?2, ?3, ?4)", id, content.Json, content.FactsVersion, content.Facts);
        foreach (long key in prepared.Keys.Append(prepared.Description))
        {
            target.Run("INSERT OR IGNORE INTO identity (key, paper) VALUES (?1, ?2)", key, id);
        }
    }

    /// <summary>The paper, if its text is whole; facts that are not are left out, and are worked out again.</summary>
    private Paper? TryRead(SalvagedContent content)
    {
        try
        {
            return _content.Read(System.Text.Encoding.UTF8.GetBytes(content.Json), [], null) is { Title.Length: > 0 } paper ? paper : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static object?[] ReadValues(SqlStatement row) => [row.Number(0), row.Number(1), row.Number(2), row.Number(3), row.NumberOrNull(4), row.Text(5)];

    private static SalvagedContent ReadContent(SqlStatement row) => new(row.Text(0) ?? "", row.NumberOrNull(1), row.Text(2));

    /// <summary>Whether the database could be asked.</summary>
    private bool Try<T>(Func<List<T>> read, out List<T> rows)
    {
        rows = [];
        try
        {
            rows = source is null ? [] : read();
            return source is not null;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}

/// <summary>The text of a paper as it was found.</summary>
/// <param name="Json">What the digest says.</param>
/// <param name="FactsVersion">The version of the facts.</param>
/// <param name="Facts">The facts.</param>
internal sealed record SalvagedContent(string Json, long? FactsVersion, string? Facts);
