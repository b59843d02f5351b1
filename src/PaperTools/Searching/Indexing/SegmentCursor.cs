using System.Runtime.CompilerServices;

namespace PaperTools.Searching;

/// <summary>Counts the terms of a query in the blocks of a segment, one after the other.</summary>
internal sealed class SegmentCursor
{
    private readonly RunReader[][] _readers;
    private readonly FieldCounts[][] _counts;

    /// <summary>Begins at a block.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="words">The words that pass each term.</param>
    public SegmentCursor(PostingsSegment segment, int[][] words)
    {
        _readers = new RunReader[words.Length][];
        _counts = new FieldCounts[words.Length][];
        for (int term = 0; term < words.Length; term++)
        {
            List<RunReader> readers = new(words[term].Length);
            foreach (int word in words[term])
            {
                var reader = new RunReader(segment, word);
                if (reader.NextRun())
                {
                    readers.Add(reader);
                }
            }

            _readers[term] = [.. readers];
        }
    }

    /// <summary>Counts the terms in a block's papers, and goes past it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="papers">The number of its papers.</param>
    /// <returns>The counts for each term, which the next block's take the place of.</returns>
    public FieldCounts[][] Count(int block, int papers)
    {
        for (int term = 0; term < _readers.Length; term++)
        {
            if (_counts[term]?.Length == papers)
            {
                Array.Clear(_counts[term]);
            }
            else
            {
                _counts[term] = new FieldCounts[papers];
            }

            RunReader[] readers = _readers[term];
            int left = 0;
            for (int i = 0; i < readers.Length; i++)
            {
                if (Add(block, ref readers[i], _counts[term]))
                {
                    readers[left++] = readers[i];
                }
            }

            if (left < readers.Length)
            {
                _readers[term] = readers[..left];
            }
        }

        return _counts;
    }

    /// <summary>Adds the counts of a word; false where it does not occur behind the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Add(int block, ref RunReader reader, FieldCounts[] counts)
    {
        while (reader.Block < block)
        {
            if (!reader.NextRun())
            {
                return false;
            }
        }

        if (reader.Block > block)
        {
            return true;
        }

        for (ReadOnlySpan<uint> postings = reader.Next(); !postings.IsEmpty; postings = reader.Next())
        {
            foreach (uint posting in postings)
            {
                ref FieldCounts count = ref counts[posting >> FieldCounts.Bits];
                var more = new FieldCounts(posting & ((1u << FieldCounts.Bits) - 1));
                count = count.IsEmpty ? more : count + more;
            }
        }

        return reader.NextRun();
    }
}
