using System.Diagnostics;

namespace PaperTools.Library;

/// <summary>
/// Takes papers one by one and stores them on other threads: some make papers ready, one writes. What came while one
/// transaction was written goes into the next, so that a fast source gets large batches and a slow one does not wait. A
/// result is given out once its transaction is on the disk.
/// </summary>
internal sealed class PaperIntake : IDisposable
{
    private const int ChunkSize = 64;
    private const int LargestBatch = 2048;
    private const int MostWaiting = 2 * LargestBatch;

    /// <summary>Papers that come further apart are each waited for, so that their results come with them.</summary>
    private static readonly TimeSpan s_slow = TimeSpan.FromMilliseconds(50);

    /// <summary>How long papers are added in one transaction.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(200);

    private readonly LibraryDatabase _database;
    private readonly PaperRows _rows;
    private readonly object _lock = new();
    private readonly Queue<Task<PreparedPaper[]>> _prepared = new();
    private readonly Queue<AddedPaper> _stored = new();
    private List<Paper> _chunk = [];
    private Task _storing = Task.CompletedTask;
    private int _waiting;
    private bool _isStoring;
    private volatile bool _isGivenUp;
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
        bool isSlow = Stopwatch.GetElapsedTime(_lastPost) > s_slow;
        lock (_lock)
        {
            while (_waiting >= MostWaiting && _isStoring)
            {
                Monitor.Wait(_lock);
            }

            _waiting++;
            _chunk.Add(paper);
            if (_chunk.Count == ChunkSize)
            {
                Seal();
            }

            if (!_isStoring)
            {
                // Throws what went wrong.
                Wait();
                _isStoring = true;
                _storing = Task.Run(Store);
            }
        }

        if (isSlow)
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
        _rows.Dispose();
    }

    private static PreparedPaper[] Prepare(List<Paper> papers)
    {
        using var content = new PaperContent();
        return [.. papers.Select(paper => PreparedPaper.Of(paper, content))];
    }

    private void Seal()
    {
        List<Paper> chunk = _chunk;
        _chunk = [];
        _prepared.Enqueue(Task.Run(() => Prepare(chunk)));
    }

    private void Store()
    {
        try
        {
            using var content = new PaperContent();
            while (Next() is { Count: > 0 } batch)
            {
                for (int stored = 0; stored < batch.Count && !_isGivenUp;)
                {
                    List<AddedPaper> added = _database.Write(session => Add(session, content, batch, stored));
                    GiveOut(added);
                    stored += added.Count;
                }
            }
        }
        catch
        {
            lock (_lock)
            {
                _isStoring = false;
                Monitor.PulseAll(_lock);
            }

            throw;
        }
    }

    /// <summary>Adds as many papers of a batch as the time of a transaction allows, so that results come and other processes have their turn.</summary>
    private List<AddedPaper> Add(LibrarySession session, PaperContent content, List<PreparedPaper> batch, int first)
    {
        var adder = new PaperAdder(session, _rows, content);
        List<AddedPaper> added = [];
        long start = Stopwatch.GetTimestamp();
        for (int i = first; i < batch.Count && (added.Count == 0 || Stopwatch.GetElapsedTime(start) < s_longest); i++)
        {
            added.Add(adder.Add(batch[i]));
        }

        adder.Complete();
        return added;
    }

    private void GiveOut(List<AddedPaper> stored)
    {
        lock (_lock)
        {
            foreach (AddedPaper added in stored)
            {
                _stored.Enqueue(added);
            }

            _waiting -= stored.Count;
            Monitor.PulseAll(_lock);
        }
    }

    private List<PreparedPaper> Next()
    {
        List<PreparedPaper> batch = [];
        while (batch.Count < LargestBatch && TryNext(isLast: batch.Count == 0, out Task<PreparedPaper[]> chunk))
        {
            batch.AddRange(chunk.GetAwaiter().GetResult());
        }

        return batch;
    }

    /// <summary>Takes the next chunk; where there is none and nothing is left to write, storing ends, in one step with finding that.</summary>
    private bool TryNext(bool isLast, out Task<PreparedPaper[]> chunk)
    {
        lock (_lock)
        {
            if (_prepared.Count == 0 && _chunk.Count > 0)
            {
                Seal();
            }

            // What is not ready yet is waited for only where there is nothing else to write.
            bool isReady = !_isGivenUp && _prepared.TryPeek(out Task<PreparedPaper[]>? next) && (isLast || next.IsCompleted);
            if (isReady)
            {
                chunk = _prepared.Dequeue();
                return true;
            }

            chunk = Task.FromResult<PreparedPaper[]>([]);
            _isStoring = !isLast;
            return false;
        }
    }
}
