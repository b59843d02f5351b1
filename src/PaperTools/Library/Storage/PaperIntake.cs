using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;

namespace PaperTools.Library;

/// <summary>
/// Takes papers one by one and stores them on other threads: some make papers ready, one writes. What came while one
/// transaction was written goes into the next, so that a fast source gets large transactions and a slow one does not wait. A
/// result is given out once its transaction is on the disk.
/// </summary>
internal sealed class PaperIntake : IDisposable
{
    private const int ChunkSize = 64;
    private const int MostWaiting = 4096;

    /// <summary>Most papers' JSON is shorter, in bytes.</summary>
    private const int LongText = 4096;

    /// <summary>The papers of a transaction. The more they are, the fewer times a page of the keys is written.</summary>
    private const int LargestTransaction = 4096;

    /// <summary>Papers that come further apart are each waited for, so that their results come with them.</summary>
    private static readonly TimeSpan s_slow = TimeSpan.FromMilliseconds(50);

    /// <summary>How long papers are added in the first transaction, so that results come soon; in each after it, twice as long.</summary>
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(100);

    /// <summary>How long papers are added in one transaction at most, so that other processes have their turn.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(1);

    private readonly LibraryDatabase _database;
    private readonly IndexFeed _feed;
    private readonly PaperRows _rows;
    private readonly object _lock = new();
    private readonly Queue<Task<PreparedChunk>> _prepared = new();
    private readonly Queue<AddedPaper> _stored = new();

    /// <summary>Buffers for the JSON of papers, used again and again: there is much of it, and it lives just long enough to burden the garbage collector.</summary>
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _texts = [];

    private List<Paper> _chunk = [];
    private Task _storing = Task.CompletedTask;
    private bool _isStoring;
    private volatile bool _isGivenUp;
    private TimeSpan _time = s_shortest;
    private long _lastCall;

    /// <summary>Takes papers for a library.</summary>
    /// <param name="database">The library.</param>
    /// <param name="feed">Is told what was stored.</param>
    public PaperIntake(LibraryDatabase database, IndexFeed feed)
    {
        _database = database;
        _feed = feed;
        _rows = new PaperRows(database.Path);
    }

    /// <summary>Takes a paper.</summary>
    /// <exception cref="LibraryException">An earlier paper could not be stored.</exception>
    public void Post(Paper paper)
    {
        bool isSlow = Stopwatch.GetElapsedTime(_lastCall) > s_slow;
        lock (_lock)
        {
            while (_prepared.Count * ChunkSize >= MostWaiting && _isStoring)
            {
                Monitor.Wait(_lock);
            }

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

        _lastCall = Stopwatch.GetTimestamp();
    }

    /// <summary>The next result that is on the disk.</summary>
    public bool TryTake(out AddedPaper added)
    {
        _lastCall = Stopwatch.GetTimestamp();
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

    private PreparedChunk Prepare(List<Paper> papers)
    {
        using var content = new PaperContent();
        ArrayBufferWriter<byte> texts = _texts.TryTake(out ArrayBufferWriter<byte>? used) ? used : new ArrayBufferWriter<byte>(papers.Count * LongText);
        return new PreparedChunk([.. papers.Select(paper => PreparedPaper.Of(paper, content, texts))], texts);
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
            Task indexing = Task.CompletedTask;
            Task indexingBefore = indexing;
            while (Next(isFirst: true) is PreparedChunk first)
            {
                (List<AddedPaper> added, TextChanges changes) = _database.Write(session => Add(session, content, first));
                GiveOut(added);
                indexingBefore.GetAwaiter().GetResult();
                (indexingBefore, indexing) = (indexing, IndexAfter(indexing, changes));
                if (added.Count > ChunkSize)
                {
                    Thread.Sleep(LibraryDatabase.Turn);
                }
            }

            indexing.GetAwaiter().GetResult();
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

    /// <summary>Adds papers in one transaction: what is there, and what comes meanwhile, as long as its time allows.</summary>
    private (List<AddedPaper> Added, TextChanges Changes) Add(LibrarySession session, PaperContent content, PreparedChunk first)
    {
        var adder = new PaperAdder(session, _rows, content);
        List<AddedPaper> added = [];
        long start = Stopwatch.GetTimestamp();
        PreparedChunk? chunk = first;
        while (chunk is not null)
        {
            added.AddRange(chunk.Papers.Select(adder.Add));
            Reuse(chunk.Texts);
            bool isFull = added.Count >= LargestTransaction || Stopwatch.GetElapsedTime(start) > _time;
            chunk = isFull ? null : Next(isFirst: false);
        }

        adder.Complete();
        _time = _time * 2 < s_longest ? _time * 2 : s_longest;
        return (added, adder.Changes);
    }

    private void Reuse(ArrayBufferWriter<byte> texts)
    {
        if (texts.Capacity <= 2 * ChunkSize * LongText)
        {
            texts.ResetWrittenCount();
            _texts.Add(texts);
        }
    }

    /// <summary>Indexes what was stored, while more is.</summary>
    private Task IndexAfter(Task before, TextChanges changes) => Task.Run(async () =>
    {
        await before.ConfigureAwait(false);
        _feed.Add(changes);
        if (_feed.IsFull)
        {
            LibraryIndex.Save(_database, _feed);
        }
    });

    private void GiveOut(List<AddedPaper> stored)
    {
        lock (_lock)
        {
            foreach (AddedPaper added in stored)
            {
                _stored.Enqueue(added);
            }
        }
    }

    /// <summary>
    /// The next papers, once they are ready; null where none wait. For a new transaction those are taken that are too few for a
    /// chunk, and where there are none at all storing ends, in one step with finding that.
    /// </summary>
    private PreparedChunk? Next(bool isFirst)
    {
        Task<PreparedChunk>? next = null;
        lock (_lock)
        {
            if (isFirst && _prepared.Count == 0 && _chunk.Count > 0)
            {
                Seal();
            }

            if (!_isGivenUp && _prepared.TryDequeue(out next))
            {
                Monitor.PulseAll(_lock);
            }
            else if (isFirst)
            {
                _isStoring = false;
            }
        }

        return next?.GetAwaiter().GetResult();
    }

    /// <summary>Papers made ready together.</summary>
    /// <param name="Papers">The papers.</param>
    /// <param name="Texts">Holds their JSON.</param>
    private sealed record PreparedChunk(PreparedPaper[] Papers, ArrayBufferWriter<byte> Texts);
}
