using PaperTools.Identity;

namespace PaperTools.Library;

/// <summary>Adds papers in a transaction that the caller began: finds what the library has of each, and merges or inserts.</summary>
internal sealed class PaperAdder
{
    private readonly LibrarySession _session;
    private readonly PaperRows _rows;
    private readonly PaperContent _content;
    private readonly PaperTable _table;
    private readonly PaperFinder _finder;

    public PaperAdder(LibrarySession session, PaperRows rows, PaperContent content)
    {
        _session = session;
        _rows = rows;
        _content = content;
        _table = new PaperTable(session);
        _finder = new PaperFinder(session, rows, _table.Keys);
    }

    /// <summary>Adds a paper.</summary>
    public AddedPaper Add(PreparedPaper paper)
    {
        if (_finder.SaidBefore(paper.Description) is Paper known)
        {
            return Unchanged(known, paper);
        }

        PaperProfile incoming = paper.Profile;
        List<PaperProfile> same = [];
        List<DoubtfulMatch> doubts = [];
        foreach (Paper stored in _finder.Candidates(paper))
        {
            var candidate = new PaperProfile(stored);
            PaperComparison comparison = PaperMatcher.Compare(candidate, incoming);
            if (comparison.Verdict == SameVerdict.Same)
            {
                same.Add(candidate);
            }
            else if (comparison.Verdict == SameVerdict.Doubtful)
            {
                doubts.Add(new DoubtfulMatch(stored, comparison.Reason));
            }
        }

        IReadOnlyList<PaperProfile> chosen = SameChoice.Choose(incoming.Ids, same, candidate => candidate.Ids, AreApart);
        doubts.AddRange(same.Except(chosen).Select(candidate => new DoubtfulMatch(candidate.Paper, SameChoice.Reason)));
        return chosen.Count == 0 ? Insert(paper, doubts) : Merge([.. chosen.Select(candidate => candidate.Paper)], paper, doubts);
    }

    /// <summary>What the transaction has changed so far.</summary>
    public TextChanges Changes => _table.Changes;

    /// <summary>Stores what the transaction counted; the last thing in it.</summary>
    public void Complete() => _table.Complete();

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
    private AddedPaper Merge(List<Paper> same, PreparedPaper incoming, List<DoubtfulMatch> doubts)
    {
        Paper stored = same[0];
        long id = stored.Entry!.Id;
        Paper merged = new StoredMerger(_session, _table, _content).Merge(stored, same.Skip(1), incoming);
        if (incoming.Source is not null)
        {
            _table.Saw(id, incoming.Source);
        }

        bool isChanged = !ReferenceEquals(merged, stored) || same.Count > 1;
        doubts.RemoveAll(doubt => ToldApart.Contains(_session, id, doubt.Paper.Entry!.Id));
        return new AddedPaper(isChanged ? AddOutcome.Merged : AddOutcome.Unchanged, _rows.One(_session, id)!, doubts) { Change = PaperChanges.Of(stored, incoming.Paper, merged) };
    }

    /// <summary>Whether two papers of the library are two: something speaks against their being one, or the user said so.</summary>
    private bool AreApart(PaperProfile first, PaperProfile second) =>
        PaperMatcher.AreApart(first, second) || ToldApart.Contains(_session, first.Paper.Entry!.Id, second.Paper.Entry!.Id);
}
