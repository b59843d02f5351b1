namespace PaperTools.Extraction;

/// <summary>Tells the results that a paper claims from settings, sample counts, others' numbers and statistics' by-products.</summary>
internal static class ClaimFilter
{
    private const ResultWord Cue = ResultWord.Change | ResultWord.ChangeNoun | ResultWord.Comparative | ResultWord.Achieve | ResultWord.Beat | ResultWord.Metric;
    private const int Reach = 9;

    /// <summary>Whether the clause is about others' work: "existing methods reach …", "leading approaches …".</summary>
    public static bool IsAboutOthers(ResultSentence sentence, int clauseStart, int quantity)
    {
        for (int i = clauseStart; i < quantity && i < clauseStart + 4; i++)
        {
            if (sentence.Says(i, ResultWord.Own))
            {
                return false;
            }

            if (sentence.Says(i, ResultWord.Others) && !sentence.Text.Is(i, "while") && !sentence.Text.Is(i, "state") && !IsContrast(sentence, i))
            {
                return (sentence.Between(i, quantity) & ResultWord.Own) == ResultWord.None && (sentence.Between(i, quantity) & ResultWord.Beat) == ResultWord.None;
            }
        }

        return false;
    }

    /// <summary>Whether the number is what the result is compared with: "than the baseline's 5.1", "versus 3.2".</summary>
    public static bool IsComparison(ResultSentence sentence, int first)
    {
        PaperText text = sentence.Text;

        // "outperforms FooNet (67.0%)": the number in parentheses is the other's.
        bool isOthers = text.Is(first - 1, '(') && first - 2 >= sentence.First && (char.IsUpper(text.First(first - 2)) || text.Tokens[first - 2].Kind == TokenKind.Number);
        for (int i = isOthers ? first - 2 : first - 1; i >= sentence.First && i > first - Reach; i--)
        {
            if (text.Is(i, ',') || text.Is(i, ';') || text.Is(i, ':') || text.Is(i, '(') || text.Is(i, "by") || text.Is(i, "to") || text.Is(i, "and") || text.Is(i, "with")
                || sentence.Says(i, ResultWord.Achieve) || (text.Tokens[i].Kind == TokenKind.Number && !text.IsGlued(i)))
            {
                // "compared to X", "compared with X"
                bool compares = i > sentence.First && (text.Is(i, "to") || text.Is(i, "with")) && sentence.Says(i - 1, ResultWord.Comparator);
                return compares;
            }

            if (text.Is(i, "baseline") || text.Is(i, "relative") || text.Is(i, "respect"))
            {
                if (i + 1 < first && text.Is(i + 1, '\''))
                {
                    return true;
                }
            }
            else if (sentence.Says(i, ResultWord.Comparator))
            {
                // "more than 80%", "less than 1%": a bound of the value itself.
                return !(text.Is(i, "than") && i == first - 1 && sentence.Says(i - 1, ResultWord.Comparative));
            }

            if (sentence.Says(i, ResultWord.Beat))
            {
                // "exceeds ChatGPT 46.3%", and yet "exceeding 90%"
                return isOthers || (i < first - 1 && char.IsUpper(text.First(first - 1)));
            }
        }

        return false;
    }

    /// <summary>Whether a percentage, factor or number of points is claimed.</summary>
    public static bool IsClaim(ResultSentence sentence, Quantity quantity, int clauseStart, int clauseEnd)
    {
        PaperText text = sentence.Text;
        int next = quantity.End;
        if (IsStatistic(sentence, quantity) || IsPremise(sentence, quantity))
        {
            return false;
        }

        ResultWord clause = sentence.Between(clauseStart, quantity.First) | sentence.Between(next, Math.Min(clauseEnd, next + Reach));
        bool hasCue = (clause & Cue) != ResultWord.None;
        switch (quantity.Unit)
        {
            case QuantityUnit.Factor:
            case QuantityUnit.Points:
                return hasCue;

            case QuantityUnit.Fraction:
                return (sentence.Between(next, next + 4) & (ResultWord.Resource | ResultWord.Metric)) != ResultWord.None
                    && (sentence.Between(quantity.First - 6, quantity.First) & (ResultWord.Change | ResultWord.Achieve | ResultWord.Need)) != ResultWord.None;

            case QuantityUnit.Literal:
                return IsReached(sentence, quantity, clauseStart);

            default:
                return IsClaimedPercentage(sentence, quantity, hasCue, text);
        }
    }

    private static bool IsClaimedPercentage(ResultSentence sentence, Quantity quantity, bool hasCue, PaperText text)
    {
        int next = quantity.End;
        int before = quantity.First - 1;
        while (before > sentence.First && (text.Is(before, '~') || text.Is(before, '<') || text.Is(before, '>') || text.Is(before, '$') || text.Is(before, "about") || text.Is(before, "approximately") || text.Is(before, "around") || text.Is(before, "over") || text.Is(before, "nearly") || text.Is(before, "below") || text.Is(before, "above") || text.Is(before, "within")))
        {
            before--;
        }

        bool isBound = sentence.Says(before, ResultWord.Comparative) || text.Is(before, "than") || text.Is(before, "only") || text.Is(before, "just") || text.Is(before, "merely");
        bool isOf = next < sentence.End && text.Is(next, "of");
        ResultWord following = sentence.Between(next, next + 4);
        if (text.Is(before, "with") || text.Is(before, "using") || text.Is(before, "at") || text.Is(before, "on") || text.Is(before, "under") || text.Is(before, "for") || text.Is(before, "from"))
        {
            // "with 95% accuracy", "at 20% lower cost" are claimed; "at 70% sparsity", "using 10% of the labels" are settings.
            bool standsAlone = text.Is(before, "with") && (next >= sentence.End || text.Is(next, "for") || text.Is(next, "on") || text.Is(next, "in") || text.Tokens[next].Kind == TokenKind.Symbol);
            bool isBoundShare = isOf && before > sentence.First && sentence.Says(before - 1, ResultWord.Achieve) && text.Is(before - 1, "only");
            return isBoundShare || (hasCue && (standsAlone || (following & (ResultWord.Metric | ResultWord.Comparative | ResultWord.ChangeNoun | ResultWord.Measure)) != ResultWord.None));
        }

        // "the top 0.1% of traders", "sparsity ratios of 25-30%"
        bool isSlice = text.Is(before, "top") || text.Is(before, "bottom") || text.Is(before, "first") || text.Is(before, "remaining") || text.Is(before, "last");
        if (isSlice || sentence.Between(quantity.First - 9, quantity.First).HasFlag(ResultWord.Setting))
        {
            return false;
        }

        if (isOf && sentence.Says(next + 1, ResultWord.People))
        {
            return (sentence.All & (ResultWord.Change | ResultWord.Beat | ResultWord.Comparator)) != ResultWord.None;
        }

        // "the error rate was 3.6%", "a mean error of 9.5%"
        bool isStated = (text.Is(before, "was") || text.Is(before, "is") || text.Is(before, "were") || text.Is(before, "are") || text.Is(before, "of")) && sentence.Between(quantity.First - 9, before).HasFlag(ResultWord.Measure);
        return hasCue || isStated || (isOf && isBound) || ((isOf || isBound) && sentence.All.HasFlag(ResultWord.Finding));
    }

    /// <summary>"A 10% increase in wages raises …" begins with what is supposed, not with what is found.</summary>
    private static bool IsPremise(ResultSentence sentence, Quantity quantity) =>
        (sentence.Text.Is(quantity.First - 1, "a") || sentence.Text.Is(quantity.First - 1, "an"))
        && (quantity.First == sentence.First + 1 || sentence.Text.Is(quantity.First - 2, "that")) && sentence.Says(quantity.End, ResultWord.ChangeNoun) && (sentence.Between(quantity.End + 1, sentence.End) & ResultWord.Change) != ResultWord.None;

    /// <summary>Confidence levels, shares of a group in parentheses, settings.</summary>
    private static bool IsStatistic(ResultSentence sentence, Quantity quantity)
    {
        PaperText text = sentence.Text;
        int next = quantity.End;
        if (sentence.Says(next, ResultWord.Setting) || (next < sentence.End && text.Is(next, '-') && sentence.Says(next + 1, ResultWord.Setting)))
        {
            return true;
        }

        // "526 patients (55.1%)", "[48%]", "(49.5%, n=46)"
        int before = quantity.First - 1;
        bool isBracketed = before >= sentence.First && (text.Is(before, '(') || text.Is(before, '['));
        if (isBracketed && quantity.Unit == QuantityUnit.Percent)
        {
            for (int i = before - 1; i >= sentence.First && i > before - 4; i--)
            {
                // A share follows its count; "86.7% (4.6% absolute)" are two results.
                if (text.Tokens[i].Kind == TokenKind.Number)
                {
                    return !text.Is(i + 1, '%') && !text.Is(i + 1, '\\');
                }
            }

            return next + 1 < sentence.End && text.Is(next, ',') && text.Is(next + 1, "n");
        }

        return false;
    }

    /// <summary>An amount in a unit of its own counts only where it is reached: "up to 32k tokens", "reduced to 12 ms".</summary>
    private static bool IsReached(ResultSentence sentence, Quantity quantity, int clauseStart)
    {
        PaperText text = sentence.Text;
        int before = quantity.First - 1;
        bool isGoal = sentence.Says(before, ResultWord.Achieve)
            || (before >= sentence.First && (text.Is(before, "to") || text.Is(before, "by")) && sentence.Between(clauseStart, before).HasFlag(ResultWord.Change));
        bool isRunning = before >= sentence.First && text.Is(before, "at") && sentence.Between(before - 6, before).HasFlag(ResultWord.Need);
        return isGoal || (isRunning && quantity.Name is "FPS" or "fps") || (before > sentence.First + 1 && quantity.Name == "tokens"
            && ((text.Is(before, "to") && text.Is(before - 1, "up")) || (text.Is(before, "as") && text.Is(before - 2, "as"))));
    }

    /// <summary>"while reducing …" and "despite …" begin no clause about others by themselves.</summary>
    private static bool IsContrast(ResultSentence sentence, int token) =>
        sentence.Text.Is(token, "despite") || sentence.Text.Is(token, "although") || sentence.Text.Is(token, "whereas") || sentence.Text.Is(token, "standard");
}
