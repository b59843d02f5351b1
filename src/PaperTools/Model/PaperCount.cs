namespace PaperTools;

/// <summary>How many papers have a value: one row of what <c>Measure-Paper</c> gives.</summary>
/// <param name="Property">The property that was counted: <c>Topics</c>.</param>
/// <param name="Value">The value, as the first paper that has it writes it.</param>
/// <param name="Count">The number of papers that have it.</param>
/// <param name="Share">The part of all papers that have it, from 0 to 1.</param>
/// <param name="Bar">A bar as long as the count is large, for the table.</param>
public sealed record PaperCount(string Property, string Value, int Count, double Share, string Bar)
{
    /// <summary><c>quantization 12</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Value} {Count}");
}
