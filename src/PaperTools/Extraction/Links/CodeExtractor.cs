namespace PaperTools.Extraction;

/// <summary>
/// Whether a paper's code, models or data can be had: there is a link to them, or a sentence claims that they are or will
/// be available (<c>Our code will be released</c>, <c>Models are available</c>, <c>we open-source …</c>).
/// </summary>
internal static class CodeExtractor
{
    private const int Reach = 14;

    [Flags]
    private enum Word
    {
        None = 0,

        /// <summary>Things that only authors give away: code, weights.</summary>
        Strong = 1,

        /// <summary>Things that may be somebody else's: data, models.</summary>
        Weak = 2,
        Available = 4,
        Release = 8,
        Be = 16,
        Openly = 32,
        Own = 64,
        Doubt = 128,
    }

    private static readonly WordTable<Word> s_words = WordTable.Map<Word>(
    [
        .. Words(Word.Strong, "code", "codes", "codebase", "implementation", "implementations", "repository", "weights", "checkpoints", "checkpoint", "scripts", "toolkit", "homepage", "demo"),
        .. Words(Word.Weak, "model", "models", "data", "dataset", "datasets", "benchmark", "benchmarks", "corpus", "corpora", "software", "framework", "package", "library", "tool", "tools", "resources", "materials", "annotations", "adapters", "pipeline"),
        .. Words(Word.Available, "available", "accessible", "public", "downloadable"),
        .. Words(Word.Release, "release", "released", "releases", "releasing", "opensource", "opensourced", "sourced", "sourcing"),
        .. Words(Word.Be, "is", "are", "be", "been", "being", "was", "were", "made", "make", "making"),
        .. Words(Word.Openly, "publicly", "freely", "openly", "online", "github", "huggingface"),
        .. Words(Word.Own, "our", "all", "these"),
        .. Words(Word.Doubt, "not", "no", "without", "when", "if", "whether", "only", "once", "where", "unless", "lack", "few", "limited"),
    ]);

    public static CodeAvailability Extract(FactStore facts)
    {
        bool linked = false;
        foreach (PaperLink link in facts.Get(Fact.Links))
        {
            linked |= link.Kind is LinkKind.Code or LinkKind.Model or LinkKind.Dataset;
        }

        if (linked)
        {
            return CodeAvailability.Link;
        }

        PaperText text = facts.Text;
        for (int i = text.FirstAbstractSentence; i < text.Sentences.Length; i++)
        {
            if (ClaimsAvailability(text, text.Sentences[i]))
            {
                return HasAddress(text, text.Sentences[i]) ? CodeAvailability.Link : CodeAvailability.Claimed;
            }
        }

        return CodeAvailability.None;
    }

    private static bool ClaimsAvailability(PaperText text, TextSentence sentence)
    {
        Word before = Word.None;
        bool speaks = false;
        int thing = -Reach - 1;
        int release = -Reach - 1;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            if (IsVerbToOpenSource(text, sentence, i))
            {
                release = i;
                continue;
            }

            if (!s_words.TryGet(text.Span(i), out Word word))
            {
                speaks |= text.Is(i, "we");
                continue;
            }

            // "code is available", "models will be publicly released", "is open-sourced"; not "available data", "when data is available".
            bool given = word is Word.Available || (word is Word.Release && !text.Is(i, "releases"));
            if (given && i - thing <= Reach && before.HasFlag(Word.Be) && Counts(text, sentence, before, word))
            {
                return true;
            }

            // "We release our code": the verb comes first.
            if (word is Word.Release && (before & Word.Doubt) == Word.None && speaks && (!text.Is(i, "released") || text.Is(i - 1, "have") || text.Is(i - 1, "we") || text.Is(i - 1, "also")))
            {
                release = i;
            }

            if (word is Word.Strong or Word.Weak)
            {
                if (i - release <= Reach)
                {
                    return true;
                }

                thing = i;
                before &= ~Word.Be;
            }

            before |= word;
        }

        return false;
    }

    private static bool Counts(PaperText text, TextSentence sentence, Word before, Word given) =>
        (before & Word.Doubt) == Word.None
        && (before.HasFlag(Word.Strong)
            || (before.HasFlag(Word.Weak)
                && (given is Word.Release || before.HasFlag(Word.Openly) || before.HasFlag(Word.Own) || IsThing(text, sentence.First))));

    private static bool IsThing(PaperText text, int token) => s_words.TryGet(text.Span(token), out Word word) && word is Word.Weak;

    /// <summary><c>we will open-source …</c>, not the adjective of <c>open-source models</c>.</summary>
    private static bool IsVerbToOpenSource(PaperText text, TextSentence sentence, int token) =>
        token - sentence.First > 2 && text.Is(token, "source") && text.Is(token - 1, '-') && text.Is(token - 2, "open")
        && (text.Is(token - 3, "will") || text.Is(token - 3, "we") || text.Is(token - 3, "to") || text.Is(token - 3, "also") || text.Is(token - 3, "fully"));

    private static bool HasAddress(PaperText text, TextSentence sentence)
    {
        int start = text.Tokens[sentence.First].Start;
        int end = text.Tokens[sentence.End - 1].End;
        var scanner = new LinkScanner(text.Text[start..end]);
        return scanner.TryRead(out _);
    }

    private static IEnumerable<(string, Word)> Words(Word meaning, params string[] words) => words.Select(word => (word, meaning));
}
