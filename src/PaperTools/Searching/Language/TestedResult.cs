using System.Globalization;
using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>
/// What of a result conditions are tested on, as a text.
/// <code>
/// result = value US [ maximum ] US unit US metric       numbers as they round-trip, parted by the control character US
/// </code>
/// </summary>
internal static class TestedResult
{
    private const char Separator = '\u001F';

    /// <summary>The text of a result.</summary>
    public static string TextOf(PaperResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{result.Value:R}{Separator}{result.ValueMax:R}{Separator}{result.Unit}{Separator}{result.Metric}");

    /// <summary>Tests whether a result is of a metric and can be in a range; without a unit in the query, a value of any unit can.</summary>
    /// <param name="metric">The metric's name or the beginning of one of its words, or <c>result</c> for any.</param>
    /// <param name="range">The range.</param>
    public static Predicate<string> IsIn(string metric, QueryRange range)
    {
        string name = TermFolding.Fold(metric);
        return text => (name == "result" || IsMetric(text[(text.LastIndexOf(Separator) + 1)..], name)) && IsIn(text.Split(Separator), range);
    }

    private static bool IsIn(string[] parts, QueryRange range)
    {
        double value = double.Parse(parts[0], CultureInfo.InvariantCulture);
        double maximum = parts[1].Length == 0 ? value : double.Parse(parts[1], CultureInfo.InvariantCulture);
        return (range.Unit.Length == 0 || parts[2] == range.Unit) && range.Overlaps(value, maximum);
    }

    /// <summary>Whether the name is the metric's, or the beginning of one of its words.</summary>
    private static bool IsMetric(string metric, string name) =>
        TermFolding.Fold(metric) == name || metric.Split(' ').Any(word => TermFolding.Fold(word).StartsWith(name, StringComparison.Ordinal));
}
