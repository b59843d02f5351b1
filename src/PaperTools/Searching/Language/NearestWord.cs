namespace PaperTools.Searching;

/// <summary>Finds the word that was probably meant.</summary>
internal static class NearestWord
{
    private const int LongestWord = 40;

    /// <summary>The known word that is nearest; null where none is near.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        string[] all = [.. known];
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        // Up to a third of the letters may be wrong, as in 'sorces' and 'smtpServr'; of a short word, one.
        string lower = Plain(word);
        for (int limit = 0; limit <= Math.Clamp(lower.Length / 3, 1, 3); limit++)
        {
            if (all.FirstOrDefault(candidate => EditDistance.IsWithin(lower, Plain(candidate), limit)) is string near)
            {
                return near;
            }
        }

        return lower.Length >= 3 ? all.FirstOrDefault(candidate => Plain(candidate).StartsWith(lower, StringComparison.Ordinal)) : null;
    }

    /// <summary>The question that follows a sentence: <c>; did you mean 'sources'?</c>; empty where nothing is near.</summary>
    public static string Hint(string word, IEnumerable<string> known) => Of(word, known) is string near ? Question(near) : "";

    /// <summary>The question whether a word was meant.</summary>
    public static string Question(string near) => $"; did you mean '{near}'?";

    /// <summary>Case, hyphens and underscores do not count.</summary>
    private static string Plain(string word) => string.Concat(word.Where(character => character is not ('-' or '_' or ' '))).ToLowerInvariant();
}
