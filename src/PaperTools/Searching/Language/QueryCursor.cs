namespace PaperTools.Searching;

/// <summary>A query's text and the place that is read: words, quoted text and operators, whatever they mean there.</summary>
/// <param name="text">The query.</param>
internal sealed class QueryCursor(string text)
{
    /// <summary>The place, from 0.</summary>
    public int At { get; set; }

    /// <summary>Whether all was read.</summary>
    public bool IsAtEnd => At == text.Length;

    /// <summary>The character at the place.</summary>
    public char Current => text[At];

    /// <summary>Whether a quotation mark opens here.</summary>
    public bool IsQuoted => IsQuotationMark(Current);

    /// <summary>Whether a word begins here, as after white space, an opening parenthesis or a field's colon.</summary>
    public bool IsAtStartOfWord => At == 0 || char.IsWhiteSpace(text[At - 1]) || text[At - 1] is '(' or ':';

    /// <summary>Whether a hyphen here belongs to what follows: <c>-a</c>, not <c>- a</c> and <c>--a</c>.</summary>
    public bool IsNegation => Current == '-' && IsAtStartOfWord && At + 1 < text.Length && text[At + 1] is not '-' && !char.IsWhiteSpace(text[At + 1]);

    /// <summary>The place of the colon, where a name stands right before it and something right after it.</summary>
    public int? FieldNameEnd
    {
        get
        {
            int end = At;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '+'))
            {
                end++;
            }

            bool isField = end > At && end + 1 < text.Length && text[end] == ':' && !char.IsWhiteSpace(text[end + 1]) && text[end + 1] != ')';
            return isField ? end : null;
        }
    }

    /// <summary>Whether a regular expression begins here. Behind its second slash no word goes on, as in <c>/dev/null</c>.</summary>
    public bool IsRegex
    {
        get
        {
            if (Current != '/')
            {
                return false;
            }

            int end = EndOfRegex;
            return end + 1 >= text.Length || char.IsWhiteSpace(text[end + 1]) || text[end + 1] is '(' or ')';
        }
    }

    /// <summary>The place of the slash that ends the regular expression; the end of the text where there is none.</summary>
    private int EndOfRegex
    {
        get
        {
            int end = At + 1;
            while (end < text.Length && text[end] != '/')
            {
                end += text[end] == '\\' ? 2 : 1;
            }

            return Math.Min(end, text.Length);
        }
    }

    /// <summary>Whether a quoted text can begin with a character.</summary>
    public static bool IsQuotationMark(char character) => character is '"' or '“' or '”' or '„';

    /// <summary>Reads up to a place.</summary>
    public string ReadTo(int end)
    {
        int start = At;
        At = end;
        return text[start..end];
    }

    /// <summary>Reads up to white space or a parenthesis.</summary>
    public string ReadWord()
    {
        int start = At;
        while (!IsAtEnd && !char.IsWhiteSpace(Current) && Current is not ('(' or ')'))
        {
            At++;
        }

        return text[start..At];
    }

    /// <summary>Reads a word in which parentheses may stand that are closed in it, as in a DOI: <c>10.1016/S0004-3702(97)00043-X</c>.</summary>
    public string ReadValue()
    {
        int start = At;
        int open = 0;
        for (int at = start; at < text.Length && !char.IsWhiteSpace(text[at]) && text[start] != '(' && (text[at] != ')' || open > 0); at++)
        {
            open += text[at] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            At = open == 0 ? at + 1 : At;
        }

        return text[start..At];
    }

    /// <summary>Reads what stands between quotation marks.</summary>
    /// <exception cref="QueryException">None closes the first.</exception>
    public string ReadQuoted()
    {
        int start = At++;
        bool isTypographic = text[start] != '"';
        int length = isTypographic ? text.AsSpan(At).IndexOfAny("”“\"") : text.AsSpan(At).IndexOf('"');
        if (length < 0)
        {
            throw Fail(start, "a quotation mark that closes this one");
        }

        string quoted = text.Substring(At, length);
        At += length + 1;
        return quoted;
    }

    /// <summary>Reads a regular expression without its slashes.</summary>
    /// <exception cref="QueryException">No slash closes it.</exception>
    public string ReadRegex()
    {
        int start = At;
        At = EndOfRegex;
        if (IsAtEnd)
        {
            throw Fail(start, "a / that ends this regular expression; to look for the sign itself, put quotation marks around it");
        }

        return text[(start + 1)..At++];
    }

    /// <summary>Reads digits, none perhaps.</summary>
    public ReadOnlySpan<char> ReadDigits()
    {
        int start = At;
        while (!IsAtEnd && char.IsAsciiDigit(Current))
        {
            At++;
        }

        return text.AsSpan(start, At - start);
    }

    /// <summary>Whether an operator stands here.</summary>
    public bool IsOperator(string name)
    {
        int end = At + name.Length;
        return string.CompareOrdinal(text, At, name, 0, name.Length) == 0 && (end >= text.Length || char.IsWhiteSpace(text[end]) || text[end] is '(' or ')');
    }

    /// <summary>Passes over an operator, where it stands here.</summary>
    public bool TakeOperator(string name)
    {
        bool isThere = IsOperator(name);
        At += isThere ? name.Length : 0;
        return isThere;
    }

    /// <summary>Passes over white space.</summary>
    public void SkipSpace()
    {
        while (!IsAtEnd && char.IsWhiteSpace(Current))
        {
            At++;
        }
    }

    /// <summary>A mistake at a place.</summary>
    public QueryException Fail(int position, string expected) => new(text, position, expected);
}
