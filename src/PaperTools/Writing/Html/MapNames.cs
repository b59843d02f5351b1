namespace PaperTools.Writing.Html;

/// <summary>A name on the map.</summary>
/// <param name="Text">The name, shortened where it is very long.</param>
/// <param name="X">The middle of its line.</param>
/// <param name="Y">Its baseline.</param>
/// <param name="HalfWidth">Half the room it takes at the most.</param>
internal sealed record MapName(string Text, double X, double Y, double HalfWidth);

/// <summary>Finds room for names on the map: inside it, and none upon another.</summary>
internal sealed class MapNames(double width, double height)
{
    private const double LineHeight = 16;
    private const int Longest = 28;

    /// <summary>Half of what a letter of the widest usual typeface takes at the size that the style gives to names.</summary>
    private const double HalfLetter = 4.4;

    private readonly List<MapName> _taken = [];

    /// <summary>The name at the place wanted, or at the nearest line that is free; null where none is.</summary>
    public MapName? Place(string name, double x, double y)
    {
        string text = Svg.Shorten(name, Longest);
        double halfWidth = (text.Length * HalfLetter) + 4;
        double inside = Math.Clamp(x, Math.Min(halfWidth, width / 2), Math.Max(width - halfWidth, width / 2));
        int lines = (int)(height / LineHeight);
        for (int i = 0; i < 2 * lines; i++)
        {
            double line = y + (LineHeight * ((i + 1) / 2) * (i % 2 == 0 ? 1 : -1));
            var placed = new MapName(text, inside, line, halfWidth);
            if (line >= LineHeight && line <= height - 6 && !_taken.Exists(other => Overlap(other, placed)))
            {
                _taken.Add(placed);
                return placed;
            }
        }

        return null;
    }

    private static bool Overlap(MapName one, MapName other) =>
        Math.Abs(one.Y - other.Y) < LineHeight && Math.Abs(one.X - other.X) < one.HalfWidth + other.HalfWidth;
}
