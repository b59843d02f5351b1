using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PaperTools.Searching;

/// <summary>Some of the rows of a block, as bits.</summary>
internal sealed class RowSet
{
    private const int WordBits = 64;

    private readonly ulong[] _words;

    /// <summary>Makes an empty set.</summary>
    /// <param name="rows">The number of rows that can be in it.</param>
    public RowSet(int rows)
        : this(new ulong[(rows + WordBits - 1) / WordBits])
    {
    }

    private RowSet(ulong[] words)
    {
        _words = words;
    }

    /// <summary>The number of rows in it.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in _words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>A bit for each row, the lowest bits first.</summary>
    public ReadOnlySpan<ulong> Bits => _words;

    /// <summary>Whether no row is in it.</summary>
    public bool IsEmpty
    {
        get
        {
            foreach (ulong word in _words)
            {
                if (word != 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>All rows of a block.</summary>
    public static RowSet All(int rows)
    {
        var all = new RowSet(rows);
        for (int word = 0; word < all._words.Length; word++)
        {
            all._words[word] = ulong.MaxValue;
        }

        if (rows % WordBits != 0)
        {
            all._words[^1] = (1UL << (rows % WordBits)) - 1;
        }

        return all;
    }

    /// <summary>The rows whose bits are set.</summary>
    public static RowSet OfBits(ReadOnlySpan<ulong> bits) => new(bits.ToArray());

    /// <summary>The rows where something was counted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static RowSet Of(ReadOnlySpan<uint> counts)
    {
        var set = new RowSet(counts.Length);
        int row = 0;
        for (; row <= counts.Length - Vector256<uint>.Count; row += Vector256<uint>.Count)
        {
            uint zeros = Vector256.Equals(Vector256.Create(counts[row..]), Vector256<uint>.Zero).ExtractMostSignificantBits();
            set._words[row / WordBits] |= (ulong)(~zeros & byte.MaxValue) << (row % WordBits);
        }

        for (; row < counts.Length; row++)
        {
            if (counts[row] != 0)
            {
                set.Add(row);
            }
        }

        return set;
    }

    /// <summary>Whether a row is in it.</summary>
    public bool Contains(int row) => (_words[row / WordBits] >> (row % WordBits) & 1) != 0;

    /// <summary>One more row.</summary>
    public void Add(int row) => _words[row / WordBits] |= 1UL << (row % WordBits);

    /// <summary>One row less.</summary>
    public void Remove(int row) => _words[row / WordBits] &= ~(1UL << (row % WordBits));

    /// <summary>A part of the set, whose first row becomes row 0.</summary>
    /// <param name="first">The first row, a multiple of 64.</param>
    /// <param name="rows">The number of rows.</param>
    public RowSet Slice(int first, int rows) => new(_words.AsSpan(first / WordBits, (rows + WordBits - 1) / WordBits).ToArray());

    /// <summary>The rows that something holds for.</summary>
    public RowSet Where(Predicate<int> holds)
    {
        RowSet rows = Or(this);
        foreach (int row in this)
        {
            if (!holds(row))
            {
                rows.Remove(row);
            }
        }

        return rows;
    }

    /// <summary>The rows that are in both.</summary>
    public RowSet And(RowSet other) => Combine(other, (left, right) => left & right);

    /// <summary>The rows that are in one of them.</summary>
    public RowSet Or(RowSet other) => Combine(other, (left, right) => left | right);

    /// <summary>The rows that are not in the other.</summary>
    public RowSet Except(RowSet other) => Combine(other, (left, right) => left & ~right);

    /// <summary>The sum of the values of its rows.</summary>
    /// <param name="values">A value for each row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Sum(ReadOnlySpan<int> values)
    {
        long sum = 0;
        for (int word = 0; word < _words.Length; word++)
        {
            if (_words[word] == ulong.MaxValue)
            {
                foreach (int value in values.Slice(word * WordBits, WordBits))
                {
                    sum += value;
                }

                continue;
            }

            for (ulong left = _words[word]; left != 0; left &= left - 1)
            {
                sum += values[(word * WordBits) + BitOperations.TrailingZeroCount(left)];
            }
        }

        return sum;
    }

    /// <summary>The rows in order, in an array.</summary>
    public int[] ToArray()
    {
        int[] rows = GC.AllocateUninitializedArray<int>(Count);
        CopyTo(rows);
        return rows;
    }

    /// <summary>Writes the rows in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyTo(Span<int> rows)
    {
        int next = 0;
        foreach (int row in this)
        {
            rows[next++] = row;
        }
    }

    /// <summary>The rows in order.</summary>
    public Enumerator GetEnumerator() => new(_words);

    private RowSet Combine(RowSet other, Func<ulong, ulong, ulong> combine)
    {
        ulong[] words = new ulong[_words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = combine(_words[i], other._words[i]);
        }

        return new RowSet(words);
    }

    /// <summary>Goes through the rows of a set.</summary>
    internal struct Enumerator(ulong[] words)
    {
        private int _word = -1;
        private ulong _left;

        /// <summary>The row.</summary>
        public int Current { get; private set; }

        /// <summary>Goes to the next row.</summary>
        public bool MoveNext()
        {
            while (_left == 0)
            {
                if (++_word == words.Length)
                {
                    return false;
                }

                _left = words[_word];
            }

            Current = (_word * WordBits) + BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }
    }
}
