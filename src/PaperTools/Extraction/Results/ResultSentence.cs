namespace PaperTools.Extraction;

/// <summary>A sentence with what its words say of results, and its clauses.</summary>
internal sealed class ResultSentence
{
    /// <summary>No clause is longer, in tokens: what keeps a text without punctuation linear.</summary>
    private const int LongestClause = 120;

    private ResultWord[] _words = [];

    /// <summary>The text.</summary>
    public PaperText Text { get; private set; } = null!;

    /// <summary>The first token.</summary>
    public int First { get; private set; }

    /// <summary>The token after the last.</summary>
    public int End { get; private set; }

    /// <summary>What all words together say.</summary>
    public ResultWord All { get; private set; }

    /// <summary>Reads another sentence into the same memory.</summary>
    public void Reset(PaperText text, TextSentence sentence)
    {
        Text = text;
        First = sentence.First;
        End = sentence.End;
        All = ResultWord.None;
        if (_words.Length < sentence.Count)
        {
            _words = new ResultWord[Math.Max(64, sentence.Count * 2)];
        }

        for (int i = First; i < End; i++)
        {
            ResultWord meaning = text.Tokens[i].Kind == TokenKind.Number ? ResultWord.None : ResultWords.Of(text.Span(i));
            _words[i - First] = meaning;
            All |= meaning;
        }
    }

    /// <summary>What the token says.</summary>
    public ResultWord this[int token] => _words[token - First];

    /// <summary>Whether the token says one of these.</summary>
    public bool Says(int token, ResultWord any) => token >= First && token < End && (_words[token - First] & any) != ResultWord.None;

    /// <summary>What the tokens from <paramref name="from"/> up to, not with, <paramref name="to"/> say together.</summary>
    public ResultWord Between(int from, int to)
    {
        ResultWord all = ResultWord.None;
        for (int i = Math.Max(First, from); i < Math.Min(End, to); i++)
        {
            all |= _words[i - First];
        }

        return all;
    }

    /// <summary>Where the clause of a token begins: after a semicolon, or after "but", "while" or "whereas".</summary>
    public int ClauseStart(int token)
    {
        int farthest = Math.Max(First, token - LongestClause);
        for (int i = token - 1; i >= farthest; i--)
        {
            if (Text.Is(i, ';') || Text.Is(i, "but") || Text.Is(i, "while") || Text.Is(i, "whereas") || Text.Is(i, "yet"))
            {
                return i + 1;
            }
        }

        return farthest;
    }

    /// <summary>The token after the clause's last.</summary>
    public int ClauseEnd(int token)
    {
        int farthest = Math.Min(End, token + LongestClause);
        for (int i = token; i < farthest; i++)
        {
            if (Text.Is(i, ';') || Text.Is(i, "whereas") || (Text.Is(i, "but") && i > First && Text.Is(i - 1, ',')))
            {
                return i;
            }
        }

        return farthest;
    }
}
