using System.Globalization;

namespace PaperTools.Searching;

/// <summary>
/// Reads the size of a model as papers write it.
/// <code>
/// size   = amount [ ( "-" | "–" ) amount ]      0.5B-32B; the first takes the second's letter where it has none
/// amount = [ experts "x" ] number [ "K" | "M" | "B" | "T" ]
/// </code>
/// </summary>
internal static class ModelSize
{
    private const string Letters = "KMBT";

    /// <summary>The numbers of parameters from the smallest to the largest that the text can mean.</summary>
    public static bool TryParse(string text, out double smallest, out double largest)
    {
        string[] parts = text.Split(['-', '–'], 2);
        double multiplier = 0;
        largest = 0;
        smallest = 0;
        for (int i = parts.Length - 1; i >= 0; i--)
        {
            if (Amount(parts[i].Trim(), ref multiplier) is not double amount)
            {
                return false;
            }

            largest = Math.Max(largest, amount);
            smallest = amount;
        }

        return smallest <= largest;
    }

    private static double? Amount(string text, ref double multiplier)
    {
        int letter = text.Length > 0 ? Letters.IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal) : -1;
        if (letter >= 0)
        {
            multiplier = Math.Pow(1000, letter + 1);
            text = text[..^1];
        }

        double product = multiplier;
        foreach (string factor in text.Split('x', 'X', '×'))
        {
            if (!double.TryParse(factor, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
            {
                return null;
            }

            product *= number;
        }

        return multiplier > 0 ? product : null;
    }
}
