namespace PaperTools.Extraction;

/// <summary>
/// Finds the natural languages that a paper names, also inside <c>English-centric</c> and <c>Chinese-to-English</c>. Most names
/// of languages name a people, too (<c>French hospitals</c>); they count in papers about language, or beside a word that
/// tells (<c>in French</c>, <c>French texts</c>). Names that are everyday words count only beside such a word or another language.
/// </summary>
internal static class LanguageExtractor
{
    private const int WordsOfALinguisticPaper = 3;

    private static readonly WordTable<bool> s_linguisticNouns = WordTable.Of(
        "language", "languages", "text", "texts", "corpus", "corpora", "speech", "speakers", "sentence", "sentences", "word", "words", "translation",
        "translations", "dialect", "dialects", "data", "wikipedia", "vocabulary", "grammar", "morphology", "tokens", "tweets", "utterances", "dataset",
        "datasets", "benchmark", "benchmarks", "llm", "llms", "bert", "nlp", "prompts", "prompt", "instructions", "poetry", "script", "orthography",
        "treebank", "wordnet", "asr", "tts", "subtitles", "lexicon", "verbs", "nouns", "phonology", "syntax", "captions", "questions", "transcripts", "nlu", "sentiment", "news", "documents",
        "monolingual", "bilingual", "parallel", "tokenizer", "tokenizers", "counterparts", "reasoning");

    private static readonly WordTable<bool> s_peopleNouns = WordTable.Of(
        "market", "markets", "population", "populations", "government", "stock", "stocks", "companies", "firms", "hospital", "hospitals", "patients",
        "economy", "history", "students", "academy", "citizens", "cohort", "cities", "provinces", "investors", "banks", "women", "men", "children", "adults",
        "society", "policy", "people", "university", "universities", "schools", "industry", "cuisine", "food", "medicine", "remainder", "restaurant", "room", "postman",
        "option", "options", "letters", "letter", "channel", "league", "regions", "households", "workers", "farmers", "army", "physicists", "mathematician", "mathematicians",
        "physicist", "scientists", "authors", "americans", "culture", "hamster", "rule", "national", "federal", "elections", "election", "census", "politics", "parliament", "art",
        "america", "square", "squares", "hypercube", "numerals", "peninsula", "shepherd", "shorthair", "roulette", "flag", "coast", "islands", "alps", "sea", "ocean", "bond", "bonds", "tax");

    private static readonly WordTable<bool> s_linguisticWords = WordTable.Of(
        "language", "languages", "linguistic", "linguistics", "multilingual", "bilingual", "monolingual", "cross-lingual", "lingual", "translation", "translate", "translating",
        "translations", "corpus", "corpora", "speech", "nlp", "word", "words", "text", "texts", "tokenizer", "speakers", "dialect", "dialects", "sentence", "sentences", "llm",
        "llms", "syntax", "grammar", "utterances", "multilinguality", "vocabulary", "captioning", "captions", "transcription", "asr", "morphology", "phonology", "subtitles", "lexical");

    /// <summary>The languages, as written.</summary>
    public static IReadOnlyList<string> Extract(FactStore facts)
    {
        ReadOnlySpan<PhraseMatch> all = facts.LexiconMatches.All;
        var found = new List<PhraseMatch>();
        foreach (PhraseMatch match in all)
        {
            if (match.Entry.Kind != LexiconKind.Language)
            {
                continue;
            }

            if (found.Count > 0 && match.Start < found[^1].End)
            {
                // The longer of two: "Scottish Gaelic", "Tok Pisin".
                if (match.Start == found[^1].Start)
                {
                    found[^1] = match;
                }

                continue;
            }

            found.Add(match);
        }

        if (found.Count == 0)
        {
            return [];
        }

        PaperText text = facts.Text;
        bool isLinguistic = IsLinguistic(text);
        bool[] accepted = new bool[found.Count];
        for (int i = 0; i < found.Count; i++)
        {
            accepted[i] = IsLanguage(text, found[i], isLinguistic);
        }

        // In a list, one that is sure speaks for its neighbours: "Fon, Ewe and Yoruba".
        for (int i = 1; i < found.Count; i++)
        {
            accepted[i] |= accepted[i - 1] && AreListed(text, found[i - 1], found[i]);
        }

        for (int i = found.Count - 2; i >= 0; i--)
        {
            accepted[i] |= accepted[i + 1] && AreListed(text, found[i], found[i + 1]);
        }

        var values = new DistinctValues();
        for (int i = 0; i < found.Count; i++)
        {
            if (accepted[i])
            {
                values.Add(text.Text.AsSpan(found[i].Start, found[i].End - found[i].Start));
            }
        }

        return values.Values;
    }

    private static bool IsLanguage(PaperText text, PhraseMatch match, bool isLinguistic)
    {
        int next = TokenFrom(text, match.End);
        bool isJoined = next < text.Tokens.Length && text.Tokens[next].Start == match.End && text.First(next) is '-';
        ReadOnlySpan<char> nextWord = next < text.Tokens.Length ? text.Span(isJoined && next + 1 < text.Tokens.Length ? next + 1 : next) : default;
        if (s_peopleNouns.Contains(nextWord))
        {
            return false;
        }

        bool isBesideNoun = s_linguisticNouns.Contains(nextWord) || (isJoined && nextWord is "centric" or "speaking" or "only" or "to" or "language" or "dominant" or "native");
        if (match.Entry.Ambiguous)
        {
            return isBesideNoun;
        }

        return isLinguistic || !match.Entry.People || isBesideNoun;
    }

    private static bool AreListed(PaperText text, PhraseMatch first, PhraseMatch second)
    {
        ReadOnlySpan<char> between = text.Text.AsSpan(first.End, second.Start - first.End).Trim();
        return between is "," or "-" or "/" or "and" or "or" or "to" or ", and" or ", or" or "&" or "-to-" or "\u2013" or "--" or "(" or "into";
    }

    private static bool IsLinguistic(PaperText text)
    {
        int count = 0;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && s_linguisticWords.Contains(text.Span(i)) && ++count == WordsOfALinguisticPaper)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first token that starts at or after a character.</summary>
    private static int TokenFrom(PaperText text, int position)
    {
        int low = 0;
        int high = text.Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (text.Tokens[middle].Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
