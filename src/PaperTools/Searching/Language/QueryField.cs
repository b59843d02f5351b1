namespace PaperTools.Searching;

/// <summary>A field of the query language.</summary>
/// <param name="Name">The name before the colon, in lower case.</param>
/// <param name="Description">What it looks at, for help and completion.</param>
/// <param name="Example">A use of it.</param>
public abstract record QueryField(string Name, string Description, string Example)
{
    /// <inheritdoc/>
    public sealed override string ToString() => Name;
}

/// <summary>A field that words are looked for in.</summary>
public sealed record TextField : QueryField
{
    /// <summary>A field of which the occurrences of words are counted.</summary>
    internal TextField(string name, string description, string example, WordFields counted, Func<Paper, IEnumerable<string>> texts)
        : base(name, description, example)
    {
        Counted = counted;
        Texts = texts;
    }

    /// <summary>A field of which only the presence of words matters.</summary>
    internal TextField(string name, string description, string example, TestedProperty property)
        : base(name, description, example)
    {
        Property = property;
        Texts = property.ValuesOf;
    }

    /// <summary>The texts of a paper; a phrase never spans two of them.</summary>
    public Func<Paper, IEnumerable<string>> Texts { get; }

    /// <summary>The field that is counted; none where only the presence of words matters.</summary>
    internal WordFields Counted { get; }

    /// <summary>The property that the texts are values of; null where words are counted.</summary>
    internal TestedProperty? Property { get; }

    /// <summary>The values known without any paper, for completion.</summary>
    internal Func<IEnumerable<string>> KnownValues { get; init; } = () => [];
}

/// <summary>A field whose value is one of a kind: an identifier, an address, a state.</summary>
public sealed record ValueField : QueryField
{
    internal ValueField(string name, string description, string example, IReadOnlyList<string> values, Func<string, Condition> where)
        : base(name, description, example)
    {
        Values = values;
        Where = where;
    }

    /// <summary>The values that can be asked for; empty where any can.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The values of a paper, for completion; none where <see cref="Values"/> has them all.</summary>
    internal Func<Paper, IEnumerable<string>> ValuesOf { get; init; } = _ => [];

    /// <summary>What a paper must meet to have the value typed.</summary>
    internal Func<string, Condition> Where { get; }
}

/// <summary>A field that numbers or dates are compared in.</summary>
public sealed record ComparisonField : QueryField
{
    internal ComparisonField(string name, string description, string example, string expected, QueryRange.BoundReader readBound, Func<QueryRange, Condition> where)
        : base(name, description, example)
    {
        Expected = expected;
        ReadBound = readBound;
        Where = where;
    }

    /// <summary>What a bound looks like, for errors.</summary>
    public string Expected { get; }

    /// <summary>Reads a bound.</summary>
    internal QueryRange.BoundReader ReadBound { get; }

    /// <summary>What a paper must meet to lie in a range.</summary>
    internal Func<QueryRange, Condition> Where { get; }
}
