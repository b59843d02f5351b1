namespace PaperTools.Identity;

/// <summary>
/// Brings British and American spelling to one form. The endings are changed wherever they stand (<c>supervised</c> too):
/// what counts is only that two spellings of a word come to the same, and that two words do not.
/// </summary>
internal static class Spelling
{
    private const int ShortestWord = 6;

    private static readonly (string British, string American)[] s_endings =
    [
        ("isations", "izations"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("iser", "izer"), ("ise", "ize"),
        ("ysing", "yzing"), ("ysed", "yzed"), ("yse", "yze"),
        ("ours", "ors"), ("oural", "oral"), ("oured", "ored"), ("ouring", "oring"), ("our", "or"),
        ("elling", "eling"), ("elled", "eled"), ("eller", "eler"),
        ("entres", "enters"), ("entre", "enter"), ("ibres", "ibers"), ("ibre", "iber"), ("etres", "eters"), ("etre", "eter"),
        ("ogues", "ogs"), ("ogue", "og"), ("efence", "efense"), ("icence", "icense"), ("ogrammes", "ograms"), ("ogramme", "ogram"),
    ];

    /// <summary>The folded word in the one spelling.</summary>
    public static string Unified(string word)
    {
        if (word.Length < ShortestWord)
        {
            return word;
        }

        if (word == "versus")
        {
            return "vs";
        }

        foreach ((string british, string american) in s_endings)
        {
            if (word.EndsWith(british, StringComparison.Ordinal) && word.Length > british.Length)
            {
                return string.Concat(word.AsSpan(0, word.Length - british.Length), american);
            }
        }

        return word;
    }

    /// <summary>Words with what is transliterated in two ways in one: <c>Müller</c> and <c>Mueller</c>, <c>Århus</c> and <c>Aarhus</c>.</summary>
    public static string WithoutDigraphs(string folded) =>
        folded.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal).Replace("aa", "a", StringComparison.Ordinal);
}
