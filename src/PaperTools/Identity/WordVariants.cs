using System.Collections.Frozen;
using PaperTools.Searching;

namespace PaperTools.Identity;

/// <summary>Tells a slip of the pen from another word.</summary>
internal static class WordVariants
{
    private const int ShortestWord = 5;
    private const int LongWord = 9;
    private const int LongestWord = 64;
    private const int ShortestRest = 3;

    /// <summary>Beginnings that turn a word's sense where one word has them and the other has not.</summary>
    private static readonly string[] s_turning =
        ["un", "in", "im", "il", "ir", "non", "dis", "a", "anti", "de", "re", "sub", "super", "hyper", "hypo", "inter", "intra", "micro", "macro", "multi", "mono", "uni", "bi", "di", "tri",
         "pre", "post", "over", "under", "mis", "co", "semi", "pseudo", "meta", "para", "exo", "endo", "nano", "poly", "iso", "auto", "hetero", "homo", "m", "n", "k", "o", "p", "x"];

    /// <summary>Endings that make another word: simpler, fastest, transformer.</summary>
    private static readonly string[] s_comparing = ["r", "er", "st", "est"];

    /// <summary>Words a letter or two apart that are both right.</summary>
    private static readonly FrozenSet<(string, string)> s_pairs = FrozenSet.ToFrozenSet(Pairs(
        "causal casual|martial marital|trail trial|angel angle|affect effect|affected effected|principle principal|adsorption absorption|infection injection|cation anion|prokaryotic eukaryotic|"
        + "austria australia|slovakia slovenia|niger nigeria|guinea guiana|sulfite sulfate|nitrite nitrate|methyl ethyl|convex concave|convexity concavity|exterior interior|modal model|"
        + "inclusion exclusion|implicit explicit|inductive deductive|induction deduction|afferent efferent|import export|internal external|increase decrease|increasing decreasing|"
        + "maximum minimum|maximal minimal|alkane alkene|alkene alkyne|thymine thiamine|conversation conservation|preposition proposition|deletion depletion|mouse house|graph grape|"
        + "lower upper|static statistic|contract contrast|context contest|encoder decoder|encoding decoding|emission omission|immigration emigration|sparse parse|learning leaning|vision fusion"));

    /// <summary>Whether two different words may be one, written wrong once.</summary>
    public static bool IsSlip(string first, string second)
    {
        (string shorter, string longer) = first.Length <= second.Length ? (first, second) : (second, first);
        bool isComparable = shorter.Length >= ShortestWord && longer.Length <= LongestWord;
        return IsPlural(shorter, longer)
            || (isComparable && EditDistance.IsWithin(first, second, shorter.Length >= LongWord ? 2 : 1) && !IsOpposite(shorter, longer));
    }

    private static bool IsPlural(string shorter, string longer) =>
        shorter.Length > 2 && longer.Length == shorter.Length + 1 && longer[^1] == 's' && longer.StartsWith(shorter, StringComparison.Ordinal);

    private static bool IsOpposite(string shorter, string longer)
    {
        bool isCompared = longer.StartsWith(shorter, StringComparison.Ordinal) && Array.IndexOf(s_comparing, longer[shorter.Length..]) >= 0;
        if (isCompared || s_pairs.Contains((shorter, longer)) || s_pairs.Contains((longer, shorter)))
        {
            return true;
        }

        // supervised and unsupervised, microscopic and macroscopic
        return Array.Exists(s_turning, beginning => longer.StartsWith(beginning, StringComparison.Ordinal) && IsBegunOtherwise(shorter, longer.AsSpan(beginning.Length)));
    }

    private static bool IsBegunOtherwise(string word, ReadOnlySpan<char> rest)
    {
        int beginning = word.Length - rest.Length;
        return rest.Length >= ShortestRest && beginning >= 0 && word.AsSpan(beginning).SequenceEqual(rest)
            && (beginning == 0 || Array.IndexOf(s_turning, word[..beginning]) >= 0);
    }

    private static IEnumerable<(string, string)> Pairs(string list) =>
        list.Split('|').Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1]));
}
