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
/// <param name="Name">See <see cref="QueryField"/>.</param>
/// <param name="Description">See <see cref="QueryField"/>.</param>
/// <param name="Example">See <see cref="QueryField"/>.</param>
/// <param name="Texts">The texts of a paper; a phrase never spans two of them.</param>
public sealed record TextField(string Name, string Description, string Example, Func<Paper, IEnumerable<string>> Texts)
    : QueryField(Name, Description, Example)
{
    /// <summary>The values known without any paper, for completion.</summary>
    internal Func<IEnumerable<string>> KnownValues { get; init; } = () => [];
}

/// <summary>A field whose value is one of a kind: an identifier, an address, a state.</summary>
/// <param name="Name">See <see cref="QueryField"/>.</param>
/// <param name="Description">See <see cref="QueryField"/>.</param>
/// <param name="Example">See <see cref="QueryField"/>.</param>
/// <param name="Values">The values that can be asked for; empty where any can.</param>
/// <param name="Matches">Whether a paper has the value typed.</param>
public sealed record ValueField(string Name, string Description, string Example, IReadOnlyList<string> Values, Func<Paper, string, bool> Matches)
    : QueryField(Name, Description, Example);

/// <summary>A field that numbers or dates are compared in.</summary>
/// <param name="Name">See <see cref="QueryField"/>.</param>
/// <param name="Description">See <see cref="QueryField"/>.</param>
/// <param name="Example">See <see cref="QueryField"/>.</param>
/// <param name="Expected">What a bound looks like, for errors.</param>
/// <param name="ReadBound">Reads a bound.</param>
/// <param name="Matches">Whether a paper lies in a range.</param>
public sealed record ComparisonField(string Name, string Description, string Example, string Expected, Func<string, QueryRange?> ReadBound, Func<Paper, QueryRange, bool> Matches)
    : QueryField(Name, Description, Example)
{
    /// <summary>Whether the paper's dates and counts tell, so that neither its text nor its facts need be known.</summary>
    internal bool IsOfNumbers { get; init; }
}
