namespace PaperTools.Searching;

/// <summary>
/// Parses the query language by recursive descent.
/// <code>
/// query    = any
/// any      = all { "OR" all }
/// all      = operand { [ "AND" ] operand }
/// operand  = nested | "*" | field ":" value | text
/// nested   = ( "-" | "NOT" ) operand | "(" any ")"
/// value    = nested | text                 for a field that words are looked for in
///          | range                         for a field that compares; also after any other name: a reported result
///          | characters | quoted           for identifiers, addresses and states
/// </code>
/// A word ends at white space or a parenthesis; parentheses that are opened and closed in an identifier or address belong to
/// it. What is none of this is text: a name before a colon that is no field's,
/// punctuation, a hyphen inside a word; what has neither letter nor digit is passed over.
/// </summary>
internal sealed class QueryParser
{
    /// <summary>The depth to which parentheses and negations may nest.</summary>
    private const int MaximumDepth = 100;

    /// <summary>The operands a query may have, a word at a time: Lucene's limit on the clauses of a query.</summary>
    private const int MaximumOperands = 1024;

    private readonly QueryMatch _match;
    private readonly QueryCursor _cursor;
    private readonly QueryTextParser _texts;
    private readonly List<QueryRemark> _remarks = [];
    private TextField? _field;
    private int _depth;
    private int _operands;

    /// <summary>Prepares the parsing of a query.</summary>
    public QueryParser(string text, QueryMatch match)
    {
        _match = match;
        _cursor = new QueryCursor(text);
        _texts = new QueryTextParser(_cursor);
    }

    /// <summary>Parses the whole text.</summary>
    /// <exception cref="QueryException">There is a mistake in it.</exception>
    public Query Parse() => new(ParseAny("a word to look for"), [.. _remarks.DistinctBy(remark => remark.Message, StringComparer.Ordinal)]);

    private QueryNode ParseAny(string expected)
    {
        List<QueryNode> alternatives = [];
        while (true)
        {
            alternatives.Add(ParseAll() ?? throw Fail(_cursor.At, _cursor.IsOperator("OR") ? "a word before OR" : expected));
            if (!_cursor.TakeOperator("OR"))
            {
                return QueryNode.Any(alternatives);
            }

            expected = "a word after OR";
        }
    }

    private QueryNode? ParseAll()
    {
        List<QueryNode> operands = [];
        while (true)
        {
            _cursor.SkipSpace();
            int start = _cursor.At;
            bool isJoined = _cursor.TakeOperator("AND");
            _cursor.SkipSpace();
            bool isAtEnd = _cursor.IsAtEnd || _cursor.IsOperator("OR") || (_cursor.Current == ')' && _depth > 0);
            if (isJoined && (operands.Count == 0 || isAtEnd || _cursor.IsOperator("AND")))
            {
                throw operands.Count == 0 ? Fail(start, "a word before AND") : Fail(_cursor.At, "a word after AND");
            }

            if (isAtEnd)
            {
                return operands.Count == 0 ? null : Combine(operands);
            }

            start = _cursor.At;
            if (ParseOperand() is QueryNode operand)
            {
                operands.Add(operand);
                if (++_operands + _texts.CompoundedWords > MaximumOperands)
                {
                    throw Fail(start, $"no more than {MaximumOperands} words");
                }
            }
        }
    }

    private QueryNode? ParseOperand()
    {
        int start = _cursor.At;
        if (ParseNested() is QueryNode nested)
        {
            return nested;
        }

        if (_cursor.Current == ')')
        {
            _cursor.At++;
            return null;
        }

        if (_cursor.FieldNameEnd is int colon && ParseField(colon) is QueryNode node)
        {
            return node;
        }

        _cursor.At = start;
        return _texts.Parse(_field);
    }

    /// <summary>A negation, or what stands in parentheses; null where neither begins.</summary>
    private QueryNode? ParseNested()
    {
        int start = _cursor.At;
        if (_cursor.TakeOperator("NOT"))
        {
            return ParseNegation(start, "a word after NOT");
        }

        if (_cursor.IsNegation)
        {
            _cursor.At++;
            return ParseNegation(start, "a word after -");
        }

        return _cursor.Current == '(' ? ParseGroup() : null;
    }

    private NotNode ParseNegation(int start, string expected)
    {
        Enter(start);
        _cursor.SkipSpace();
        bool hasOperand = !_cursor.IsAtEnd && _cursor.Current != ')' && !_cursor.IsOperator("OR");
        QueryNode operand = (hasOperand ? ParseOperand() : null) ?? throw Fail(_cursor.At, expected);
        _depth--;
        return new NotNode(operand);
    }

    private QueryNode ParseGroup()
    {
        int start = _cursor.At++;
        Enter(start);
        QueryNode inner = ParseAny("a word inside the parentheses");
        if (_cursor.IsAtEnd)
        {
            throw Fail(start, "a ) that closes this (");
        }

        _cursor.At++;
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

    /// <summary>A field and its value; null where the name before the colon is no field's and nothing is compared behind it.</summary>
    private QueryNode? ParseField(int colon)
    {
        int start = _cursor.At;
        string name = _cursor.ReadTo(colon);
        _cursor.At++;
        return QueryFields.ByName(name) switch
        {
            TextField field => ParseTextField(field),
            ValueField field => ParseValue(field),
            ComparisonField field => ParseComparison(field),
            _ => ParseResult(start, name),
        };
    }

    /// <summary>A field's words; null where none follows, and the colon is punctuation: <c>[a model:]</c>.</summary>
    private QueryNode? ParseTextField(TextField field)
    {
        TextField? outer = _field;
        _field = field;
        QueryNode? node = ParseNested() ?? _texts.Parse(field);
        _field = outer;
        return node;
    }

    private ValueNode ParseValue(ValueField field)
    {
        int start = _cursor.At;
        string value = _cursor.IsQuoted ? _cursor.ReadQuoted() : _cursor.ReadValue();
        if (value.Length == 0 || (field.Values.Count > 0 && !field.Values.Contains(value, StringComparer.OrdinalIgnoreCase)))
        {
            throw Fail(start, field.Values.Count > 0 ? $"one of {string.Join(", ", field.Values)}" : $"a value after {field.Name}:");
        }

        return new ValueNode(field, value);
    }

    private ComparisonNode ParseComparison(ComparisonField field)
    {
        int start = _cursor.At;
        return new ComparisonNode(field, NotEmpty(QueryRange.TryParse(_cursor.ReadWord(), field.ReadBound) ?? throw Fail(start, field.Expected), start));
    }

    /// <summary>A reported result; null where the value compares nothing, and name and colon are text.</summary>
    private ResultNode? ParseResult(int start, string name)
    {
        int valueStart = _cursor.At;
        string value = _cursor.ReadWord();
        bool compares = value.Length > 0 && (value[0] is '<' or '>' or '=' || value.Contains("..", StringComparison.Ordinal));
        QueryRange? range = compares && char.IsLetter(name[0]) ? QueryRange.TryParse(value, QueryRange.ReadNumber) : null;
        if ((range is null ? MisspeltField.OfText(start, name, value) : MisspeltField.OfMetric(start, name, value)) is QueryRemark remark)
        {
            _remarks.Add(remark);
        }

        return range is null ? null : new ResultNode(name, NotEmpty(range, valueStart));
    }

    private QueryRange NotEmpty(QueryRange range, int start) =>
        range.IsEmpty ? throw Fail(start, $"a range from the lower end to the upper one, but {range} is empty") : range;

    private QueryNode Combine(List<QueryNode> operands)
    {
        if (_match == QueryMatch.All)
        {
            return QueryNode.All(operands);
        }

        // What is no word narrows the search down, also where one word is enough.
        ILookup<bool, QueryNode> byKind = operands.ToLookup(operand => operand is NotNode or ValueNode or ComparisonNode or ResultNode);
        QueryNode[] words = [.. byKind[false]];
        return QueryNode.All(words.Length == 0 ? operands : [QueryNode.Any(words), .. byKind[true]]);
    }

    private QueryException Fail(int position, string expected) => _cursor.Fail(position, expected);
}
