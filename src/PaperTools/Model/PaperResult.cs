using System.Globalization;

namespace PaperTools;

/// <summary>A quantitative result that a paper claims, with the words it was read from.</summary>
public sealed record PaperResult
{
    /// <summary>What was measured: <c>speedup</c>, <c>memory</c>, <c>BLEU</c>; empty where the sentence does not say.</summary>
    public string Metric { get; init; } = "";

    /// <summary>The value, in <see cref="Unit"/>; the lower end of a range.</summary>
    public double Value { get; init; }

    /// <summary>The upper end of a range, in <see cref="Unit"/>; null where there is no range.</summary>
    public double? ValueMax { get; init; }

    /// <summary><c>x</c> a factor, <c>%</c> percent, <c>points</c> a difference on a score, <c>score</c> a level of a score, or the unit as written.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The value before, where the sentence says "from 9.64 to 7.23".</summary>
    public double? From { get; init; }

    /// <summary>The value after, where the sentence says "from 9.64 to 7.23".</summary>
    public double? To { get; init; }

    /// <summary>The dataset, task or setting that it was measured on; empty where the sentence does not say.</summary>
    public string On { get; init; } = "";

    /// <summary>The words the result was read from, as they stand.</summary>
    public string Quote { get; init; } = "";

    /// <summary>The result as a table cell shows it: <c>3.24x speed</c>, <c>21-34% accuracy</c>.</summary>
    public override string ToString()
    {
        string value = Value.ToString("0.####", CultureInfo.InvariantCulture);
        if (ValueMax is double max)
        {
            value += "-" + max.ToString("0.####", CultureInfo.InvariantCulture);
        }

        value += Unit is "x" or "%" or "" ? Unit : " " + Unit;
        return Metric.Length == 0 ? value : $"{value} {Metric}";
    }
}
