using PaperTools.Identity;

namespace PaperTools.Library;

/// <summary>Adds papers in a transaction that the caller began: finds what the library has of each, and merges or inserts.</summary>
internal sealed class PaperAdder
{
    private readonly LibrarySession _session;
    private readonly PaperRows _rows;
    private readonly PaperTable _table;
    private readonly PaperFinder _finder;
    private readonly StoredMerger _merger;

    public PaperAdder(LibrarySession session, PaperRows rows, PaperContent content)
    {
        _session = session;
        _rows = rows;
        _table = new PaperTable(session);
        _finder = new PaperFinder(session, rows, _table.Keys);
        _merger = new StoredMerger(session, _table, content);
    }

    /// <summary>Adds a paper.</summary>
    public AddedPaper Add(PreparedPaper paper)
    {
        if (_finder.SaidBefore(paper.Description) is Paper known)
        {
            return Unchanged(known, paper);
        }

        (IReadOnlyList<Paper> same, List<DoubtfulMatch> doubts) = _finder.Match(paper);
        return same.Count == 0 ? Insert(paper, doubts) : Merge(same, paper, doubts);
    }

    /// <summary>What the transaction has changed so far.</summary>
    public TextChanges Changes => _table.Changes;

    /// <summary>Stores what the transaction counted, and that papers came; the last thing in it.</summary>
    public void Complete()
    {
        _table.Complete();
        _session.Run("INSERT OR REPLACE INTO meta (name, value) VALUES ('last_run', ?1)", _table.Now);
    }

    private AddedPaper Unchanged(Paper stored, PreparedPaper incoming)
    {
        LibraryEntry entry = stored.Entry!;
        if (incoming.Source is string source)
        {
            _table.Saw(entry.Id, source);
            entry = entry.Sources.Contains(source, StringComparer.Ordinal) ? entry : entry with { Sources = [.. entry.Sources, source] };
        }

        return new AddedPaper(AddOutcome.Unchanged, stored.WithEntry(entry), []) { Change = PaperChange.Repeated };
    }

    private AddedPaper Insert(PreparedPaper paper, List<DoubtfulMatch> doubts)
    {
        long id = _table.Insert(paper);
        if (paper.Source is not null)
        {
            _table.Saw(id, paper.Source);
        }

        var entry = new LibraryEntry { Id = id, Library = _rows.Path, Added = _table.Now, Updated = _table.Now, Sources = paper.Source is null ? [] : [paper.Source] };
        return new AddedPaper(AddOutcome.Added, paper.Paper.WithEntry(entry), doubts);
    }

    /// <summary>Two papers that the new one shows to be one are put together, too; the oldest number stays.</summary>
    private AddedPaper Merge(IReadOnlyList<Paper> same, PreparedPaper incoming, List<DoubtfulMatch> doubts)
    {
        Paper stored = same[0];
        long id = stored.Entry!.Id;
        PreparedPaper? gained = _merger.Merge(stored, same.Skip(1), incoming);
        if (incoming.Source is not null)
        {
            _table.Saw(id, incoming.Source);
        }

        PaperChange change = PaperChanges.Of(stored, incoming.Paper, gained?.Paper ?? stored);
        bool isChanged = gained is not null || same.Count > 1;
        id = MergeWhatFollows(id, gained, doubts);
        doubts.RemoveAll(doubt => doubt.Paper.Entry!.Id is long other && (_finder.Current(other)?.Entry!.Id == id || ToldApart.Contains(_session, id, other)));
        return new AddedPaper(isChanged ? AddOutcome.Merged : AddOutcome.Unchanged, _rows.One(_session, id)!, doubts) { Change = change };
    }

    /// <summary>What a paper gained may show that others are it, which came before it was known: so the order of papers changes nothing.</summary>
    /// <returns>The number of the paper now.</returns>
    private long MergeWhatFollows(long id, PreparedPaper? gained, List<DoubtfulMatch> doubts)
    {
        while (gained is not null)
        {
            (IReadOnlyList<Paper> same, List<DoubtfulMatch> more) = _finder.Match(gained);
            doubts.AddRange(more.Where(doubt => doubts.TrueForAll(known => known.Paper.Entry!.Id != doubt.Paper.Entry!.Id)));
            gained = same.Count > 1 ? _merger.Merge(same[0], same.Skip(1), incoming: null) : null;
            id = same.Count > 1 ? same[0].Entry!.Id : id;
        }

        return id;
    }
}
