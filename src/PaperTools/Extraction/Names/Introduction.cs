namespace PaperTools.Extraction;

/// <summary>Finds the words with which authors introduce what is theirs: <c>we propose</c>, <c>this paper presents</c>, <c>is proposed</c>.</summary>
internal static class Introduction
{
    /// <summary>How far before its verb a subject may stand, in tokens.</summary>
    private const int LongestSubject = 60;

    private static readonly WordTable<bool> s_subjects = WordTable.Of("we", "paper", "work", "study", "article", "letter", "report", "survey", "authors", "author", "here", "effort", "thesis", "i", "contribution");

    private static readonly WordTable<bool> s_verbs = WordTable.Of(
        "propose", "proposes", "proposed", "introduce", "introduces", "introduced", "introducing", "present", "presents", "presented", "develop", "develops", "developed", "release", "releases", "released", "releasing",
        "design", "designed", "designs", "devise", "devised", "devises", "build", "builds", "built", "construct", "constructs", "constructed", "create", "creates", "created", "describe", "describes", "described",
        "call", "name", "term", "dub", "coin", "offer", "offers", "contribute", "contributes", "curate", "curated", "launch", "unveil", "unveils", "provide", "provides", "suggest", "suggests", "formulate", "collect", "collected", "proposing", "presenting");

    private static readonly WordTable<bool> s_passive = WordTable.Of("proposed", "introduced", "presented", "developed");

    /// <summary>Whether the token is a verb of introducing whose subject are the authors.</summary>
    public static bool IsAt(PaperText text, TextSentence sentence, int token)
    {
        if (text.Tokens[token].Kind != TokenKind.Word || !s_verbs.Contains(text.Span(token)))
        {
            return false;
        }

        if (s_passive.Contains(text.Span(token)) && token > sentence.First && IsBe(text, token - 1))
        {
            return true;
        }

        // "our proposed method" and "the proposed X" are no verbs.
        if (token > sentence.First && (text.Is(token - 1, "the") || text.Is(token - 1, "our") || text.Is(token - 1, "newly")))
        {
            return false;
        }

        // A participle ("tools developed by others") stands far from a subject; a coordinated verb may ("we … and present").
        int farthest = text.Span(token).EndsWith("ed", StringComparison.Ordinal) || text.Is(token, "built") ? token - 4 : token - LongestSubject;
        for (int i = token - 1; i >= Math.Max(sentence.First, farthest); i--)
        {
            if (s_subjects.Contains(text.Span(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what is introduced stands before the verb: <c>X is proposed</c>.</summary>
    public static bool IsPassive(PaperText text, int token) => token > 0 && s_passive.Contains(text.Span(token)) && IsBe(text, token - 1);

    private static bool IsBe(PaperText text, int token) =>
        text.Is(token, "is") || text.Is(token, "are") || text.Is(token, "was") || text.Is(token, "were") || text.Is(token, "been");
}
