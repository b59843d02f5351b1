using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>Writes the papers of several segments that still count as one segment, word by word, in little memory.</summary>
internal sealed class SegmentMerger
{
    private readonly IReadOnlyList<IndexPart> _parts;

    /// <summary>For each part, the numbers that its papers get; -1 for those that do not count.</summary>
    private readonly int[][] _numbers;

    private readonly List<char> _letters = [];
    private readonly List<int> _wordStarts = [0];
    private readonly List<int> _postingStarts = [0];
    private readonly int _count;

    private SegmentMerger(IReadOnlyList<IndexPart> parts)
    {
        _parts = parts;
        _numbers = new int[parts.Count][];
        for (int part = 0; part < parts.Count; part++)
        {
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
        SegmentFile.Complete(stream, postings.Count, new SegmentTables(
            Live(part => part.Segment.Ids),
            Live(part => part.Segment.Moments),
            Live(part => part.Segment.Postings.TitleLengths),
            Live(part => part.Segment.Postings.AbstractLengths),
            [.. _wordStarts],
            [.. _postingStarts],
            checksums,
            [.. _letters]));
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
