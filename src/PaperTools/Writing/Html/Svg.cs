using System.Globalization;

namespace PaperTools.Writing.Html;

/// <summary>What the pictures share.</summary>
internal static class Svg
{
    /// <summary>A length or place in the picture, to a tenth.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Opens a figure with its caption and the picture in it; two elements to close.</summary>
    public static void OpenFigure(HtmlBuilder html, string name, string caption, string note, double width, double height)
    {
        html.Open("figure", ("class", name));
        html.Open("figcaption");
        html.Element("strong", caption);
        html.Text(" ");
        html.Element("span", note);
        html.Close();
        html.Open("svg", ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("role", "group"), ("aria-label", caption));
    }

    /// <summary>A bar that begins at a place and is as long as its value says.</summary>
    public static void Bar(HtmlBuilder html, string? name, double x, double y, double width, double height) =>
        html.Element("rect", null, ("class", name), ("x", Number(x)), ("y", Number(y)), ("width", Number(Math.Max(width, 1))), ("height", Number(height)), ("rx", "2"));

    /// <summary>A line of text by the left end of its baseline, or the right one where <paramref name="anchor"/> is <c>end</c>.</summary>
    public static void Text(HtmlBuilder html, string text, double x, double y, string? name = null, string? anchor = null) =>
        html.Element("text", text, ("x", Number(x)), ("y", Number(y)), ("class", name), ("text-anchor", anchor));

    /// <summary>A label that fits: what is longer than so many characters ends in an ellipsis.</summary>
    public static string Shorten(string text, int length)
    {
        int[] starts = StringInfo.ParseCombiningCharacters(text);
        return starts.Length <= length ? text : text[..starts[length - 1]].TrimEnd() + "\u2026";
    }
}
