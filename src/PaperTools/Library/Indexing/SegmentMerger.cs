using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>Writes the papers of several segments that still count as one segment, word by word, in little memory.</summary>
internal sealed class SegmentMerger
{
    private readonly IReadOnlyList<IndexPart> _parts;

    /// <summary>For each part, the numbers that its papers get; -1 for those that do not count.</summary>
    private readonly int[][] _numbers;

    /// <summary>For each part, the numbers that its words get.</summary>
    private readonly int[][] _words;

    private readonly List<char> _letters = [];
    private readonly List<int> _wordStarts = [0];
    private readonly List<int> _postingStarts = [0];
    private readonly int _count;

    private SegmentMerger(IReadOnlyList<IndexPart> parts)
    {
        _parts = parts;
        _numbers = new int[parts.Count][];
        _words = new int[parts.Count][];
        for (int part = 0; part < parts.Count; part++)
        {
            _words[part] = new int[parts[part].Segment.Postings.WordCount];
            _numbers[part] = new int[parts[part].Segment.Ids.Length];
            Array.Fill(_numbers[part], -1);
            foreach (int row in parts[part].Live)
            {
                _numbers[part][row] = _count++;
            }
        }
    }

    /// <summary>Writes the merged segment to a file.</summary>
    public static void Merge(IReadOnlyList<IndexPart> parts, string path)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        new SegmentMerger(parts).Write(stream);
    }

    private void Write(FileStream stream)
    {
        stream.Position = sizeof(uint) * SegmentFile.HeaderLength;
        var postings = new PostingsWriter(stream, hasHeads: _count > PaperBlock.Capacity);
        WritePostings(postings);
        uint[] checksums = postings.Complete();
        (long[] tokenEnds, uint[] tokenChecksums) = WriteTokens(stream);
        SegmentFile.Complete(stream, postings.Count, new SegmentTables(
            Live(part => part.Segment.Ids),
            Live(part => part.Segment.Moments),
            Live(part => part.Segment.Numbers),
            Live(part => part.Segment.Postings.TitleLengths),
            Live(part => part.Segment.Postings.AbstractLengths),
            [.. _wordStarts],
            [.. _postingStarts],
            checksums,
            tokenEnds,
            tokenChecksums,
            [.. _letters]));
    }

    /// <summary>Writes the token streams, block by block.</summary>
    /// <returns>Where each block ends, and its checksum.</returns>
    private (long[] Ends, uint[] Checksums) WriteTokens(FileStream stream)
    {
        List<long> ends = [];
        List<uint> checksums = [];
        var block = new TokenBlockBuilder();
        int[] newRanks = PostingsSegment.RanksOf([.. _postingStarts]);
        for (int part = 0; part < _parts.Count; part++)
        {
            PostingsSegment source = _parts[part].Segment.Postings;
            int[] ranks = new int[source.WordCount];
            for (int word = 0; word < ranks.Length; word++)
            {
                // A word of papers only that do not count has no number of its own, and is in no stream that is copied.
                ranks[source.Ranks[word]] = _words[part][word] < newRanks.Length ? newRanks[_words[part][word]] : 0;
            }

            foreach (int row in _parts[part].Live)
            {
                TokenCode.Copy(source.Tokens!.Block(row / PaperBlock.Capacity).Of(row % PaperBlock.Capacity), block.Streams, ranks);
                block.EndPaper();
                if (block.Count == PaperBlock.Capacity)
                {
                    WriteBlock();
                }
            }
        }

        if (block.Count > 0)
        {
            WriteBlock();
        }

        return ([.. ends], [.. checksums]);

        void WriteBlock()
        {
            byte[] bytes = block.Complete().Bytes;
            stream.Write(bytes);
            checksums.Add(Checksum.Of(bytes));
            ends.Add((ends.Count == 0 ? 0 : ends[^1]) + bytes.Length);
        }
    }

    private void WritePostings(PostingsWriter writer)
    {
        // The next word of each part; the smallest is on top, equal ones in the order of the parts.
        var words = new PriorityQueue<int, (int Part, int Word)>(Comparer<(int Part, int Word)>.Create(Compare));
        for (int part = 0; part < _parts.Count; part++)
        {
            Enqueue(words, part, 0);
        }

        while (words.TryPeek(out _, out (int Part, int Word) first))
        {
            while (words.TryPeek(out int part, out (int Part, int Word) next) && WordOf(next).SequenceEqual(WordOf(first)))
            {
                Copy(part, next.Word, writer);
                words.Dequeue();
                Enqueue(words, part, next.Word + 1);
            }

            EndWord(first, writer);
        }
    }

    private void Enqueue(PriorityQueue<int, (int Part, int Word)> words, int part, int word)
    {
        if (word < _parts[part].Segment.Postings.WordCount)
        {
            words.Enqueue(part, (part, word));
        }
    }

    private int Compare((int Part, int Word) left, (int Part, int Word) right)
    {
        int order = WordOf(left).SequenceCompareTo(WordOf(right));
        return order != 0 ? order : left.Part.CompareTo(right.Part);
    }

    private ReadOnlySpan<char> WordOf((int Part, int Word) word) => _parts[word.Part].Segment.Postings.Word(word.Word);

    private void Copy(int part, int word, PostingsWriter writer)
    {
        _words[part][word] = _wordStarts.Count - 1;
        int[] numbers = _numbers[part];
        var reader = new RunReader(_parts[part].Segment.Postings, word);
        while (reader.NextRun())
        {
            int first = reader.Block * PaperBlock.Capacity;
            for (ReadOnlySpan<uint> postings = reader.Next(); !postings.IsEmpty; postings = reader.Next())
            {
                foreach (uint posting in postings)
                {
                    int number = numbers[first + (int)(posting >> FieldCounts.Bits)];
                    if (number >= 0)
                    {
                        writer.Add(number, posting & ((1u << FieldCounts.Bits) - 1));
                    }
                }
            }
        }
    }

    /// <summary>Keeps the word, if a paper that counts has it.</summary>
    private void EndWord((int Part, int Word) word, PostingsWriter writer)
    {
        writer.EndWord();
        if (writer.Count > _postingStarts[^1])
        {
            _letters.AddRange(WordOf(word));
            _wordStarts.Add(_letters.Count);
            _postingStarts.Add(writer.Count);
        }
    }

    private T[] Live<T>(Func<IndexPart, T[]> values)
    {
        var live = new T[_count];
        for (int part = 0; part < _parts.Count; part++)
        {
            T[] all = values(_parts[part]);
            foreach (int row in _parts[part].Live)
            {
                live[_numbers[part][row]] = all[row];
            }
        }

        return live;
    }
}
