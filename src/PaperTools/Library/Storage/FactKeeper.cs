using PaperTools.Extraction;

namespace PaperTools.Library;

/// <summary>
/// Stores the facts of papers from a library once somebody has asked for one of them. Facts are a convenience: where they
/// cannot be stored, nothing is said, and they are worked out again next time.
/// </summary>
internal sealed class FactKeeper(LibraryDatabase database) : IDisposable
{
    private const int BatchSize = 256;

    private readonly object _lock = new();
    private readonly object _storing = new();
    private readonly PaperContent _content = new();
    private List<(long Id, FactStore Facts)> _wanted = [];
    private bool _isDisposed;

    /// <summary>Watches a paper that came from the library.</summary>
    public Paper Watch(Paper paper)
    {
        if (!database.IsReadOnly && !paper.FactStore.IsWhole)
        {
            paper.FactStore.OnWorkedOut(facts => Want(paper.Entry!.Id, facts));
        }

        return paper;
    }

    /// <summary>Stores the facts asked for, if they have become many. Safe for several threads: while one stores, the others go on.</summary>
    public void StoreIfMany()
    {
        if (_wanted.Count >= BatchSize && Monitor.TryEnter(_storing))
        {
            try
            {
                Store();
            }
            finally
            {
                Monitor.Exit(_storing);
            }
        }
    }

    public void Dispose()
    {
        lock (_storing)
        {
            Store();
        }

        lock (_lock)
        {
            _isDisposed = true;
        }

        _content.Dispose();
    }

    private void Want(long id, FactStore facts)
    {
        lock (_lock)
        {
            if (!_isDisposed)
            {
                _wanted.Add((id, facts));
            }
        }
    }

    private void Store()
    {
        List<(long Id, FactStore Facts)> wanted;
        lock (_lock)
        {
            wanted = _wanted;
            _wanted = [];
        }

        if (wanted.Count == 0)
        {
            return;
        }

        int version = FactsVersion.Current;
        (long Id, byte[] Json, byte[] Facts)[] known = [.. wanted.Select(item => (item.Id, _content.Source(item.Facts.Paper), _content.Facts(item.Facts.Paper)))];
        try
        {
            database.Write(session =>
            {
                var table = new PaperTable(session);
                foreach ((long id, byte[] json, byte[] facts) in known)
                {
                    table.SetFacts(id, json, facts, version);
                }

                table.Complete();
            });
        }
        catch (Exception exception) when (exception is LibraryException or OperationCanceledException)
        {
            // They will be worked out again.
        }
    }
}
