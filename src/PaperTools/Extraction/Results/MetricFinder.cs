namespace PaperTools.Extraction;

/// <summary>
/// Finds what a quantity measures. After it: <c>20% lower cost</c>, <c>3x speedup</c>, <c>12% increase in accuracy</c>; before it:
/// <c>reduces the memory footprint by 2.3x</c>, <c>perplexity decreased from</c>, <c>an accuracy of 93%</c>.
/// </summary>
internal static class MetricFinder
{
    private const int LongestPhrase = 5;
    private const int LongestShare = 4;
    private const int Reach = 14;

    /// <summary>The phrase's tokens, from first up to, not with, end; empty where the sentence does not say.</summary>
    public static (int First, int End) Find(ResultSentence sentence, Quantity quantity, int clauseStart)
    {
        (int First, int End) after = After(sentence, quantity.End);
        return after.End > after.First ? after : Before(sentence, quantity.First, clauseStart);
    }

    /// <summary>The words of a phrase without the noun of change at its end: <c>memory reduction</c> is memory.</summary>
    public static string Name(PaperText text, (int First, int End) phrase, ResultSentence sentence)
    {
        if (phrase.End <= phrase.First)
        {
            return "";
        }

        int first = phrase.First;
        int end = phrase.End;
        while (end - first > 1 && sentence.Says(end - 1, ResultWord.ChangeNoun) && !text.Is(end - 1, "speedup"))
        {
            end--;
        }

        while (end - first > 1 && (sentence.Says(first, ResultWord.Comparative) || text.Is(first, "relative") || text.Is(first, "absolute") || text.Is(first, "average") || text.Is(first, "overall") || text.Is(first, "percentage") || text.Is(first, "the") || text.Is(first, "total")))
        {
            first++;
        }

        return end - first == 1 && (sentence.Says(first, ResultWord.Comparative) || text.Is(first, "gains") || text.Is(first, "improvement") || text.Is(first, "relative") || text.Is(first, "absolute") || text.Is(first, "average"))
            ? text.Is(first, "faster") || text.Is(first, "slower") ? "speed" : ""
            : text.Slice(first, end - 1);
    }

    private static (int First, int End) After(ResultSentence sentence, int next)
    {
        PaperText text = sentence.Text;
        int i = next;
        if (i < sentence.End && text.Is(i, "of"))
        {
            (int start, int stop) = Phrase(sentence, SkipArticle(text, i + 1, sentence.End));
            return (start, Math.Min(stop, start + LongestShare));
        }

        (int first, int end) = Phrase(sentence, i);
        if (end == first)
        {
            return (0, 0);
        }

        // "a 12% increase in accuracy": the noun of change leads to what changes.
        bool leads = end < sentence.End && (text.Is(end, "in") || text.Is(end, "of"));
        bool isOnlyChange = end - first <= 2 && sentence.Says(end - 1, ResultWord.ChangeNoun) && !text.Is(end - 1, "speedup");
        if (leads && isOnlyChange && end - first == 1)
        {
            (int First, int End) object_ = Phrase(sentence, SkipArticle(text, end + 1, sentence.End));
            return object_.End > object_.First ? object_ : (first, end);
        }

        return isOnlyChange && end - first == 1 ? (0, 0) : (first, end);
    }

    private static (int First, int End) Before(ResultSentence sentence, int first, int clauseStart)
    {
        PaperText text = sentence.Text;
        for (int i = first - 1; i >= clauseStart && i > first - Reach; i--)
        {
            if (sentence.Says(i, ResultWord.Metric) && !(text.Tokens[i].Length <= 3 && char.IsLower(text.First(i))))
            {
                return (i, i + 1);
            }

            bool isChange = sentence.Says(i, ResultWord.Change | ResultWord.ChangeNoun);
            if (isChange && i + 1 < first)
            {
                int start = SkipArticle(text, i + 1, first);
                start = start < first && (text.Is(start, "in") || text.Is(start, "up") || text.Is(start, "of")) ? SkipArticle(text, start + 1, first) : start;
                (int First, int End) phrase = Phrase(sentence, start);
                if (phrase.End > phrase.First && phrase.End <= first && !sentence.Says(phrase.First, ResultWord.Change))
                {
                    return phrase;
                }
            }

            if (isChange)
            {
                // The subject: "perplexity decreased".
                int subject = i;
                while (subject > clauseStart && i - subject < 2 && !sentence.Says(subject - 1, ResultWord.Boundary | ResultWord.Own) && text.Tokens[subject - 1].Kind == TokenKind.Word)
                {
                    subject--;
                }

                if (subject < i && sentence.Says(i - 1, ResultWord.Measure | ResultWord.Resource | ResultWord.Metric))
                {
                    return (subject, i);
                }

                if (IsSpeed(text, i))
                {
                    return (i, i + 1);
                }
            }

            if (sentence.Says(i, ResultWord.Measure) && !text.Is(i, "score"))
            {
                int start = i;
                while (start > clauseStart && i - start < 2 && text.Tokens[start - 1].Kind == TokenKind.Word && text.Tokens[start - 1].Length > 1 && (sentence[start - 1] & ~(ResultWord.Measure | ResultWord.Resource)) == ResultWord.None && !text.Is(start - 1, "the") && !text.Is(start - 1, "a") && !text.Is(start - 1, "an"))
                {
                    start--;
                }

                return (start, i + 1);
            }
        }

        return (0, 0);
    }

    private static bool IsSpeed(PaperText text, int token) =>
        text.Is(token, "speedup") || text.Is(token, "speedups") || text.Is(token, "speed") || text.Is(token, "acceleration") || text.Is(token, "accelerates") || text.Is(token, "accelerate") || text.Is(token, "compression");

    /// <summary>The words of a noun phrase from the token on, up to the noun of change that ends it.</summary>
    private static (int First, int End) Phrase(ResultSentence sentence, int first)
    {
        PaperText text = sentence.Text;
        int i = first;
        int words = 0;
        while (i < sentence.End && words < LongestPhrase)
        {
            bool isHyphen = text.Is(i, '-') && i > first && text.IsGlued(i) && i + 1 < sentence.End && text.IsGlued(i + 1);
            if (!isHyphen && ((text.Tokens[i].Kind != TokenKind.Word && !(i > first && text.Tokens[i].Kind == TokenKind.Number && text.IsGlued(i))) || (sentence.Says(i, ResultWord.Boundary) && !text.IsGlued(i) && !IsAdjective(text, i, sentence.End))
                || (i > first && sentence.Says(i, ResultWord.Change) && !sentence.Says(i, ResultWord.ChangeNoun))
                || (sentence.Says(i, ResultWord.Achieve) && !sentence.Says(i, ResultWord.ChangeNoun | ResultWord.Metric | ResultWord.Measure))
                || text.Span(i).EndsWith("ly", StringComparison.Ordinal) || text.Is(i, "comparing")))
            {
                break;
            }

            if (i > first && sentence.Says(i - 1, ResultWord.ChangeNoun) && !sentence.Says(i, ResultWord.ChangeNoun) && !text.IsGlued(i))
            {
                break;
            }

            words += isHyphen || text.IsGlued(i) ? 0 : 1;
            i++;
        }

        return (first, i > first && text.Is(i - 1, '-') ? i - 1 : i);
    }

    /// <summary>"relative score" and not "relative to".</summary>
    private static bool IsAdjective(PaperText text, int token, int end) => text.Is(token, "relative") && token + 1 < end && !text.Is(token + 1, "to");

    private static int SkipArticle(PaperText text, int i, int end)
    {
        while (i < end && (text.Is(i, "the") || text.Is(i, "all") || text.Is(i, "those") || text.Is(i, "these") || text.Is(i, "a") || text.Is(i, "an") || text.Is(i, "its") || text.Is(i, "their") || text.Is(i, "our")))
        {
            i++;
        }

        return i;
    }
}
