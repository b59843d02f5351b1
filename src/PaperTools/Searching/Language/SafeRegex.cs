using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperTools.Searching;

/// <summary>Regular expressions from users: matched in linear time, by an engine that cannot backtrack.</summary>
internal static class SafeRegex
{
    /// <summary>The length of a pattern at most, in characters.</summary>
    private const int MaximumLength = 1000;

    /// <summary>The largest number of repetitions that may be asked for, each nesting multiplied.</summary>
    private const int MaximumRepetitions = 1000;

    /// <summary>What is wrong with a pattern, as "expected ..."; null where nothing is.</summary>
    public static string? Check(string pattern)
    {
        if (pattern.Length is 0 or > MaximumLength)
        {
            return $"a regular expression of 1 to {MaximumLength} characters";
        }

        try
        {
            return Repetitions(pattern) > MaximumRepetitions
                ? $"a regular expression whose counted repetitions multiply to {MaximumRepetitions} at most"
                : Create(pattern, isExact: false) is null ? "a regular expression" : null;
        }
        catch (RegexParseException exception)
        {
            return $"a regular expression; this one does not parse ({exception.Error} at its character {exception.Offset})";
        }
        catch (NotSupportedException)
        {
            return "a regular expression without lookaround, backreferences and atomic groups, which could take for ever";
        }
    }

    /// <summary>Makes the regular expression.</summary>
    public static Regex Create(string pattern, bool isExact) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (isExact ? RegexOptions.None : RegexOptions.IgnoreCase), Regex.InfiniteMatchTimeout);

    /// <summary>The product of all counted repetitions, a bound on what nesting can make of them.</summary>
    private static double Repetitions(string pattern)
    {
        double product = 1;
        for (int open = pattern.IndexOf('{', StringComparison.Ordinal); open >= 0; open = pattern.IndexOf('{', open + 1))
        {
            string[] bounds = string.Concat(pattern.Skip(open + 1).TakeWhile(character => char.IsAsciiDigit(character) || character == ',')).Split(',');
            if (double.TryParse(bounds[^1].Length > 0 ? bounds[^1] : bounds[0], CultureInfo.InvariantCulture, out double count))
            {
                product *= Math.Max(1, count);
            }
        }

        return product;
    }
}
