namespace PaperTools.Searching;

/// <summary>A query made ready for a corpus: what to count, and what the counts must meet.</summary>
/// <param name="Terms">The tests for words, each counted once for every paper.</param>
/// <param name="Evidence">What counts towards the score, each once.</param>
/// <param name="Weights">How often the query asks for each piece of evidence; 0 where it only forbids it.</param>
/// <param name="Condition">What a paper must meet.</param>
/// <param name="FieldSequences">What is looked for in other fields than title, abstract and keywords, for highlights.</param>
internal sealed record CompiledQuery(
    IReadOnlyList<Term> Terms,
    IReadOnlyList<Evidence> Evidence,
    double[] Weights,
    Condition Condition,
    IReadOnlyList<(TextField Field, Func<string, List<TextSpan>> Find)> FieldSequences)
{
    /// <summary>What is odd in the query.</summary>
    public IReadOnlyList<QueryRemark> Remarks { get; init; } = [];

    /// <summary>Ends the search.</summary>
    public CancellationToken Cancellation { get; init; }
}
