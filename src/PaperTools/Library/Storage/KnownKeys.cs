namespace PaperTools.Library;

/// <summary>
/// Tells the keys that no paper of a library has, so that few papers of a large addition are looked up: a Bloom filter (Bloom,
/// "Space/time trade-offs in hash coding with allowable errors", Communications of the ACM 13(7), 1970), whose bits of one
/// key lie in one word. It is of one connection, and begins anew when another one has written.
/// </summary>
internal sealed class KnownKeys
{
    private const int KeysOfWord = 4;
    private const int FewestWords = 1 << 18;
    private const int BitsOfKey = 4;

    /// <summary>The keys of a paper, about: reading those of all papers pays once as many were looked up as there are papers.</summary>
    private const int KeysOfPaper = 10;

    private ulong[]? _words;
    private long _count;
    private long _lookups;
    private long _version;

    /// <summary>Begins a transaction.</summary>
    public void Begin(LibrarySession session)
    {
        long version = session.Number("PRAGMA data_version")!.Value;
        if (version != _version)
        {
            (_words, _lookups, _version) = (null, 0, version);
        }

        bool isFull = _words is null || _count > KeysOfWord * (long)_words.Length;
        if (isFull && _lookups >= session.Number("SELECT value FROM meta WHERE name = 'last_paper'"))
        {
            Load(session);
        }
    }

    /// <summary>Whether a paper may have a key; false where none has.</summary>
    public bool MayHave(long key)
    {
        _lookups++;
        if (_words is null)
        {
            return true;
        }

        ulong bits = BitsOf(key);
        return (WordOf(key) & bits) == bits;
    }

    /// <summary>One more key.</summary>
    public void Add(long key)
    {
        if (_words is not null)
        {
            WordOf(key) |= BitsOf(key);
            _count++;
        }
    }

    private void Load(LibrarySession session)
    {
        long papers = session.Number("SELECT count(*) FROM paper")!.Value;
        _words = new ulong[Math.Max(FewestWords, 2 * papers * KeysOfPaper / KeysOfWord)];
        (_count, _lookups) = (0, 0);
        SqlStatement keys = session.Prepare("SELECT key FROM identity");
        while (keys.Step())
        {
            Add(keys.Number(0));
        }
    }

    private ref ulong WordOf(long key) => ref _words![(int)Math.BigMul((ulong)key, (ulong)_words.Length, out _)];

    /// <summary>The word is chosen by a key's high bits, its bits by the low ones.</summary>
    private static ulong BitsOf(long key)
    {
        ulong bits = 0;
        for (int i = 0; i < BitsOfKey; i++)
        {
            bits |= 1UL << (int)(key >> (6 * i));
        }

        return bits;
    }
}
