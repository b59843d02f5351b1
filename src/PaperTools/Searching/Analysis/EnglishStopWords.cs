namespace PaperTools.Searching.Analysis;

/// <summary>
/// Words that tell nothing of a text's subject. A query may ask for them like for any other, but they do not count towards
/// the score beside other words, and they are left out where texts are compared.
/// </summary>
internal static class EnglishStopWords
{
    /// <summary>Lucene's list for English, and other words of grammar.</summary>
    private static readonly string[] s_grammar =
    [
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or",
        "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
        "also", "all", "any", "been", "between", "both", "can", "do", "does", "each", "from", "has", "have", "how", "however", "its", "more",
        "most", "only", "other", "our", "over", "some", "than", "through", "under", "using", "via", "we", "were", "what", "when", "where",
        "which", "while", "who", "without",
    ];

    /// <summary>Words that every abstract has.</summary>
    private static readonly string[] s_abstract =
    [
        "approach", "demonstrate", "evaluate", "experiments", "extensive", "introduce", "method", "methods", "novel", "paper", "propose",
        "proposed", "results", "show", "shows", "significantly", "study", "work",
    ];

    private static readonly HashSet<string> s_words = [.. s_grammar, .. s_abstract];

    private static readonly HashSet<string> s_grammarStems = [.. s_grammar.Select(EnglishStemmer.Stem)];

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string folded) => s_words.Contains(folded);

    /// <summary>Whether a stem is that of a word of grammar.</summary>
    public static bool IsGrammar(string stem) => s_grammarStems.Contains(stem);
}
