using System.Collections.Frozen;

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

    /// <summary>Words that a slip would make of each other and that are both right.</summary>
    private static readonly FrozenSet<(string, string)> s_pairs = FrozenSet.ToFrozenSet(Pairs(
        "causal casual|causally casually|marital martial|trial trail|trials trails|angel angle|diary dairy|infarction infraction|compliant complaint|farming framing|signing singing|united untied|"
        + "perfect prefect|treatise treaties|sparse spares|titled tilted|christian christina|marian marina|georgian georgina|discrete discreet|dessert desert|deserts desserts|coral corral|corals corrals|"
        + "cartoon carton|cartoons cartons|stimulation simulation|stimulations simulations|stimulated simulated|stimulating simulating|mediation meditation|mediation medication|infection inflection|"
        + "infections inflections|immortality immorality|addiction addition|addictions additions|alteration alternation|alterations alternations|alteration altercation|congenital congenial|contingent continent|"
        + "completing competing|contracting contacting|deflection defection|deprivation derivation|depreciation deprecation|prediction predication|predictive predicative|predicted predicated|restrained retrained|"
        + "retraining retaining|verification versification|vertebrate vertebrae|habituation habitation|fractional factional|graduation gradation|salivation salvation|deductible deducible|automation automaton|"
        + "insulating insulting|conducting conducing|indicating indicting|transmitting transitting|manufacturers manufactures"));

    /// <summary>
    /// Whether two different words may be one, written wrong once: a letter twice or once too few, two letters exchanged, in a long word a
    /// letter left out. Another letter makes another word far too often (adaptive, adoptive), and so does another beginning.
    /// </summary>
    public static bool IsSlip(string first, string second)
    {
        (string shorter, string longer) = first.Length <= second.Length ? (first, second) : (second, first);
        bool isComparable = shorter.Length >= ShortestWord && longer.Length <= LongestWord && shorter[0] == longer[0];
        return IsPlural(shorter, longer) || (isComparable && IsWrittenWrong(shorter, longer) && !IsOpposite(shorter, longer));
    }

    private static bool IsWrittenWrong(string shorter, string longer)
    {
        int at = shorter.AsSpan().CommonPrefixLength(longer);
        if (shorter.Length == longer.Length)
        {
            return at + 1 < shorter.Length && shorter[at] == longer[at + 1] && shorter[at + 1] == longer[at] && shorter.AsSpan(at + 2).SequenceEqual(longer.AsSpan(at + 2));
        }

        return longer.Length == shorter.Length + 1 && shorter.AsSpan(at).SequenceEqual(longer.AsSpan(at + 1)) && (shorter.Length >= LongWord || longer[at] == longer[at - 1]);
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
