using System.Runtime.CompilerServices;

namespace PaperTools.Searching;

/// <summary>The words of a segment that a sequence is made of: finds it in token streams, as <see cref="WordSequence.FindIn(string)"/> does in texts.</summary>
internal sealed class SequenceWords
{
    private readonly WordSequence _sequence;

    /// <summary>For each rank, the parts that the word is, as bits.</summary>
    private readonly ulong[] _parts;

    /// <summary>For each rank, whether the word is the parts as one.</summary>
    private readonly bool[] _joined;

    /// <summary>For each rank, whether the word is one of these.</summary>
    private readonly bool[] _isTold;

    private SequenceWords(PostingsSegment segment, WordSequence sequence)
    {
        _sequence = sequence;
        _parts = new ulong[segment.WordCount];
        _joined = new bool[segment.WordCount];
        for (int part = 0; part < sequence.Parts.Count; part++)
        {
            foreach (int word in segment.Find(sequence.Parts[part]))
            {
                _parts[segment.Ranks[word]] |= 1UL << part;
            }
        }

        foreach (int word in sequence.Joined is Term joined ? segment.Find(joined) : [])
        {
            _joined[segment.Ranks[word]] = true;
        }

        _isTold = [.. _parts.Select((parts, rank) => parts != 0 || _joined[rank])];
    }

    /// <summary>The words of a segment; null where tokens do not tell, since the words must be looked at as they are written, or are not kept.</summary>
    public static SequenceWords? Of(PostingsSegment segment, WordSequence sequence) =>
        segment.Tokens is null || sequence.Parts.Count < 2 || sequence.Parts.Any(part => part.Guard != part) ? null : new SequenceWords(segment, sequence);

    /// <summary>How often the sequence occurs in papers.</summary>
    /// <param name="block">The papers of a block.</param>
    /// <param name="rows">Those to look at.</param>
    /// <param name="fields">The fields to look at.</param>
    /// <param name="counts">Takes the counts.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Count(TokenBlock block, RowSet rows, WordFields fields, FieldCounts[] counts)
    {
        var places = new SequencePlaces(_sequence);
        foreach (int row in rows)
        {
            counts[row] = Count(block.Of(row), fields, places);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private FieldCounts Count(ReadOnlySpan<byte> stream, WordFields fields, SequencePlaces places)
    {
        FieldCounts counts = default;
        WordFields field = WordFields.Title;
        int words = 0;
        for (int at = 0; at < stream.Length;)
        {
            int number = TokenCode.Read(stream, ref at);
            if (number >= TokenCode.FirstWord)
            {
                words++;
                if (_isTold[number - TokenCode.FirstWord])
                {
                    Tell(number - TokenCode.FirstWord, words - 1, isSigned: false, places);
                }
            }
            else if (number == TokenCode.Joined)
            {
                int back = TokenCode.Read(stream, ref at);
                if (_joined[TokenCode.Read(stream, ref at) - TokenCode.FirstWord])
                {
                    places.AddJoined(words - back, default);
                }
            }
            else if (number == TokenCode.Signed)
            {
                Tell(TokenCode.Read(stream, ref at) - TokenCode.FirstWord, words - 1, isSigned: true, places);
            }
            else
            {
                int found = places.TakeSpans().Count;
                counts = fields.HasFlag(field) ? counts.Plus(field, found) : counts;
                field = field == WordFields.Title ? WordFields.Abstract : WordFields.Keywords;
                words = 0;
            }
        }

        return counts;
    }

    private void Tell(int rank, int position, bool isSigned, SequencePlaces places)
    {
        if (_joined[rank])
        {
            places.AddJoined(position, default);
        }

        if (isSigned)
        {
            places.AddSigned(position, _parts[rank], 0, 0);
        }
        else
        {
            places.AddPart(position, _parts[rank], 0, 0);
        }
    }
}
