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

    /// <summary>Opens a library.</summary>
    /// <param name="path">The file.</param>
    /// <param name="access">What for; only writing makes a library that is not there.</param>
    /// <param name="cancellation">Ends the waiting for other processes.</param>
    /// <exception cref="LibraryException">The library cannot be opened.</exception>
    public static PaperLibrary Open(string path, LibraryAccess access, CancellationToken cancellation = default) =>
        new(LibraryDatabase.Open(path, access, cancellation));

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
            IReadOnlyList<Paper> page = _database.Read(session => _rows.Page(session, condition, last, PageSize));
            foreach (Paper paper in page)
            {
                yield return _facts.Watch(paper);
            }

            if (page.Count == 0)
            {
                yield break;
            }

            last = page[^1].Entry!.Id;
            _facts.StoreIfMany();
        }
    }

    /// <summary>The paper of a number; null where there is none.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public Paper? Paper(long id) => _database.Read(session => _rows.One(session, id)) is Paper paper ? _facts.Watch(paper) : null;

    /// <summary>The papers of numbers, in the order of the numbers given; those that are not there are left out.</summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public IReadOnlyList<Paper> Papers(IReadOnlyList<long> ids) =>
        [.. _database.Read(session => ids.Select(id => _rows.One(session, id)).ToArray()).OfType<Paper>().Select(_facts.Watch)];

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

    /// <inheritdoc/>
    public void Dispose()
    {
        _facts.Dispose();
        _rows.Dispose();
        _database.Dispose();
    }

    /// <summary>The paper of a number; what is worked out of it is not kept. Null where there is none.</summary>
    internal Paper? AsStored(long id) => _database.Read(session => _rows.One(session, id));

    /// <summary>Takes papers one by one, where they come at their own pace.</summary>
    internal PaperIntake Intake() => new(_database);
}
