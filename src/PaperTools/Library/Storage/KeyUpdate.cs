using System.Text.Json;

namespace PaperTools.Library;

/// <summary>
/// Gives the papers of a library the keys that today's rules make, where other rules made theirs. It goes by small
/// transactions in the order of the revisions, so that it may end anywhere and go on later, in several processes at once.
/// Nothing is merged: papers are only found. Older keys stay, since those of descriptions that were merged cannot be made again.
/// </summary>
internal sealed class KeyUpdate(LibraryDatabase database) : IDisposable
{
    private const int BatchSize = 2048;

    private readonly PaperContent _content = new();

    /// <summary>Brings the keys up to date.</summary>
    /// <param name="progress">Is told the part that is done, from 0 to 1.</param>
    /// <exception cref="LibraryException">The library cannot be read or written.</exception>
    public void Run(Action<double>? progress)
    {
        long all = database.Read(Waiting);
        for (long left = all; left > 0; left = database.Write(UpdateSome))
        {
            progress?.Invoke(1 - ((double)left / all));
            Thread.Sleep(LibraryDatabase.Turn);
        }
    }

    public void Dispose() => _content.Dispose();

    /// <summary>The revisions whose papers may have other keys.</summary>
    private static long Waiting(LibrarySession session) => session.Number("SELECT value FROM meta WHERE name = 'revision'")!.Value - KeyMark.Of(session);

    private long UpdateSome(LibrarySession session)
    {
        var table = new PaperTable(session);
        List<(long Id, long Revision, byte[] Json)> rows = session.Rows(
            $"SELECT id, revision, json FROM paper JOIN content ON content.paper = paper.id WHERE revision > ?1 ORDER BY revision LIMIT {BatchSize}",
            row => (row.Number(0), row.Number(1), row.Bytes(2).ToArray()),
            KeyMark.Of(session));
        foreach ((long id, _, byte[] json) in rows)
        {
            if (TryRead(json) is Paper paper)
            {
                table.SetKeys(id, PreparedPaper.Of(paper, _content));
            }
        }

        table.Complete();
        KeyMark.Set(session, rows.Count < BatchSize ? table.Revision : rows[^1].Revision);
        return Waiting(session);
    }

    /// <summary>The paper; null where its text is damaged, which whoever reads it is told.</summary>
    private Paper? TryRead(byte[] json)
    {
        try
        {
            return _content.Read(json, [], null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
