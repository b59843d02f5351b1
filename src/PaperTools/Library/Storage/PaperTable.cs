namespace PaperTools.Library;

/// <summary>Changes papers, in a transaction that the caller began. Every change of a paper's text takes the library's next revision.</summary>
internal sealed class PaperTable
{
    private readonly LibrarySession _session;
    private readonly long _now;
    private readonly Dictionary<string, long> _sources = new(StringComparer.Ordinal);
    private readonly List<LibraryChange> _changes = [];
    private readonly long _before;
    private long _revision;
    private long _lastPaper;

    public PaperTable(LibrarySession session)
    {
        _session = session;
        _now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        Now = DateTimeOffset.FromUnixTimeMilliseconds(_now).ToLocalTime();
        Keys = new KeyTable(session);
        _before = _revision = Counter("revision");
        _lastPaper = Counter("last_paper");
    }

    /// <summary>The keys that papers are found by.</summary>
    public KeyTable Keys { get; }

    /// <summary>The moment of the transaction.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The library's revision.</summary>
    public long Revision => _revision;

    /// <summary>What the transaction has changed so far.</summary>
    public TextChanges Changes => new(_before, _now, _changes);

    /// <summary>Takes a new paper.</summary>
    /// <returns>Its number.</returns>
    public long Insert(PreparedPaper paper)
    {
        long id = ++_lastPaper;
        _session.Prepare("INSERT INTO paper (id, revision, added, updated, schemes) VALUES (?1, ?2, ?3, ?3, ?4)").Set(1, id).Set(2, ++_revision).Set(3, _now).Set(4, paper.Schemes).Run();
        SqlStatement content = _session.Prepare("INSERT INTO content (paper, json, facts_version, facts) VALUES (?1, ?2, ?3, ?4)");
        BindContent(content, id, paper).Run();
        AddKeys(id, paper);
        _changes.Add(new LibraryChange(_revision, id, paper.Paper));
        return id;
    }

    /// <summary>Gives a paper another text.</summary>
    public void Update(long id, PreparedPaper paper)
    {
        _session.Prepare("UPDATE paper SET revision = ?2, updated = ?3, schemes = ?4 WHERE id = ?1").Set(1, id).Set(2, ++_revision).Set(3, _now).Set(4, paper.Schemes).Run();
        SqlStatement content = _session.Prepare("UPDATE content SET json = ?2, facts_version = ?3, facts = ?4 WHERE paper = ?1");
        BindContent(content, id, paper).Run();
        AddKeys(id, paper);
        _changes.Add(new LibraryChange(_revision, id, paper.Paper));
    }

    /// <summary>Keeps facts that were worked out of a text, if the paper still has this text. They follow from it, and so are no change of the paper.</summary>
    public void SetFacts(long id, byte[] json, byte[] facts, int version) =>
        _session.Prepare("UPDATE content SET facts = ?2, facts_version = ?3 WHERE paper = ?1 AND json = ?4").Set(1, id).SetText(2, facts).Set(3, (long)version).SetText(4, json).Run();

    /// <summary>Makes a paper known under the keys of today's rules, too. They follow from its text, and so are no change of the paper.</summary>
    public void SetKeys(long id, PreparedPaper paper)
    {
        _session.Run("UPDATE paper SET schemes = ?2 WHERE id = ?1 AND schemes <> ?2", id, paper.Schemes);
        AddKeys(id, paper);
    }

    /// <summary>Removes a paper with all that was said of it.</summary>
    /// <param name="id">The paper.</param>
    /// <param name="keys">The keys it is found by.</param>
    /// <param name="successor">The paper that it was put together with; null where there is none.</param>
    public void Remove(long id, IEnumerable<long> keys, long? successor = null)
    {
        foreach (long key in keys)
        {
            _session.Run("DELETE FROM identity WHERE key = ?1 AND paper = ?2", key, id);
        }

        _session.Run("DELETE FROM paper WHERE id = ?1", id);
        _session.Run("INSERT OR REPLACE INTO removal (paper, revision, successor) VALUES (?1, ?2, ?3)", id, ++_revision, successor);
        _changes.Add(new LibraryChange(_revision, id, null));
    }

    /// <summary>Notes that a digest brought a paper.</summary>
    public void Saw(long id, string source)
    {
        if (!_sources.TryGetValue(source, out long number))
        {
            number = LibraryLabels.SourceOf(_session, source);
            _sources.Add(source, number);
        }

        _session.Prepare("INSERT OR IGNORE INTO sighting (paper, source, seen) VALUES (?1, ?2, ?3)").Set(1, id).Set(2, number).Set(3, _now).Run();
    }

    /// <summary>Makes a paper known under more keys.</summary>
    public void AddKeys(long id, IEnumerable<long> keys)
    {
        foreach (long key in keys)
        {
            Keys.Add(key, id);
        }
    }

    /// <summary>Stores keys and counters; the last thing of every transaction.</summary>
    public void Complete()
    {
        Keys.Complete();
        const string Store = "UPDATE meta SET value = ?2 WHERE name = ?1";
        _session.Run(Store, "revision", _revision);
        _session.Run(Store, "last_paper", _lastPaper);
        KeyMark.Advance(_session, _before, _revision);
    }

    private void AddKeys(long id, PreparedPaper paper)
    {
        AddKeys(id, paper.Keys);
        Keys.Add(paper.Description, id);
    }

    private static SqlStatement BindContent(SqlStatement statement, long id, PreparedPaper paper)
    {
        statement.Set(1, id).SetText(2, paper.Json.Span).Set(3, (long?)paper.FactsVersion);
        return paper.Facts is null ? statement.SetNull(4) : statement.SetText(4, paper.Facts);
    }

    private long Counter(string name) => _session.Number("SELECT value FROM meta WHERE name = ?1", name) ?? 0;
}

/// <summary>The texts that one transaction changed.</summary>
/// <param name="Before">The library's revision before it.</param>
/// <param name="Moment">Its moment, in milliseconds since 1970.</param>
/// <param name="Changes">The changes, in order; each took the next revision.</param>
internal sealed record TextChanges(long Before, long Moment, IReadOnlyList<LibraryChange> Changes);
