using System.Globalization;

namespace PaperTools.Writing.Html;

/// <summary>A claim that can be drawn beside others of its kind.</summary>
/// <param name="Anchor">The paper's anchor.</param>
/// <param name="Label">The paper and what was measured.</param>
/// <param name="Value">The factor, or the gain in percent; the upper end of a range.</param>
/// <param name="Shown">The value as it is written beside the bar.</param>
internal sealed record ResultBar(string Anchor, string Label, double Value, string Shown);

/// <summary>
/// The pictures of what the papers claim: factors on a logarithmic scale from 1x, so that equal ratios are equal lengths,
/// and gains in percent on a linear scale from 0. Levels and shares ("95% of its performance") are no gains and are left out.
/// </summary>
internal sealed class ResultChart(IReadOnlyList<Paper> papers, string[] anchors)
{
    private const int Shown = 10;
    private const double Width = 360;
    private const double Row = 40;
    private const double BarEnd = 270;

    private static readonly string[] s_wordsOfGain =
        ["improv", "increas", "reduc", "gain", "higher", "lower", "faster", "fewer", "less ", "more ", "decreas", "sav", "boost", "outperform", "better", "cheaper", "smaller", "speed"];

    public void Write(HtmlBuilder html)
    {
        Write(html, "Speed-ups and other factors", Bars(Factor), value => Math.Log(value));
        Write(html, "Gains in percent", Bars(Gain), value => value);
    }

    private static void Write(HtmlBuilder html, string caption, List<ResultBar> bars, Func<double, double> scale)
    {
        if (bars.Count == 0)
        {
            return;
        }

        ResultBar[] rows = [.. bars.OrderByDescending(bar => bar.Value).Take(Shown)];
        string note = bars.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"The {Shown} largest of {bars.Count} claimed.") : "As claimed.";
        Svg.OpenFigure(html, "result-chart", caption, note, Width, rows.Length * Row);
        for (int i = 0; i < rows.Length; i++)
        {
            WriteRow(html, rows[i], BarEnd * scale(rows[i].Value) / scale(rows[0].Value), i * Row);
        }

        html.Close();
        html.Close();
        html.Line();
    }

    private static void WriteRow(HtmlBuilder html, ResultBar bar, double length, double top)
    {
        html.Open("a", ("href", "#" + bar.Anchor));
        Svg.Bar(html, "hit", 0, top, Width, Row - 2);
        Svg.Text(html, Svg.Shorten(bar.Label, 44), 0, top + 15);
        html.Text(" ");
        Svg.Bar(html, "result", 0, top + 21, length, 10);
        Svg.Text(html, bar.Shown, Math.Max(length, 1) + 6, top + 31, "value");
        html.Close();
    }

    private List<ResultBar> Bars(Func<PaperResult, (double Value, string Shown)?> read)
    {
        var bars = new List<ResultBar>();
        for (int i = 0; i < papers.Count; i++)
        {
            foreach (PaperResult result in papers[i].Results)
            {
                if (read(result) is (double value, string shown) && double.IsFinite(value))
                {
                    string what = string.Join(", ", new[] { result.Metric, result.On }.Where(part => part.Length > 0));
                    bars.Add(new ResultBar(anchors[i], $"{papers[i].Name ?? Svg.Shorten(papers[i].Title, 28)} \u00B7 {what}".TrimEnd(' ', '\u00B7'), value, shown));
                }
            }
        }

        return bars;
    }

    private static (double Value, string Shown)? Factor(PaperResult result) =>
        result.Unit == "x" && (result.ValueMax ?? result.Value) > 1 ? (result.ValueMax ?? result.Value, Range(result) + "\u00D7") : null;

    private static (double Value, string Shown)? Gain(PaperResult result)
    {
        if (result.Unit != "%")
        {
            return null;
        }

        if (result is { From: double from, To: double to })
        {
            return to > from ? (to - from, $"{Number(from)} \u2192 {Number(to)}%") : null;
        }

        bool isGain = s_wordsOfGain.Any(word => result.Quote.Contains(word, StringComparison.OrdinalIgnoreCase) || result.Metric.Contains(word, StringComparison.OrdinalIgnoreCase));
        return isGain && result.Value > 0 ? (result.ValueMax ?? result.Value, Range(result) + "%") : null;
    }

    private static string Range(PaperResult result) =>
        result.ValueMax is double max ? $"{Number(result.Value)}\u2013{Number(max)}" : Number(result.Value);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
