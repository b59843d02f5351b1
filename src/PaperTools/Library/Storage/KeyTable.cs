using System.Runtime.InteropServices;

namespace PaperTools.Library;

/// <summary>
/// The keys that papers are found by. New ones are written at the end of a transaction in their order, since each would go
/// to a place of its own in the tree, and a page is then changed once for all its keys.
/// </summary>
internal sealed class KeyTable
{
    private readonly LibrarySession _session;
    private readonly Dictionary<long, long> _first = [];

    /// <summary>The further papers of a key: few keys have any.</summary>
    private readonly Dictionary<long, List<long>> _more = [];

    private readonly List<long> _found = [];

    /// <summary>Begins a transaction.</summary>
    public KeyTable(LibrarySession session)
    {
        _session = session;
        session.KnownKeys.Begin(session);
    }

    /// <summary>The papers of a key, each once and at most so many. The list is good until the next key is asked for.</summary>
    public IReadOnlyList<long> PapersOf(long key, int most)
    {
        _found.Clear();
        if (!_session.KnownKeys.MayHave(key))
        {
            return _found;
        }

        // A limit as a parameter would have SQLite prepare the statement anew for every value.
        SqlStatement statement = _session.Prepare("SELECT paper FROM identity WHERE key = ?1").Set(1, key);
        while (_found.Count < most && statement.Step())
        {
            _found.Add(statement.Number(0));
        }

        statement.Reset();
        if (_found.Count < most && _first.TryGetValue(key, out long first))
        {
            // A paper that changed is among those that were written, too.
            long[] further = [.. MoreOf(key).Prepend(first).Except(_found).Take(most - _found.Count)];
            _found.AddRange(further);
        }

        return _found;
    }

    /// <summary>Makes a paper known under a key.</summary>
    public void Add(long key, long paper)
    {
        _session.KnownKeys.Add(key);
        ref long first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, key, out bool isKnown);
        first = isKnown ? first : paper;
        if (first == paper)
        {
            return;
        }

        if (!_more.TryGetValue(key, out List<long>? others))
        {
            others = [];
            _more.Add(key, others);
        }

        if (!others.Contains(paper))
        {
            others.Add(paper);
        }
    }

    /// <summary>Writes what was added.</summary>
    public void Complete()
    {
        SqlStatement statement = _session.Prepare("INSERT OR IGNORE INTO identity (key, paper) VALUES (?1, ?2)");
        long[] keys = [.. _first.Keys];
        long[] papers = [.. _first.Values];
        Array.Sort(keys, papers);
        for (int i = 0; i < keys.Length; i++)
        {
            statement.Set(1, keys[i]).Set(2, papers[i]).Run();
            foreach (long paper in MoreOf(keys[i]))
            {
                statement.Set(2, paper).Run();
            }
        }

        _first.Clear();
        _more.Clear();
    }

    private IReadOnlyList<long> MoreOf(long key) => _more.TryGetValue(key, out List<long>? papers) ? papers : Array.Empty<long>();
}
