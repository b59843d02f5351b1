using System.Globalization;

namespace PaperTools.Writing.Html;

/// <summary>
/// The map of the papers: near means alike, and a topic's name stands amid its papers. The points of a colour are one path, since
/// thousands of elements would make the page slow; <c>data-papers</c> says whose they are, and the script lets a click select the paper.
/// </summary>
internal sealed class PaperMap(IReadOnlyList<Paper> papers, TopicColours topics)
{
    /// <summary>More points than these would be neither legible nor quick to place.</summary>
    private const int Limit = 5_000;

    private const int Fewest = 3;
    private const double Width = 360;
    private const double Height = 300;
    private const double Margin = 16;

    public void Write(HtmlBuilder html)
    {
        if (papers.Count < Fewest)
        {
            return;
        }

        Paper[] shown = [.. papers.Take(Limit)];
        (double X, double Y)[] places = [.. NeighbourLayout.Place(PaperNeighbours.Of(shown)).Select(place => (At(place.X, Width), At(place.Y, Height)))];
        string note = shown.Length < papers.Count ? string.Create(CultureInfo.InvariantCulture, $"Near means alike; the first {Limit} papers.") : "Near means alike.";
        Svg.OpenFigure(html, "map", "Map", note, Width, Height);
        string[] colours = Array.ConvertAll(shown, paper => topics.ClassOf(paper));
        WritePoints(html, colours, places);
        WriteNames(html, colours, places);
        html.Close();
        html.Close();
        html.Line();
    }

    private static double At(double share, double size) => Margin + (share * (size - (2 * Margin)));

    private static void WritePoints(HtmlBuilder html, string[] colours, (double X, double Y)[] places)
    {
        string diameter = Svg.Number(Math.Clamp(120 / Math.Sqrt(colours.Length), 3.2, 12));
        foreach (IGrouping<string, int> colour in Enumerable.Range(0, colours.Length).GroupBy(i => colours[i], StringComparer.Ordinal))
        {
            // A line of no length with round ends is a point.
            string points = string.Concat(colour.Select(i => $"M{Svg.Number(places[i].X)} {Svg.Number(places[i].Y)}h0"));
            string owners = string.Join(' ', colour.Select(i => i.ToString(CultureInfo.InvariantCulture)));
            html.Element("path", null, ("class", colour.Key), ("d", points), ("stroke-width", diameter), ("data-papers", owners));
        }
    }

    /// <summary>A topic's name stands amid its papers, or as near to them as the names before it leave room.</summary>
    private void WriteNames(HtmlBuilder html, string[] colours, (double X, double Y)[] places)
    {
        var names = new MapNames(Width, Height);
        foreach (string topic in topics.Coloured)
        {
            string name = topics.ClassOf(topic);
            (double X, double Y)[] own = [.. places.Where((_, i) => colours[i] == name)];
            if (own.Length > 0 && names.Place(TopicColours.Label(topic), Median(own.Select(place => place.X)), Median(own.Select(place => place.Y))) is MapName placed)
            {
                Svg.Text(html, placed.Text, placed.X, placed.Y, "name", "middle");
            }
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
