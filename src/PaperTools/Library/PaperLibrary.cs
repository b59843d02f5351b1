using PaperTools.Identity;

namespace PaperTools.Library;

/// <summary>
/// A collection of papers in one file, which remembers every paper it ever took, who brought it, and what its user
/// said of it. Several processes may use one file at once.
/// </summary>
public sealed class PaperLibrary : IDisposable
{
    private const int PageSize = 256;

    private readonly LibraryDatabase _database;
    private readonly PaperRows _rows;
    private readonly PaperContent _content = new();
    private readonly FactKeeper _facts;

    private PaperLibrary(LibraryDatabase database)
    {
        _database = database;
        _rows = new PaperRows(database.Path);
        _facts = new FactKeeper(database);
    }

    /// <summary>The file.</summary>
    public string Path => _database.Path;

    /// <summary>Counts the changes of papers; it never goes back.</summary>
    public long Revision => _database.Read(session => session.Number("SELECT value FROM meta WHERE name = 'revision'") ?? 0);

    /// <summary>The number of papers.</summary>
    public long Count => _database.Read(session => session.Number("SELECT count(*) FROM paper") ?? 0);

    /// <summary>The connection, for the tables of others.</summary>
    internal LibraryDatabase Database => _database;

    /// <summary>What was added since the index was brought up to date.</summary>
    internal IndexFeed Feed { get; } = new();

    /// <summary>Opens a library. For writing, papers that were added under other rules of identity are made known under today's.</summary>
    /// <param name="path">The file.</param>
    /// <param name="access">What for; only adding makes a library that is not there.</param>
    /// <param name="progress">Is told the part that is done, from 0 to 1, where that takes long.</param>
    /// <param name="cancellation">Ends the waiting for other processes.</param>
    /// <exception cref="LibraryException">The library cannot be opened.</exception>
    public static PaperLibrary Open(string path, LibraryAccess access, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        var database = LibraryDatabase.Open(path, access, cancellation);
        try
        {
            if (access is not LibraryAccess.Read)
            {
                using var keys = new KeyUpdate(database);
                keys.Run(progress);
            }

            return new PaperLibrary(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Saves what can be saved of a damaged library into a new file in its place; the damaged one is kept beside. A sound library
    /// stays as it is. Nobody else should use the library meanwhile.
    /// </summary>
    /// <exception cref="LibraryException">There is no library, or it cannot be repaired.</exception>
    public static LibraryRepair Repair(string path, CancellationToken cancellation = default) => LibrarySalvage.Repair(path, cancellation);

    /// <summary>Adds papers; what the library has already is merged. Each result is on the disk when it is given.</summary>
    /// <exception cref="LibraryException">A paper cannot be stored; those whose results were given are.</exception>
    public IEnumerable<AddedPaper> Add(IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        using PaperIntake intake = Intake();
        foreach (Paper paper in papers)
        {
            intake.Post(paper);
            while (intake.TryTake(out AddedPaper added))
            {
                yield return added;
            }
        }

        intake.Wait();
        while (intake.TryTake(out AddedPaper added))
        {
            yield return added;
        }
    }

    /// <summary>The papers that a filter lets through, in the order they were added.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public IEnumerable<Paper> Papers(LibraryFilter? filter = null)
    {
        string condition = _database.Read(session => LibraryCondition.Of(filter ?? LibraryFilter.All, session));
        long last = 0;
        while (true)
        {
            StoredPaper[] page = _database.Read(session => _rows.Page(session, condition, last, PageSize));
            foreach (StoredPaper row in page)
            {
                yield return _facts.Watch(_rows.PaperOf(row));
            }

            if (page.Length == 0)
            {
                yield break;
            }

            last = page[^1].Entry.Id;
            _facts.StoreIfMany();
        }
    }

    /// <summary>The paper of a number; null where there is none.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public Paper? Paper(long id) => _database.Read(session => _rows.One(session, id)) is Paper paper ? _facts.Watch(paper) : null;

    /// <summary>The papers of numbers, in the order of the numbers given; those that are not there are left out.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public IReadOnlyList<Paper> Papers(IReadOnlyList<long> ids)
    {
        _facts.StoreIfMany();
        return [.. AsStored(ids).Select(_facts.Watch)];
    }

    /// <summary>What the library has of a paper: by its number if it came from this library, else by who it is; null where it has none.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public Paper? Find(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return _database.Read(session => Find(session, paper));
    }

    /// <summary>Changes what a user says of papers, of all or of none.</summary>
    /// <returns>For each paper, what the library has now; null where it has no such paper.</returns>
    /// <exception cref="LibraryException">The library cannot be written.</exception>
    public IReadOnlyList<Paper?> Set(IReadOnlyList<Paper> papers, LibraryEdit edit) => _database.Write(session =>
    {
        long?[] ids = [.. papers.Select(paper => Find(session, paper)?.Entry!.Id)];
        foreach (long id in ids.OfType<long>())
        {
            EntryTable.Edit(session, id, edit);
        }

        return ids.Select(id => id is long known ? _rows.One(session, known) : null).ToArray();
    });

    /// <summary>Makes one paper of several: the oldest number stays, with all that was said of any of them.</summary>
    /// <returns>The paper; null where fewer than two papers of the library were given.</returns>
    /// <exception cref="LibraryException">The library cannot be written.</exception>
    public Paper? Merge(IReadOnlyList<Paper> papers) => _database.Write(session =>
    {
        Paper[] stored = [.. papers.Select(paper => Find(session, paper)).OfType<Paper>().DistinctBy(paper => paper.Entry!.Id).OrderBy(paper => paper.Entry!.Id)];
        if (stored.Length < 2)
        {
            return null;
        }

        var table = new PaperTable(session);
        new StoredMerger(session, table, _content).Merge(stored[0], stored.Skip(1), incoming: null);
        table.Complete();
        return _rows.One(session, stored[0].Entry!.Id);
    });

    /// <summary>Remembers that papers are not the same as another one, so that they are never merged with it or reported as its duplicates.</summary>
    /// <exception cref="LibraryException">The library cannot be written.</exception>
    public void MarkNotSame(IReadOnlyList<Paper> papers, Paper other) => _database.Write(session =>
    {
        if (Find(session, other)?.Entry is LibraryEntry entry)
        {
            foreach (LibraryEntry one in papers.Select(paper => Find(session, paper)?.Entry).OfType<LibraryEntry>())
            {
                ToldApart.Add(session, one.Id, entry.Id);
            }
        }
    });

    /// <summary>The numbers of the papers of which a user said that they are not the same, as pairs with the smaller number first.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public IReadOnlySet<(long First, long Second)> PapersToldApart() => _database.Read(ToldApart.All);

    /// <summary>Removes papers with all that was said of them, all or none.</summary>
    /// <returns>For each paper, whether the library had it.</returns>
    /// <exception cref="LibraryException">The library cannot be written.</exception>
    public IReadOnlyList<bool> Remove(IReadOnlyList<Paper> papers) => _database.Write(session =>
    {
        var table = new PaperTable(session);
        bool[] had = [.. papers.Select(paper => Remove(session, table, paper))];
        table.Complete();
        return had;
    });

    /// <summary>What there is to know of the library; the whole file is checked.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public LibraryStatus Status() => _database.Read(session => LibraryCheck.Status(session, Path));

    /// <summary>The tags that papers have, from A to Z.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public IReadOnlyList<string> Tags() => _database.Read(LibraryLabels.Tags);

    /// <summary>The labels of the digests that brought papers, in the order they came.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public IReadOnlyList<string> Sources() => _database.Read(session => LibraryLabels.Sources(session).ConvertAll(source => source.Label));

    /// <summary>Copies the library as it is at this moment; others may write to it meanwhile.</summary>
    /// <param name="target">The copy, which is replaced if it is there.</param>
    /// <param name="replaceReadOnly">Whether one that is read-only is replaced, too.</param>
    /// <exception cref="LibraryException">The copy cannot be written.</exception>
    public void Backup(string target, bool replaceReadOnly = false) => _database.Use(session =>
    {
        LibraryBackup.Write(session, target, replaceReadOnly);
        return true;
    });

    /// <summary>The numbers of the papers that a filter lets through, in order.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public IReadOnlyList<long> Ids(LibraryFilter filter) =>
        _database.Read(session => session.Rows($"SELECT id FROM paper WHERE {LibraryCondition.Of(filter, session)} ORDER BY id", row => row.Number(0)));

    /// <summary>What has changed since a revision, in the order of the changes; a paper that changed often comes once, as it is now.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public IEnumerable<LibraryChange> ChangesSince(long revision)
    {
        const string Changes =
            """
            SELECT revision, id, 0 FROM (SELECT revision, id FROM paper WHERE revision > ?1 ORDER BY revision LIMIT ?2)
            UNION ALL
            SELECT revision, paper, 1 FROM (SELECT revision, paper FROM removal WHERE revision > ?1 ORDER BY revision LIMIT ?2)
            ORDER BY 1 LIMIT ?2
            """;
        while (true)
        {
            long after = revision;
            LibraryChange[] page = _database.Read(session =>
                session.Rows(Changes, row => (Revision: row.Number(0), Id: row.Number(1), IsRemoval: row.Number(2) != 0), after, PageSize)
                    .Select(change => new LibraryChange(change.Revision, change.Id, change.IsRemoval ? null : _rows.One(session, change.Id)))
                    .ToArray());
            foreach (LibraryChange change in page)
            {
                yield return change.Paper is Paper paper ? change with { Paper = _facts.Watch(paper) } : change;
            }

            if (page.Length == 0)
            {
                yield break;
            }

            revision = page[^1].Revision;
        }
    }

    /// <summary>Brings the index up to what the library has, so that the next search need not. Where it cannot be kept on the disk, nothing is said.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public void UpdateIndex() => LibraryIndex.Of(this);

    /// <inheritdoc/>
    public void Dispose()
    {
        _facts.Dispose();
        _rows.Dispose();
        _content.Dispose();
        _database.Dispose();
    }

    /// <summary>The papers, the latest first, as they are stored: what is worked out of them is not kept.</summary>
    internal IEnumerable<Paper> Latest() => Ids(LibraryFilter.All).Reverse().Chunk(PageSize).SelectMany(AsStored);

    /// <summary>The papers of numbers, in the order of the numbers given; what is worked out of them is not kept. Those that are not there are left out.</summary>
    internal Paper[] AsStored(IReadOnlyList<long> ids) => Array.ConvertAll(_database.Read(session => _rows.Some(session, ids)), _rows.PaperOf);

    private bool Remove(LibrarySession session, PaperTable table, Paper paper)
    {
        if (Find(session, paper) is not Paper stored)
        {
            return false;
        }

        table.Remove(stored.Entry!.Id, [.. IdentityKeys.HashesOf(new PaperProfile(stored)), _content.DescriptionHash(stored)]);
        return true;
    }

    private Paper? Find(LibrarySession session, Paper paper)
    {
        var finder = new PaperFinder(session, _rows, new KeyTable(session));
        return paper.Entry is LibraryEntry entry && entry.Library == Path ? finder.Current(entry.Id) : finder.Find(PreparedPaper.Of(paper, _content));
    }

    /// <summary>Takes papers one by one, where they come at their own pace.</summary>
    internal PaperIntake Intake() => new(_database, Feed);
}
