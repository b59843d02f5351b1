using System.Runtime.CompilerServices;

namespace PaperTools.Searching;

/// <summary>Finds a sequence in a text of which the words are told that may belong to it.</summary>
internal sealed class SequencePlaces(WordSequence sequence)
{
    private readonly List<(int Position, ulong Parts, int Start, int End)> _words = [];
    private readonly List<(int Position, TextSpan Span)> _joined = [];

    /// <summary>A word that is a part of the sequence; they come in the order of the text.</summary>
    /// <param name="position">Its number among the words of the text.</param>
    /// <param name="parts">The parts that it is, as bits.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">Where it ends.</param>
    public void AddPart(int position, ulong parts, int start, int end)
    {
        if (parts != 0)
        {
            _words.Add((position, parts, start, end));
        }
    }

    /// <summary>The last word once more, with its sign.</summary>
    public void AddSigned(int position, ulong parts, int start, int end)
    {
        if (_words.Count > 0 && _words[^1].Position == position)
        {
            _words[^1] = (position, _words[^1].Parts | parts, start, end);
        }
        else
        {
            AddPart(position, parts, start, end);
        }
    }

    /// <summary>All parts of the sequence as one word.</summary>
    public void AddJoined(int position, TextSpan span) => _joined.Add((position, span));

    /// <summary>The places of the sequence, none overlapping the next; the next text begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public IReadOnlyList<TextSpan> TakeSpans()
    {
        if (_words.Count == 0 && _joined.Count == 0)
        {
            return [];
        }

        List<TextSpan> spans = [];
        int position = 0;
        int word = 0;
        int joined = 0;
        while (true)
        {
            while (word < _words.Count && _words[word].Position < position)
            {
                word++;
            }

            while (joined < _joined.Count && _joined[joined].Position < position)
            {
                joined++;
            }

            int nextWord = word < _words.Count ? _words[word].Position : int.MaxValue;
            int nextJoined = joined < _joined.Count ? _joined[joined].Position : int.MaxValue;
            position = Math.Min(nextWord, nextJoined);
            if (position == int.MaxValue)
            {
                break;
            }

            int last = nextWord == position ? LastWord(word) : -1;
            if (last >= 0)
            {
                spans.Add(new TextSpan(_words[word].Start, _words[last].End - _words[word].Start));
                position = _words[last].Position;
            }
            else if (nextJoined == position)
            {
                spans.Add(_joined[joined].Span);
            }

            position++;
        }

        _words.Clear();
        _joined.Clear();
        return spans;
    }

    /// <summary>The last word of the sequence that begins with a word; -1 where none does.</summary>
    private int LastWord(int first) => sequence.Within is int within ? LastNear(first, within) : LastInRow(first);

    private int LastInRow(int first)
    {
        int count = sequence.Parts.Count;
        if (count > _words.Count - first)
        {
            return -1;
        }

        for (int i = 0; i < count; i++)
        {
            if (_words[first + i].Position != _words[first].Position + i || (_words[first + i].Parts & 1UL << i) == 0)
            {
                return -1;
            }
        }

        return first + count - 1;
    }

    private int LastNear(int first, int within)
    {
        ulong all = ulong.MaxValue >> (WordSequence.MaximumParts - sequence.Parts.Count);
        long end = (long)_words[first].Position + sequence.Parts.Count + within;
        ulong found = 0;
        for (int i = first; i < _words.Count && _words[i].Position < end; i++)
        {
            found |= _words[i].Parts;

            // A word that is asked for twice must stand there twice.
            if (found == all && i - first + 1 >= sequence.Parts.Count)
            {
                return i;
            }
        }

        return -1;
    }
}
