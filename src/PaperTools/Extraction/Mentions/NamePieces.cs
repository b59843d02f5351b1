namespace PaperTools.Extraction;

/// <summary>A piece of text without white space: a word, or a name such as <c>GPT-3.5-turbo</c>, <c>WMT'21</c>, <c>C++</c>.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
internal readonly record struct NamePiece(int Start, int End);

/// <summary>
/// The text of a paper as pieces, which is how names are read. Tokens that touch are one piece where a hyphen, an
/// underscore, an apostrophe before a digit, or a decimal point joins them.
/// </summary>
internal sealed class NamePieces
{
    private readonly PaperText _paper;
    private readonly NamePiece[] _pieces;
    private readonly bool[] _startsSentence;

    public NamePieces(PaperText paper)
    {
        _paper = paper;
        TextToken[] tokens = paper.Tokens;
        var pieces = new List<NamePiece>(tokens.Length);
        var starts = new List<bool>(tokens.Length);
        int sentence = 0;
        for (int i = 0; i < tokens.Length;)
        {
            while (sentence + 1 < paper.Sentences.Length && i >= paper.Sentences[sentence].End)
            {
                sentence++;
            }

            if (tokens[i].Kind == TokenKind.Symbol)
            {
                i++;
                continue;
            }

            int last = LastOfPiece(i);
            pieces.Add(new NamePiece(tokens[i].Start, tokens[last].End));
            starts.Add(i == paper.Sentences[sentence].First);
            i = last + 1;
        }

        _pieces = [.. pieces];
        _startsSentence = [.. starts];
    }

    public int Count => _pieces.Length;

    public NamePiece this[int piece] => _pieces[piece];

    public string Text => _paper.Text;

    /// <summary>Whether a piece is the title's.</summary>
    public bool IsInTitle(int piece) => _pieces[piece].Start < _paper.AbstractStart;

    public bool StartsSentence(int piece) => _startsSentence[piece];

    public ReadOnlySpan<char> Span(int piece) =>
        piece >= 0 && piece < _pieces.Length ? Text.AsSpan(_pieces[piece].Start, _pieces[piece].End - _pieces[piece].Start) : default;

    /// <summary>What stands between a piece and the next: white space and punctuation.</summary>
    public ReadOnlySpan<char> After(int piece) =>
        Text.AsSpan(_pieces[piece].End, (piece + 1 < _pieces.Length ? _pieces[piece + 1].Start : Text.Length) - _pieces[piece].End);

    /// <summary>Whether white space alone stands between a piece and the next, and both are in the title or both in the abstract.</summary>
    public bool IsFollowedBySpace(int piece) =>
        piece + 1 < _pieces.Length && After(piece).IsWhiteSpace() && IsInTitle(piece) == IsInTitle(piece + 1);

    /// <summary>The piece that a character belongs to.</summary>
    public int At(int position)
    {
        int low = 0;
        int high = _pieces.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private int LastOfPiece(int first)
    {
        TextToken[] tokens = _paper.Tokens;
        int last = first;
        while (last + 1 < tokens.Length && tokens[last + 1].Start == tokens[last].End)
        {
            if (tokens[last + 1].Kind != TokenKind.Symbol)
            {
                last++;
            }
            else if (last + 2 < tokens.Length && tokens[last + 2].Start == tokens[last + 1].End
                && tokens[last + 2].Kind != TokenKind.Symbol && Joins(tokens[last + 1], tokens[last + 2]))
            {
                last += 2;
            }
            else if (_paper.Is(last + 1, '+'))
            {
                last++;
            }
            else
            {
                return last;
            }
        }

        return last;
    }

    private bool Joins(TextToken symbol, TextToken next) => Text[symbol.Start] switch
    {
        '-' or '_' or '\u2010' or '\u2011' or '^' or '@' => true,
        '.' or '\'' or '\u2019' => char.IsAsciiDigit(Text[next.Start]),
        _ => false,
    };
}
