namespace PaperTools.Extraction;

/// <summary>
/// The name that stands before a title's colon (<c>OptMATH: A Scalable …</c>). Not every prefix is one:
/// <c>Looking Beyond Text: …</c>, <c>Compressing LLMs: …</c>.
/// </summary>
internal static class TitleName
{
    private const int LongestPrefix = 16;

    private static readonly WordTable<bool> s_announcing = WordTable.Of("introducing", "meet", "presenting", "the", "towards");
    private static readonly WordTable<bool> s_reviews = WordTable.Of("survey", "review", "overview", "tutorial", "primer", "perspective", "perspectives", "challenges", "opportunities");
    private static readonly WordTable<bool> s_neverNames = WordTable.Of("position", "survey", "review", "correction", "corrigendum", "erratum", "comment", "reply", "editorial", "retracted", "retraction", "perspective", "commentary", "introduction", "abstract", "note", "letter", "proceedings", "tutorial");
    private static readonly WordTable<bool> s_performing = WordTable.Of("achieves", "outperforms", "exhibits", "improves", "surpasses", "demonstrates", "enables", "reduces", "consists", "leverages", "supports", "attains", "performs", "employs", "integrates", "offers");
    private static readonly WordTable<bool> s_nouns = WordTable.Of("dataset", "benchmark", "corpus", "model", "system", "framework", "toolkit", "project", "challenge", "algorithm", "library");

    /// <summary>The token that ends the prefix: a colon, or a dash with spaces around it; 0 where the title has no prefix.</summary>
    public static int EndOfPrefix(PaperText text)
    {
        for (int i = 1; i < text.TitleTokens - 1 && i < LongestPrefix; i++)
        {
            if (text.Is(i, ':') && !text.IsGlued(i + 1))
            {
                return i;
            }

            if (text.First(i) is '-' or '\u2013' or '\u2014' && !text.IsGlued(i))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The name before the colon; null where there is none.</summary>
    public static string? Find(PaperText text, IReadOnlyList<Acronym> acronyms, List<NameCandidate> introduced)
    {
        int end = EndOfPrefix(text);
        if (end == 0)
        {
            return null;
        }

        int first = s_announcing.Contains(text.Span(0)) && end > 1 ? 1 : 0;
        if (text.Tokens[first].Kind == TokenKind.Symbol)
        {
            return null;
        }

        int chunk = NameShape.EndOfChunk(text, first, end);
        bool isOneName = chunk == end || (chunk == end - 1 && s_nouns.Contains(text.Span(chunk)));
        string prefix = text.Slice(first, chunk - 1);
        if (isOneName && NameShape.IsCoined(text, first, chunk))
        {
            return IsReview(text, end) && !introduced.Exists(name => name.Name == prefix) ? null : prefix;
        }

        if (isOneName && end - first <= 2)
        {
            return char.IsLetter(prefix[0]) && !s_neverNames.Contains(prefix) && !NameShape.IsCommon(prefix) && !NameShape.IsPlural(prefix)
                && (introduced.Exists(name => name.Name == prefix || name.Name.StartsWith(prefix + " ", StringComparison.Ordinal)) || IsOwnInAbstract(text, prefix)) ? prefix : null;
        }

        return ByItsInitials(text, first, end, acronyms) ?? AsPhrase(text, first, end);
    }

    /// <summary><c>Quantized Side Tuning: …</c>, where the abstract defines QST.</summary>
    private static string? ByItsInitials(PaperText text, int first, int end, IReadOnlyList<Acronym> acronyms)
    {
        foreach (Acronym acronym in acronyms)
        {
            if (acronym.Long.Equals(text.Slice(first, end - 1), StringComparison.OrdinalIgnoreCase) && !NameShape.IsPlural(acronym.Short) && !NameShape.IsCommon(acronym.Short))
            {
                return acronym.Short;
            }
        }

        Span<char> initials = stackalloc char[LongestPrefix];
        int count = 0;
        for (int i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word)
            {
                initials[count++] = text.First(i);
            }
        }

        foreach (Acronym acronym in acronyms)
        {
            if (count > 1 && !NameShape.IsPlural(acronym.Short) && !NameShape.IsCommon(acronym.Short) && initials[..count].Equals(acronym.Short, StringComparison.OrdinalIgnoreCase))
            {
                return acronym.Short;
            }
        }

        return null;
    }

    /// <summary><c>Language Ranker: …</c>, where the abstract proposes the Language Ranker.</summary>
    private static string? AsPhrase(PaperText text, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (!text.IsGlued(i) && !char.IsUpper(text.First(i)))
            {
                return null;
            }
        }

        string phrase = text.Slice(first, end - 1);
        return end - first <= 4 && IsIntroduced(text, phrase) ? phrase : null;
    }

    private static bool IsReview(PaperText text, int end)
    {
        for (int i = end; i < text.TitleTokens; i++)
        {
            if (s_reviews.Contains(text.Span(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIntroduced(PaperText text, string phrase)
    {
        foreach ((TextSentence sentence, int token) in Occurrences(text, phrase))
        {
            for (int i = Math.Max(sentence.First, token - 4); i < token; i++)
            {
                if (Introduction.IsAt(text, sentence, i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A capitalised word is the authors' name where they introduce it, or say what it achieves.</summary>
    private static bool IsOwnInAbstract(PaperText text, string word)
    {
        foreach ((TextSentence sentence, int token) in Occurrences(text, word))
        {
            int next = NameShape.EndOfChunk(text, token, sentence.End);
            while (next < sentence.End && next < token + 4 && (text.Tokens[next].Kind == TokenKind.Number || text.IsGlued(next)))
            {
                next++;
            }

            if (next < sentence.End && s_performing.Contains(text.Span(next)))
            {
                return true;
            }

            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (Introduction.IsAt(text, sentence, i) && Math.Abs(i - token) < 8)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The first places where the abstract has the phrase, with their sentences.</summary>
    private static List<(TextSentence Sentence, int Token)> Occurrences(PaperText text, string phrase)
    {
        const int Enough = 8;
        var found = new List<(TextSentence, int)>();
        int sentence = text.FirstAbstractSentence;
        for (int i = text.TitleTokens; i < text.Tokens.Length && found.Count < Enough; i++)
        {
            while (sentence + 1 < text.Sentences.Length && text.Sentences[sentence].End <= i)
            {
                sentence++;
            }

            if (text.Text.AsSpan(text.Tokens[i].Start).StartsWith(phrase, StringComparison.Ordinal))
            {
                found.Add((text.Sentences[sentence], i));
            }
        }

        return found;
    }
}
