namespace PaperTools.Searching;

/// <summary>Goes through the postings of a word, block by block.</summary>
/// <param name="segment">The segment.</param>
/// <param name="word">The word's number in it.</param>
internal struct RunReader(PostingsSegment segment, int word)
{
    private readonly int _end = segment.PostingsOf(word).End;
    private readonly bool _hasHeads = segment.BlockCount > 1;
    private int _at = segment.PostingsOf(word).Start;
    private int _runEnd;
    private bool _isInRun;

    /// <summary>The block of the run that comes next, or that is being read.</summary>
    public int Block { get; private set; }

    /// <summary>Goes to the next run, past what is left of this one; false where there is none.</summary>
    public bool NextRun()
    {
        _at = _isInRun ? _runEnd : _at;
        _isInRun = _at < _end;
        if (!_isInRun)
        {
            return false;
        }

        if (_hasHeads)
        {
            uint head = segment.Postings(_at, _at + 1)[0];
            Block = (int)(head >> PostingsSegment.RunBits);
            _at++;
            _runEnd = _at + (int)(head & ((1u << PostingsSegment.RunBits) - 1)) + 1;
        }
        else
        {
            _runEnd = _end;
        }

        return true;
    }

    /// <summary>The next postings of the run that lie together; empty at its end.</summary>
    public ReadOnlySpan<uint> Next()
    {
        if (_at == _runEnd)
        {
            return [];
        }

        ReadOnlySpan<uint> postings = segment.Postings(_at, _runEnd);
        _at += postings.Length;
        return postings;
    }
}
