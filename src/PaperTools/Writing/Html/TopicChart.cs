using System.Globalization;

namespace PaperTools.Writing.Html;

/// <summary>The picture of how often each topic occurs; a bar leads to the papers on its topic.</summary>
internal sealed class TopicChart(TopicColours topics)
{
    private const int Shown = 12;

    /// <summary>What fits before the bars even in a wide typeface.</summary>
    private const int LongestLabel = 22;

    private const double Width = 360;
    private const double Row = 28;
    private const double BarStart = 186;

    /// <summary>Behind the longest bar, four digits fit.</summary>
    private const double BarEnd = 314;

    public void Write(HtmlBuilder html)
    {
        (string Topic, int Count)[] rows = [.. topics.Topics.Take(Shown)];
        if (rows.Length == 0)
        {
            return;
        }

        string note = topics.Topics.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"The {Shown} commonest of {topics.Topics.Count}.") : "Papers on each.";
        Svg.OpenFigure(html, "topic-chart", "Topics", note, Width, rows.Length * Row);
        for (int i = 0; i < rows.Length; i++)
        {
            WriteRow(html, rows[i].Topic, rows[i].Count, rows[0].Count, i * Row);
        }

        html.Close();
        html.Close();
        html.Line();
    }

    private void WriteRow(HtmlBuilder html, string topic, int count, int most, double top)
    {
        string number = count.ToString(CultureInfo.InvariantCulture);
        string label = TopicColours.Label(topic);
        double end = BarStart + ((BarEnd - BarStart) * count / most);
        html.Open("a", ("href", "#topic=" + Uri.EscapeDataString(topic)));
        Svg.Bar(html, "hit", 0, top, Width, Row - 1);
        Svg.Text(html, Svg.Shorten(label, LongestLabel), BarStart - 8, top + 18.5, "label", "end");
        html.Text(" ");
        Svg.Bar(html, topics.ClassOf(topic), BarStart, top + 5, end - BarStart, Row - 10);
        Svg.Text(html, number, end + 6, top + 18.5, "value");
        html.Close();
    }
}
