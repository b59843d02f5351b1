using System.Globalization;

namespace PaperTools.Writing.Html;

/// <summary>The map of the papers: near means alike. A point leads to its paper, and a topic's name stands amid its papers.</summary>
internal sealed class PaperMap(IReadOnlyList<Paper> papers, string[] anchors, TopicColours topics)
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
        WritePoints(html, shown, places);
        WriteNames(html, shown, places);
        html.Close();
        html.Close();
        html.Line();
    }

    private static double At(double share, double size) => Margin + (share * (size - (2 * Margin)));

    private void WritePoints(HtmlBuilder html, Paper[] shown, (double X, double Y)[] places)
    {
        string radius = Svg.Number(Math.Clamp(60 / Math.Sqrt(shown.Length), 1.6, 6));
        for (int i = 0; i < shown.Length; i++)
        {
            html.Open("a", ("href", "#" + anchors[i]), ("tabindex", "-1"), ("aria-label", shown[i].Title));
            html.Element("circle", null, ("class", topics.ClassOf(shown[i])), ("cx", Svg.Number(places[i].X)), ("cy", Svg.Number(places[i].Y)), ("r", radius));
            html.Close();
        }
    }

    /// <summary>A topic's name stands amid its papers, or as near to them as the names before it leave room.</summary>
    private void WriteNames(HtmlBuilder html, Paper[] shown, (double X, double Y)[] places)
    {
        var names = new MapNames(Width, Height);
        foreach (string topic in topics.Coloured)
        {
            string name = topics.ClassOf(topic);
            (double X, double Y)[] own = [.. places.Where((_, i) => topics.ClassOf(shown[i]) == name)];
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
