namespace PaperTools.Searching;

/// <summary>A part of a query. It prints in the query language, and what it prints parses to the same.</summary>
public abstract record QueryNode
{
    private protected QueryNode()
    {
    }

    /// <summary>What must match in every part; parts that are such themselves are taken apart.</summary>
    internal static QueryNode All(IReadOnlyList<QueryNode> parts) =>
        parts.Count == 1 ? parts[0] : new AllNode([.. parts.SelectMany(node => node is AllNode all ? all.Children : [node])]);

    /// <summary>What must match in one part; parts that are such themselves are taken apart.</summary>
    internal static QueryNode Any(IReadOnlyList<QueryNode> parts) =>
        parts.Count == 1 ? parts[0] : new AnyNode([.. parts.SelectMany(node => node is AnyNode any ? any.Children : [node])]);

    /// <summary>The node as part of another: what binds less tightly stands in parentheses.</summary>
    private protected static string Nested(QueryNode node) => node is AnyNode or AllNode || node.ToString().StartsWith('-') ? $"({node})" : node.ToString();
}

/// <summary>All of the parts must match: <c>a b</c>.</summary>
/// <param name="Children">The parts, two at least.</param>
public sealed record AllNode(IReadOnlyList<QueryNode> Children) : QueryNode
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Children.Select(child => child is AnyNode ? Nested(child) : child.ToString()));
}

/// <summary>One of the parts must match: <c>a OR b</c>.</summary>
/// <param name="Children">The parts, two at least.</param>
public sealed record AnyNode(IReadOnlyList<QueryNode> Children) : QueryNode
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(" OR ", Children);
}

/// <summary>The part must not match: <c>-a</c>.</summary>
/// <param name="Child">The part.</param>
public sealed record NotNode(QueryNode Child) : QueryNode
{
    /// <inheritdoc/>
    public override string ToString() => "-" + Nested(Child);
}

/// <summary>Every paper: <c>*</c>.</summary>
public sealed record EverythingNode : QueryNode
{
    /// <inheritdoc/>
    public override string ToString() => "*";
}

/// <summary>What is looked for in text.</summary>
/// <param name="Field">The field it must stand in; null for the fields that words are looked for in.</param>
public abstract record TextNode(QueryField? Field) : QueryNode
{
    /// <summary>The node without its field.</summary>
    private protected abstract string Value { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => Field is null ? Value : $"{Field.Name}:{Value}";
}

/// <summary>A word, a compound, or several that white space does not part: <c>low-resource</c>.</summary>
/// <param name="Field">See <see cref="TextNode"/>.</param>
/// <param name="Text">The characters as typed.</param>
public sealed record WordNode(QueryField? Field, string Text) : TextNode(Field)
{
    private protected override string Value => Text;
}

/// <summary>Words side by side, <c>"a phrase"</c>, or near each other, <c>"near words"~5</c>.</summary>
/// <param name="Field">See <see cref="TextNode"/>.</param>
/// <param name="Text">The characters between the quotation marks.</param>
/// <param name="Within">The number of other words that may stand between them, in any order; null for side by side in this order.</param>
public sealed record PhraseNode(QueryField? Field, string Text, int? Within) : TextNode(Field)
{
    private protected override string Value => Within is int within ? $"\"{Text}\"~{within}" : $"\"{Text}\"";
}

/// <summary>Words that begin so: <c>quant*</c>.</summary>
/// <param name="Field">See <see cref="TextNode"/>.</param>
/// <param name="Text">The beginning as typed, without the asterisk.</param>
public sealed record PrefixNode(QueryField? Field, string Text) : TextNode(Field)
{
    private protected override string Value => Text + "*";
}

/// <summary>Words spelt nearly so: <c>quantisation~</c>.</summary>
/// <param name="Field">See <see cref="TextNode"/>.</param>
/// <param name="Text">The word as typed, without the tilde.</param>
/// <param name="Edits">The letters that may be wrong, missing, too many or changed about: 1 or 2.</param>
public sealed record FuzzyNode(QueryField? Field, string Text, int Edits) : TextNode(Field)
{
    private protected override string Value => Edits == 1 ? Text + "~" : $"{Text}~{Edits}";
}

/// <summary>Text that a regular expression matches: <c>/GPT-[345]/</c>.</summary>
/// <param name="Field">See <see cref="TextNode"/>.</param>
/// <param name="Pattern">The pattern as typed, without the slashes.</param>
public sealed record RegexNode(QueryField? Field, string Pattern) : TextNode(Field)
{
    private protected override string Value => $"/{Pattern}/";
}

/// <summary>An identifier, an address or a state: <c>doi:10.1000/x</c>, <c>host:github.com</c>, <c>has:code</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">The value as typed.</param>
public sealed record ValueNode(QueryField Field, string Text) : QueryNode
{
    /// <inheritdoc/>
    public override string ToString() => IsQuoted ? $"{Field.Name}:\"{Text}\"" : $"{Field.Name}:{Text}";

    /// <summary>Whether it takes quotation marks; a text with one in it was typed without them.</summary>
    private bool IsQuoted => !Text.Contains('"', StringComparison.Ordinal)
        && (QueryCursor.IsQuotationMark(Text[0]) || Text.Any(character => char.IsWhiteSpace(character) || character is '(' or ')'));
}

/// <summary>A date or a number compared: <c>year:2023..2025</c>, <c>published:&gt;=2024-06</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Range">What it must lie in.</param>
public sealed record ComparisonNode(QueryField Field, QueryRange Range) : QueryNode
{
    /// <inheritdoc/>
    public override string ToString() => $"{Field.Name}:{Range}";
}

/// <summary>A reported result compared: <c>speedup:&gt;=2x</c>, <c>result:&gt;20%</c>.</summary>
/// <param name="Metric">The metric's name or its beginning, as typed; <c>result</c> for any.</param>
/// <param name="Range">What a result of this metric must lie in.</param>
public sealed record ResultNode(string Metric, QueryRange Range) : QueryNode
{
    /// <inheritdoc/>
    public override string ToString() => $"{Metric}:{Range}";
}
