namespace PaperTools.Searching;

/// <summary>Counts the terms of a query in the blocks of a segment, one after the other.</summary>
internal sealed class SegmentCursor
{
    private readonly RunReader[][] _readers;

    /// <summary>Begins at a block.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="words">The words that pass each term.</param>
    public SegmentCursor(PostingsSegment segment, int[][] words)
    {
        _readers = new RunReader[words.Length][];
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

    /// <summary>Adds the counts of a block's papers, for each term, and goes past it.</summary>
    public void Fill(int block, FieldCounts[][] counts)
    {
        for (int term = 0; term < _readers.Length; term++)
        {
            RunReader[] readers = _readers[term];
            int left = 0;
            for (int i = 0; i < readers.Length; i++)
            {
                if (Fill(block, ref readers[i], counts[term]))
                {
                    readers[left++] = readers[i];
                }
            }

            if (left < readers.Length)
            {
                _readers[term] = readers[..left];
            }
        }
    }

    /// <summary>Adds the counts of a word; false where it does not occur behind the block.</summary>
    private static bool Fill(int block, ref RunReader reader, FieldCounts[] counts)
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
