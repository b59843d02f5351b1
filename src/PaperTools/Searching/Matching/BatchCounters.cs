namespace PaperTools.Searching;

/// <summary>The counters of a search: each remembers the words it has looked at, and only one batch can use it at a time.</summary>
/// <param name="terms">The terms of the query.</param>
internal sealed class BatchCounters(IReadOnlyList<Term> terms)
{
    private readonly Stack<BatchCounter> _free = [];

    /// <summary>Counts the terms in a batch of papers by reading their text.</summary>
    public void Fill(PaperBatch batch)
    {
        BatchCounter counter = Take();
        counter.Fill(batch);
        lock (_free)
        {
            _free.Push(counter);
        }
    }

    private BatchCounter Take()
    {
        lock (_free)
        {
            return _free.TryPop(out BatchCounter? known) ? known : new BatchCounter(terms);
        }
    }
}
