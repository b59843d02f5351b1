using System.Diagnostics;

namespace PaperTools.Library;

/// <summary>
/// Takes papers one by one and stores them on a thread of its own: what came while one transaction was written goes into
/// the next, so that a fast source gets large batches and a slow one does not wait. A result is given out once its
/// transaction is on the disk.
/// </summary>
internal sealed class PaperIntake : IDisposable
{
    private const int LargestBatch = 4096;
    private const int MostWaiting = 2 * LargestBatch;

    /// <summary>Papers that come further apart are each waited for, so that their results come with them.</summary>
    private static readonly TimeSpan s_slow = TimeSpan.FromMilliseconds(50);

    private readonly LibraryDatabase _database;
    private readonly PaperRows _rows;
    private readonly PaperContent _content = new();
    private readonly object _lock = new();
    private readonly Queue<PreparedPaper> _waiting = new();
    private readonly Queue<AddedPaper> _stored = new();
    private Task _storing = Task.CompletedTask;
    private bool _isStoring;
    private bool _isGivenUp;
    private long _lastPost;

    public PaperIntake(LibraryDatabase database)
    {
        _database = database;
        _rows = new PaperRows(database.Path);
    }

    /// <summary>Takes a paper.</summary>
    /// <exception cref="LibraryException">An earlier paper could not be stored.</exception>
    public void Post(Paper paper)
    {
        PreparedPaper prepared = PreparedPaper.Of(paper, _content);
        bool isSlow = Stopwatch.GetElapsedTime(_lastPost) > s_slow;
        bool isFull;
        lock (_lock)
        {
            _waiting.Enqueue(prepared);
            isFull = _waiting.Count >= MostWaiting;
            if (!_isStoring)
            {
                Wait();
                _isStoring = true;
                _storing = Task.Run(Store);
            }
        }

        if (isSlow || isFull)
        {
            Wait();
        }

        _lastPost = Stopwatch.GetTimestamp();
    }

    /// <summary>The next result that is on the disk.</summary>
    public bool TryTake(out AddedPaper added)
    {
        lock (_lock)
        {
            return _stored.TryDequeue(out added!);
        }
    }

    /// <summary>Waits until all papers are on the disk.</summary>
    /// <exception cref="LibraryException">A paper could not be stored.</exception>
    public void Wait() => _storing.GetAwaiter().GetResult();

    /// <summary>Waits for the transaction being written; what waits for the next one is dropped.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isGivenUp = true;
        }

        Task.WaitAny(_storing);
        _content.Dispose();
        _rows.Dispose();
    }

    private void Store()
    {
        using var content = new PaperContent();
        while (Next() is { Count: > 0 } batch)
        {
            AddedPaper[] stored = _database.Write(session =>
            {
                var adder = new PaperAdder(session, _rows, content);
                AddedPaper[] added = [.. batch.Select(adder.Add)];
                adder.Complete();
                return added;
            });
            lock (_lock)
            {
                foreach (AddedPaper added in stored)
                {
                    _stored.Enqueue(added);
                }
            }
        }
    }

    private List<PreparedPaper> Next()
    {
        lock (_lock)
        {
            List<PreparedPaper> batch = [];
            while (!_isGivenUp && batch.Count < LargestBatch && _waiting.TryDequeue(out PreparedPaper? paper))
            {
                batch.Add(paper);
            }

            _isStoring = batch.Count > 0;
            return batch;
        }
    }
}
