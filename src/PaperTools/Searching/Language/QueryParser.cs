using System.Globalization;
using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>
/// Parses the query language by recursive descent.
/// <code>
/// query    = any
/// any      = all { "OR" all }
/// all      = operand { [ "AND" ] operand }
/// operand  = ( "-" | "NOT" ) operand | "(" any ")" | "*" | field ":" value | text
/// value    = "(" any ")" | text            for a field that words are looked for in
///          | range                         for a field that compares; also after any other name: a reported result
///          | characters | quoted           for identifiers, addresses and states
/// text     = quoted [ "~" number ] | "/" regular expression "/" | word [ "*" | "~" [ "1" | "2" ] ]
/// </code>
/// A word ends at white space or a parenthesis; parentheses that are opened and closed in an identifier or address belong to
/// it. What is none of this is text: a name before a colon that is no field's,
/// punctuation, a hyphen inside a word; what has neither letter nor digit is passed over.
/// </summary>
internal sealed class QueryParser(string text, QueryMatch match)
{
    /// <summary>The depth to which parentheses and negations may nest.</summary>
    private const int MaximumDepth = 100;

    /// <summary>The operands a query may have, a word at a time: Lucene's limit on the clauses of a query.</summary>
    private const int MaximumOperands = 1024;

    /// <summary>The words that may stand between those of a phrase at most.</summary>
    private const int MaximumDistance = 100;

    /// <summary>The characters that a quoted text can begin with.</summary>
    internal const string Quotes = "\"“”„";

    private TextField? _field;
    private int _at;
    private int _depth;
    private int _operands;

    /// <summary>Parses the whole text.</summary>
    /// <exception cref="QueryException">There is a mistake in it.</exception>
    public Query Parse() => new(ParseAny("a word to look for"));

    private QueryNode ParseAny(string expected)
    {
        List<QueryNode> alternatives = [];
        while (true)
        {
            alternatives.Add(ParseAll() ?? throw Fail(_at, IsOperator("OR") ? "a word before OR" : expected));
            if (!TakeOperator("OR"))
            {
                return Any(alternatives);
            }

            expected = "a word after OR";
        }
    }

    private QueryNode? ParseAll()
    {
        List<QueryNode> operands = [];
        while (true)
        {
            SkipSpace();
            int start = _at;
            bool isJoined = TakeOperator("AND");
            SkipSpace();
            bool isAtEnd = _at == text.Length || IsOperator("OR") || (text[_at] == ')' && _depth > 0);
            if (isJoined && (operands.Count == 0 || isAtEnd || IsOperator("AND")))
            {
                throw operands.Count == 0 ? Fail(start, "a word before AND") : Fail(_at, "a word after AND");
            }

            if (isAtEnd)
            {
                return Combine(operands);
            }

            start = _at;
            if (ParseOperand() is QueryNode operand)
            {
                operands.Add(operand);
                if (++_operands > MaximumOperands)
                {
                    throw Fail(start, $"no more than {MaximumOperands} words");
                }
            }
        }
    }

    private QueryNode? ParseOperand()
    {
        int start = _at;
        bool isAtStart = start == 0 || char.IsWhiteSpace(text[start - 1]) || text[start - 1] == '(';
        if (TakeOperator("NOT"))
        {
            return Negation(start, "a word after NOT");
        }

        switch (text[start])
        {
            case '-' when isAtStart && start + 1 < text.Length && text[start + 1] is not '-' && !char.IsWhiteSpace(text[start + 1]):
                _at++;
                return Negation(start, "a word after -");
            case '(':
                return ParseGroup();
            case ')':
                _at++;
                return null;
        }

        if (FieldNameEnd() is int colon && ParseField(start, colon) is QueryNode node)
        {
            return node;
        }

        _at = start;
        return ParseText();
    }

    private NotNode Negation(int start, string expected)
    {
        Enter(start);
        SkipSpace();
        bool hasOperand = _at < text.Length && text[_at] != ')' && !IsOperator("OR");
        QueryNode operand = (hasOperand ? ParseOperand() : null) ?? throw Fail(_at, expected);
        _depth--;
        return new NotNode(operand);
    }

    private QueryNode ParseGroup()
    {
        int start = _at++;
        Enter(start);
        QueryNode inner = ParseAny("a word inside the parentheses");
        if (_at == text.Length)
        {
            throw Fail(start, "a ) that closes this (");
        }

        _at++;
        _depth--;
        return inner;
    }

    private void Enter(int start)
    {
        if (++_depth > MaximumDepth)
        {
            throw Fail(start, $"no more than {MaximumDepth} parentheses and negations inside each other");
        }
    }

    /// <summary>The place of the colon, where a name stands right before it and something right after it.</summary>
    private int? FieldNameEnd()
    {
        int end = _at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '+'))
        {
            end++;
        }

        bool isField = end > _at && end + 1 < text.Length && text[end] == ':' && !char.IsWhiteSpace(text[end + 1]) && text[end + 1] != ')';
        return isField ? end : null;
    }

    private QueryNode? ParseField(int start, int colon)
    {
        string name = text[start..colon];
        _at = colon + 1;
        switch (QueryFields.ByName(name))
        {
            case TextField field:
                return ParseTextField(field);
            case ValueField field:
                return ParseValue(field);
            case ComparisonField field:
                string bound = ReadWord();
                return new ComparisonNode(field, NotEmpty(QueryRange.TryParse(bound, field.ReadBound) ?? throw Fail(colon + 1, field.Expected), colon + 1));
            default:
                string value = ReadWord();
                bool compares = value.Length > 0 && (value[0] is '<' or '>' or '=' || value.Contains("..", StringComparison.Ordinal));
                return compares && char.IsLetter(name[0]) && QueryRange.TryParse(value, QueryRange.ReadNumber) is QueryRange range
                    ? new ResultNode(name, NotEmpty(range, colon + 1))
                    : null;
        }
    }

    private QueryRange NotEmpty(QueryRange range, int start) =>
        range.IsEmpty ? throw Fail(start, $"a range from the lower end to the upper one, but {range} is empty") : range;

    /// <summary>A field's words; null where none follows, and the colon is punctuation: <c>[a model:]</c>.</summary>
    private QueryNode? ParseTextField(TextField field)
    {
        TextField? outer = _field;
        _field = field;
        QueryNode? node = text[_at] == '(' ? ParseGroup() : ParseText();
        _field = outer;
        return node;
    }

    private ValueNode ParseValue(ValueField field)
    {
        int start = _at;
        string value = Quotes.Contains(text[_at], StringComparison.Ordinal) ? ReadQuoted() : ReadValue();
        if (value.Length == 0 || (field.Values.Count > 0 && !field.Values.Contains(value, StringComparer.OrdinalIgnoreCase)))
        {
            throw Fail(start, field.Values.Count > 0 ? $"one of {string.Join(", ", field.Values)}" : $"a value after {field.Name}:");
        }

        return new ValueNode(field, value);
    }

    private QueryNode? ParseText()
    {
        int start = _at;
        if (Quotes.Contains(text[start], StringComparison.Ordinal))
        {
            return ParsePhrase();
        }

        if (text[start] == '/' && !IsPathLike(start))
        {
            return ParseRegex();
        }

        string word = ReadWord();
        if (word == "*")
        {
            return _field is null ? new EverythingNode() : new ValueNode((ValueField)QueryFields.ByName("has")!, _field.Name);
        }

        int words = CountWords(word);
        if (words == 0)
        {
            return null;
        }

        _operands += words - 1;

        // A hyphen or slash that means nothing here is doubled, as which it means nothing anywhere.
        return ParseSuffix(start, word[0] is '-' or '/' && word[1] != word[0] ? word[0] + word : word);
    }

    /// <summary>A word with an asterisk or a tilde at its end, or without.</summary>
    private TextNode ParseSuffix(int start, string word)
    {
        int tilde = word.LastIndexOf('~');
        if (word[^1] == '*' && char.IsLetterOrDigit(word[^2]))
        {
            return new PrefixNode(_field, word[..^1]);
        }

        bool isFuzzy = tilde > 0
            && CountWords(word[..tilde]) > 0
            && word.AsSpan(0, tilde).ContainsAnyExceptInRange('0', '9')
            && !word.AsSpan(tilde + 1).ContainsAnyExceptInRange('0', '9');
        if (!isFuzzy)
        {
            return new WordNode(_field, word);
        }

        return word[(tilde + 1)..] switch
        {
            "" or "1" => new FuzzyNode(_field, word[..tilde], 1),
            "2" => new FuzzyNode(_field, word[..tilde], 2),
            _ => throw Fail(start + text.AsSpan(start).IndexOf('~'), "~1 or ~2 after a word that may be misspelt"),
        };
    }

    private PhraseNode ParsePhrase()
    {
        int start = _at;
        string words = ReadQuoted();
        int count = CountWords(words);
        if (count is 0 or > WordSequence.MaximumParts)
        {
            throw Fail(start, count == 0 ? "a word between the quotation marks" : $"no more than {WordSequence.MaximumParts} words between quotation marks");
        }

        return new PhraseNode(_field, words, ReadDistance());
    }

    private int? ReadDistance()
    {
        if (_at == text.Length || text[_at] != '~')
        {
            return null;
        }

        int start = ++_at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
        {
            _at++;
        }

        return int.TryParse(text.AsSpan(start, _at - start), CultureInfo.InvariantCulture, out int distance) && distance <= MaximumDistance
            ? distance
            : throw Fail(start, $"a number of words up to {MaximumDistance} after the ~ of a phrase");
    }

    /// <summary>Whether a word goes on behind the second slash, as no regular expression does: <c>/dev/null</c>.</summary>
    private bool IsPathLike(int start)
    {
        int end = EndOfRegex(start);
        return end + 1 < text.Length && !char.IsWhiteSpace(text[end + 1]) && text[end + 1] is not ('(' or ')');
    }

    /// <summary>The place of the slash that ends the regular expression; the end of the text where there is none.</summary>
    private int EndOfRegex(int start)
    {
        int end = start + 1;
        while (end < text.Length && text[end] != '/')
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        return Math.Min(end, text.Length);
    }

    private RegexNode ParseRegex()
    {
        int start = _at;
        _at = EndOfRegex(start);
        if (_at == text.Length)
        {
            throw Fail(start, "a / that ends this regular expression; to look for the sign itself, put quotation marks around it");
        }

        string pattern = text[(start + 1).._at++];
        if (SafeRegex.Check(pattern) is string mistake)
        {
            throw Fail(start + 1, mistake);
        }

        return new RegexNode(_field, pattern);
    }

    private string ReadQuoted()
    {
        int start = _at++;
        bool isTypographic = text[start] != '"';
        int length = isTypographic ? text.AsSpan(_at).IndexOfAny("”“\"") : text.AsSpan(_at).IndexOf('"');
        if (length < 0)
        {
            throw Fail(start, "a quotation mark that closes this one");
        }

        string quoted = text.Substring(_at, length);
        _at += length + 1;
        return quoted;
    }

    private string ReadWord()
    {
        int start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('(' or ')'))
        {
            _at++;
        }

        return text[start.._at];
    }

    /// <summary>A word in which parentheses may stand that are closed in it, as in a DOI: <c>10.1016/S0004-3702(97)00043-X</c>.</summary>
    private string ReadValue()
    {
        int start = _at;
        int open = 0;
        for (int at = start; at < text.Length && !char.IsWhiteSpace(text[at]) && text[start] != '(' && (text[at] != ')' || open > 0); at++)
        {
            open += text[at] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            _at = open == 0 ? at + 1 : _at;
        }

        return text[start.._at];
    }

    private bool IsOperator(string name)
    {
        int end = _at + name.Length;
        return string.CompareOrdinal(text, _at, name, 0, name.Length) == 0 && (end >= text.Length || char.IsWhiteSpace(text[end]) || text[end] is '(' or ')');
    }

    private bool TakeOperator(string name)
    {
        if (!IsOperator(name))
        {
            return false;
        }

        _at += name.Length;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private QueryNode? Combine(List<QueryNode> operands)
    {
        if (match == QueryMatch.All || operands.Count < 2)
        {
            return operands.Count == 0 ? null : All(operands);
        }

        // What is no word narrows the search down, also where one word is enough.
        QueryNode[] conditions = [.. operands.Where(IsCondition)];
        QueryNode[] words = [.. operands.Where(operand => !IsCondition(operand))];
        return All(words.Length == 0 ? conditions : [Any(words), .. conditions]);
    }

    private static bool IsCondition(QueryNode node) => node is NotNode or ValueNode or ComparisonNode or ResultNode;

    private static QueryNode All(IReadOnlyList<QueryNode> operands) =>
        operands.Count == 1 ? operands[0] : new AllNode([.. operands.SelectMany(node => node is AllNode all ? all.Children : [node])]);

    private static QueryNode Any(IReadOnlyList<QueryNode> operands) =>
        operands.Count == 1 ? operands[0] : new AnyNode([.. operands.SelectMany(node => node is AnyNode any ? any.Children : [node])]);

    private static int CountWords(string words)
    {
        var counter = default(WordCounter);
        WordBreaker.Break(words, ref counter);
        return counter.Count;
    }

    private QueryException Fail(int position, string expected) => new(text, position, expected);
}
