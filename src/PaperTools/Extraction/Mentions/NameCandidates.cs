namespace PaperTools.Extraction;

/// <summary>Which pieces of a text can be names that no lexicon holds.</summary>
internal sealed class NameCandidates(NameFinder finder)
{
    private static readonly WordTable<bool> s_notNames = WordTable.Of(
        "the", "our", "we", "this", "these", "those", "that", "both", "all", "each", "using", "with", "for", "and", "or", "from", "only", "over", "under",
        "a", "an", "in", "on", "by", "of", "to", "as", "at", "is", "are", "large", "small", "smaller", "larger", "recent", "existing", "many", "most", "some",
        "several", "other", "its", "their", "language", "models", "model", "even", "when", "while", "than", "despite", "through", "among", "between", "up",
        "table", "figure", "section", "experiments", "results", "evaluations", "extensive", "state-of-the-art", "training", "trained", "about", "nearly",
        "however", "moreover", "furthermore", "additionally", "specifically", "finally", "notably", "code", "data", "but", "here", "such", "have", "has");

    private NamePieces Pieces => finder.Pieces;

    /// <summary>A name, or a capitalised word that is none of the everyday ones.</summary>
    public bool IsProperName(int piece)
    {
        ReadOnlySpan<char> span = Pieces.Span(piece);
        return (MentionShape.IsNameLike(span) || MentionShape.IsCapitalisedWord(span)) && !HasWordTail(span) && !s_notNames.Contains(span) && !IsLanguage(piece);
    }

    /// <summary>A name by its very shape: mixed case or a digit, or, for a dataset, capitals that are no short word.</summary>
    public bool IsStrongName(LexiconKind kind, int piece)
    {
        ReadOnlySpan<char> span = Pieces.Span(piece);
        return MentionShape.IsNameLike(span) && !HasWordTail(span)
            && (MentionShape.IsMixedCase(span) || (kind == LexiconKind.Dataset && span.Length > 3) || span.IndexOfAnyInRange('0', '9') > 0);
    }

    /// <summary>Whether the name of a language begins with the piece.</summary>
    public bool IsLanguage(int piece) => finder.IsLanguage(Pieces[piece].Start);

    /// <summary><c>LLM-based</c>, <c>RAG-style</c>: an adjective made of a name.</summary>
    public static bool HasWordTail(ReadOnlySpan<char> span)
    {
        int hyphen = span.LastIndexOf('-');
        return hyphen > 0 && span.Length - hyphen > 3 && span[(hyphen + 1)..].IndexOfAnyExceptInRange('a', 'z') < 0;
    }
}
