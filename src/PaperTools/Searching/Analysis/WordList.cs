using System.Runtime.CompilerServices;

namespace PaperTools.Searching.Analysis;

/// <summary>Numbers words: a hash table with open addressing over characters that are stored once.</summary>
internal sealed class WordList
{
    private const int InitialSlots = 1024;

    private char[] _letters = new char[8 * InitialSlots];
    private int[] _starts = new int[InitialSlots];
    private int[] _hashes = new int[InitialSlots];

    /// <summary>The number of a word plus one, or 0 for a free slot; their count is a power of two.</summary>
    private int[] _slots = new int[2 * InitialSlots];

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The characters of all words.</summary>
    public int Length => _starts[Count];

    /// <summary>A word by its number.</summary>
    public ReadOnlySpan<char> this[int index] => _letters.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    /// <summary>The number of a word, which is added where it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ReadOnlySpan<char> word)
    {
        int hash = string.GetHashCode(word, StringComparison.Ordinal);
        int slot = hash & (_slots.Length - 1);
        while (_slots[slot] != 0)
        {
            int index = _slots[slot] - 1;
            if (_hashes[index] == hash && this[index].SequenceEqual(word))
            {
                return index;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = Count + 1;
        Append(word, hash);
        return Count - 1;
    }

    /// <summary>Forgets all words.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        Count = 0;
    }

    private void Append(ReadOnlySpan<char> word, int hash)
    {
        int start = _starts[Count];
        if (start + word.Length > _letters.Length)
        {
            Array.Resize(ref _letters, Math.Max(2 * _letters.Length, start + word.Length));
        }

        word.CopyTo(_letters.AsSpan(start));
        _hashes[Count] = hash;
        Count++;
        if (Count + 1 > _hashes.Length)
        {
            Grow();
        }

        _starts[Count] = start + word.Length;
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, 2 * _hashes.Length);
        Array.Resize(ref _starts, 2 * _starts.Length);
        _slots = new int[2 * _slots.Length];
        for (int i = 0; i < Count; i++)
        {
            int slot = _hashes[i] & (_slots.Length - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = i + 1;
        }
    }
}
