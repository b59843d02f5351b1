using System.Collections.Frozen;
using System.Globalization;

namespace PaperTools.Identity;

/// <summary>
/// Numbers in titles, however written: <c>II</c>, <c>2nd</c>, <c>second</c> and <c>two</c> are 2. What a word means is not
/// asked for: both titles that are compared go through the same table.
/// </summary>
internal static class Numerals
{
    private static readonly string[] s_cardinals =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] s_ordinals =
        ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];

    private static readonly string[] s_romans =
        ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    private static readonly FrozenDictionary<string, string> s_numbers = Table().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The number that a folded word stands for; null for any other word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="mayBeLetter">Whether a single letter may be a roman number, as it may behind "Part" and at a title's end.</param>
    public static string? Of(string word, bool mayBeLetter) =>
        s_numbers.TryGetValue(word, out string? number) && (word.Length > 1 || mayBeLetter) ? number : null;

    /// <summary>Whether letters behind digits make an ordinal of them: <c>2nd</c>.</summary>
    public static bool IsOrdinalEnding(ReadOnlySpan<char> letters) => letters is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH";

    private static IEnumerable<KeyValuePair<string, string>> Table()
    {
        foreach (string[] words in new[] { s_cardinals, s_ordinals, s_romans })
        {
            for (int value = 0; value < words.Length; value++)
            {
                if (words[value].Length > 0)
                {
                    yield return KeyValuePair.Create(words[value], value.ToString(CultureInfo.InvariantCulture));
                }
            }
        }
    }
}
