namespace PaperTools.Library;

/// <summary>
/// The keys that papers are found by. New ones are written at the end of a transaction in their order, since each would go
/// to a place of its own in the tree, and a page is then changed once for all its keys.
/// </summary>
internal sealed class KeyTable(LibrarySession session)
{
    private readonly Dictionary<long, long> _first = [];

    /// <summary>The further papers of a key: few keys have any.</summary>
    private readonly Dictionary<long, List<long>> _more = [];

    /// <summary>The papers of a key, at most so many.</summary>
    public List<long> PapersOf(long key, int most)
    {
        List<long> papers = [];
        SqlStatement statement = session.Prepare("SELECT paper FROM identity WHERE key = ?1 LIMIT ?2").Set(1, key).Set(2, (long)most);
        while (statement.Step())
        {
            papers.Add(statement.Number(0));
        }

        if (papers.Count < most && _first.TryGetValue(key, out long first))
        {
            papers.Add(first);
            papers.AddRange(_more.GetValueOrDefault(key, []).Take(most - papers.Count));
        }

        return papers;
    }

    /// <summary>Makes a paper known under a key.</summary>
    public void Add(long key, long paper)
    {
        if (_first.TryAdd(key, paper) || _first[key] == paper)
        {
            return;
        }

        if (!_more.TryGetValue(key, out List<long>? others))
        {
            others = [];
            _more.Add(key, others);
        }

        others.Add(paper);
    }

    /// <summary>Writes what was added.</summary>
    public void Complete()
    {
        SqlStatement statement = session.Prepare("INSERT OR IGNORE INTO identity (key, paper) VALUES (?1, ?2)");
        foreach ((long key, long paper) in _first.Select(item => (item.Key, item.Value)).Concat(_more.SelectMany(item => item.Value, (item, paper) => (item.Key, paper))).Order())
        {
            statement.Set(1, key).Set(2, paper).Run();
        }

        _first.Clear();
        _more.Clear();
    }
}
