namespace PaperTools.Extraction;

/// <summary>
/// What a paper contributes, by votes: words of the title, the head of what the abstract introduces
/// (<c>we propose a … framework</c>), and what else its authors say they do. The most votes win; without a vote, null.
/// </summary>
internal static class ContributionExtractor
{
    private const int Reach = 30;
    private const int NamedObject = 11;
    private const int FirstObject = 7;
    private const int FirstMadeObject = 5;
    private const int LaterObject = 2;
    private const int UnknownObject = 4;
    private const int NamedUnknownObject = 6;
    private const int Named = 2;
    private const int TitleHead = 8;
    private const int OwnNoun = 3;
    private const int SubjectReach = 6;
    private const int FirstDeed = 4;
    private const int LaterDeed = 1;

    private static readonly string[] s_names = ["method", "dataset", "benchmark", "model", "survey", "system", "empirical-study", "position"];

    /// <summary>What a head noun's phrase ends at.</summary>
    private static readonly WordTable<bool> s_boundaries = WordTable.Of(
        "of", "for", "that", "which", "to", "by", "with", "in", "on", "from", "based", "called", "named", "dubbed", "termed", "using", "where", "and", "or", "designed", "is", "are", "via", "between", "as", "combining", "at",
        "tailored", "aimed", "aiming", "trained", "consisting", "comprising", "containing", "covering", "capable", "supporting", "leveraging", "across", "through", "under", "such", "following", "denoted", "we", "spanning", "can");

    private static readonly WordTable<bool> s_wrappers = WordTable.Of("family", "series", "suite", "set", "class", "collection", "range", "pair", "number", "kind", "type");
    private static readonly WordTable<bool> s_modelWords = WordTable.Of("LLM", "LLMs", "VLM", "MLLM", "LVLM", "language", "foundation", "pretrained", "multimodal", "bilingual", "multilingual", "parameters", "diffusion", "vision-language", "open-source", "instruction", "reward", "embedding", "speech");

    public static string? Extract(FactStore facts)
    {
        PaperText text = facts.Text;
        Span<int> votes = stackalloc int[s_names.Length];
        votes.Clear();
        VoteByTitle(text, votes);
        VoteByAbstract(text, facts.Get(Fact.Name), votes);
        int best = 0;
        for (int i = 1; i < votes.Length; i++)
        {
            // What is told more precisely than by "method" wins a tie with it.
            best = votes[i] > votes[best] || (best == 0 && votes[i] == votes[0]) ? i : best;
        }

        return votes[best] > 0 ? s_names[best] : null;
    }

    private static void VoteByTitle(PaperText text, Span<int> votes)
    {
        for (int i = 0; i < text.TitleTokens; i++)
        {
            if (ContributionWords.Title.TryGet(Joined(text, i), out (ContributionKind Kind, int Weight) vote))
            {
                votes[(int)vote.Kind] += vote.Weight;
            }
        }

        if (text.TitleTokens == 0)
        {
            return;
        }

        // A question is answered by a study, and "Name: A … Model" presents one.
        votes[(int)ContributionKind.EmpiricalStudy] += text.Is(text.TitleTokens - 1, '?') ? 4 : 0;
        int colon = TitleName.EndOfPrefix(text);
        bool hasArticle = colon > 0 && (text.Is(colon + 1, "a") || text.Is(colon + 1, "an") || text.Is(colon + 1, "the"));
        if (hasArticle && HeadAfter(text, colon, text.TitleTokens, name: null) is ContributionKind head)
        {
            votes[(int)head] += TitleHead;
        }
    }

    private static void VoteByAbstract(PaperText text, string? name, Span<int> votes)
    {
        int objects = 0;
        int deeds = 0;
        int studies = 0;
        bool speaks = false;
        for (int s = text.FirstAbstractSentence; s < text.Sentences.Length; s++)
        {
            TextSentence sentence = text.Sentences[s];
            int author = -SubjectReach - 1;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (text.Tokens[i].Kind != TokenKind.Word)
                {
                    continue;
                }

                studies += ContributionWords.StudyWords.Contains(text.Span(i)) ? 1 : 0;
                if (Introduction.IsAt(text, sentence, i))
                {
                    VoteByObject(text, sentence, i, name, isFirst: objects++ == 0, votes);
                    author = -SubjectReach - 1;
                }
                else if (i - author <= SubjectReach && ContributionWords.Deeds.TryGet(text.Span(i), out ContributionKind deed))
                {
                    votes[(int)deed] += deeds++ == 0 ? FirstDeed : LaterDeed;
                    author = -SubjectReach - 1;
                }
                else if (IsAuthor(text, sentence, i))
                {
                    author = i;
                    speaks = true;
                }
                else if (text.Is(i, "our") && OwnNounAfter(text, sentence, i) is ContributionKind own)
                {
                    votes[(int)own] += OwnNoun;
                }
            }
        }

        votes[(int)ContributionKind.EmpiricalStudy] += studies > 2 ? 5 : 0;

        // What has a name of its own was made.
        votes[(int)ContributionKind.Method] += name is null ? 0 : Named;

        // Authors who say "we" and introduce nothing by name describe a way of doing something, as a rule.
        votes[(int)ContributionKind.Method] += speaks && !votes.ContainsAnyExcept(0) ? 1 : 0;
    }

    private static void VoteByObject(PaperText text, TextSentence sentence, int verb, string? name, bool isFirst, Span<int> votes)
    {
        if (Introduction.IsPassive(text, verb))
        {
            votes[(int)ContributionKind.Method] += LaterObject;
            return;
        }

        int end = Math.Min(sentence.End, verb + Reach);
        bool isNamed = name is not null && verb + 1 < end && text.Text.AsSpan(text.Tokens[verb].End, Math.Min(name.Length + 30, text.Tokens[end - 1].End - text.Tokens[verb].End)).Contains(name, StringComparison.Ordinal);

        // "we propose to …", "we propose accelerating …": what is proposed is a way of doing something.
        bool isDeed = verb + 1 < end && (text.Is(verb + 1, "to") || (text.Span(verb + 1).EndsWith("ing", StringComparison.Ordinal) && char.IsLower(text.First(verb + 1))));
        if (isDeed || HeadAfter(text, verb, end, name) is not ContributionKind head)
        {
            votes[(int)ContributionKind.Method] += !isFirst ? 1 : isDeed ? FirstObject : isNamed ? NamedUnknownObject : UnknownObject;
            return;
        }

        // What is released beside the contribution: "we release our model and code".
        if (head == ContributionKind.Method && text.Span(verb).StartsWith("releas", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        bool isMade = text.Span(verb).StartsWith("buil", StringComparison.OrdinalIgnoreCase) || text.Span(verb).StartsWith("c", StringComparison.OrdinalIgnoreCase);
        votes[(int)head] += isNamed ? NamedObject : !isFirst ? LaterObject : isMade ? FirstMadeObject : FirstObject;
    }

    /// <summary><c>our method</c>, <c>our new dataset</c>.</summary>
    private static ContributionKind? OwnNounAfter(PaperText text, TextSentence sentence, int our)
    {
        for (int i = our + 1; i < sentence.End && i < our + 3; i++)
        {
            if (ContributionWords.Heads.TryGet(text.Span(i), out ContributionKind kind) && kind is not ContributionKind.EmpiricalStudy && !(i + 1 < sentence.End && text.Is(i + 1, '-')))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The kind of the first noun that heads the phrase after the token; null where no noun tells.</summary>
    private static ContributionKind? HeadAfter(PaperText text, int token, int end, string? name)
    {
        bool ofModels = false;
        bool isFamily = false;
        for (int i = token + 1; i < end; i++)
        {
            ReadOnlySpan<char> word = text.Span(i);
            if (text.Is(i, "which") || text.Is(i, "that") || text.Is(i, "where"))
            {
                return null;
            }

            ofModels |= s_modelWords.Contains(word);

            // "X-LLM" is a name, and no kind of model.
            if (name is not null && text.IsGlued(i) && name.Length > word.Length && name.AsSpan().EndsWith(word, StringComparison.Ordinal))
            {
                continue;
            }

            bool endsPhrase = i + 1 >= end || (text.Tokens[i + 1].Kind == TokenKind.Symbol ? !text.IsGlued(i + 1) || text.First(i + 1) is ',' or '.' or ':' or ';' or ')' : s_boundaries.Contains(text.Span(i + 1)));
            if (!endsPhrase || text.Tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            if (s_wrappers.Contains(word) && i + 1 < end && text.Is(i + 1, "of"))
            {
                isFamily = text.Is(i, "family") || text.Is(i, "series") || text.Is(i, "suite");
                continue;
            }

            if (text.Is(i, "model") || text.Is(i, "models") || text.Is(i, "modeling"))
            {
                return ofModels || isFamily ? ContributionKind.Model : ContributionKind.Method;
            }

            if (ContributionWords.Heads.TryGet(word, out ContributionKind kind))
            {
                return kind;
            }
        }

        return null;
    }

    private static bool IsAuthor(PaperText text, TextSentence sentence, int i) =>
        text.Is(i, "we") || ((text.Is(i, "paper") || text.Is(i, "study") || text.Is(i, "article") || text.Is(i, "work") || text.Is(i, "survey"))
            && i > sentence.First && (text.Is(i - 1, "this") || text.Is(i - 1, "our") || text.Is(i - 1, "present") || text.Is(i - 1, "the")));

    /// <summary>The word with what a hyphen joins to it: <c>meta-analysis</c>.</summary>
    private static ReadOnlySpan<char> Joined(PaperText text, int i) =>
        i + 2 < text.TitleTokens && text.Is(i + 1, '-') && text.IsGlued(i + 1) && text.Is(i, "meta")
            ? text.Text.AsSpan(text.Tokens[i].Start, text.Tokens[i + 2].End - text.Tokens[i].Start)
            : text.Span(i);
}
