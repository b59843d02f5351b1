using System.Collections.Frozen;

namespace PaperTools.Searching.Analysis;

/// <summary>
/// Words that tell nothing of a text's subject. A query may ask for them like for any other; they are left out where
/// texts are compared: Lucene's list for English, and those that every abstract has.
/// </summary>
internal static class EnglishStopWords
{
    private static readonly FrozenSet<string> s_words = new[]
    {
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or",
        "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
        "also", "all", "any", "been", "between", "both", "can", "do", "does", "each", "from", "has", "have", "how", "however", "its", "more",
        "most", "only", "other", "our", "over", "some", "than", "through", "under", "using", "via", "we", "were", "what", "when", "where",
        "which", "while", "who", "without",
        "approach", "demonstrate", "evaluate", "experiments", "extensive", "introduce", "method", "methods", "novel", "paper", "propose",
        "proposed", "results", "show", "shows", "significantly", "study", "work",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string folded) => s_words.Contains(folded);
}
