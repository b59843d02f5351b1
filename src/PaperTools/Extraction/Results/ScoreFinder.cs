namespace PaperTools.Extraction;

/// <summary>Finds the metric that a bare number is a value of: <c>an AUC of 0.93</c>, <c>by 4.1 BLEU</c>, <c>6.72 PPL</c>.</summary>
internal static class ScoreFinder
{
    private const int Reach = 9;

    /// <summary>Metrics of two words: <c>hazard ratio</c>, <c>exact match</c>.</summary>
    private static readonly WordTable<bool> s_compounds = WordTable.Of("ratio", "match", "size");
    private static readonly WordTable<bool> s_compoundHeads = WordTable.Of("odds", "hazard", "risk", "Sharpe", "Sortino", "exact", "effect");

    /// <summary>The metric's token right after the number, or before it with nothing but filling words between; -1 where there is none.</summary>
    public static int MetricOf(ResultSentence sentence, Quantity quantity)
    {
        PaperText text = sentence.Text;
        int after = quantity.End;
        if (after < sentence.End && (text.Is(after, "average") || text.Is(after, "percentage") || text.Is(after, "mean") || text.Is(after, "relative") || text.Is(after, "absolute") || sentence.Says(after, ResultWord.Comparative)))
        {
            after++;
        }

        if (sentence.Says(after, ResultWord.Metric) && !text.IsGlued(after) && !(IsShortWord(text, after) && !char.IsUpper(text.First(after))) && !IsCounted(sentence, quantity, after))
        {
            return after;
        }

        for (int i = quantity.First - 1; i >= sentence.First && i > quantity.First - Reach; i--)
        {
            if (sentence.Says(i, ResultWord.Metric) && !text.Is(i, "magnitude"))
            {
                return IsShortWord(text, i) && !char.IsUpper(text.First(i)) ? -1 : i;
            }

            if (i > sentence.First && s_compounds.Contains(text.Span(i)) && s_compoundHeads.Contains(text.Span(i - 1)))
            {
                return i - 1;
            }

            // "an Inception score of 9.46"
            if (i > sentence.First && text.Is(i, "score") && char.IsUpper(text.First(i - 1)) && text.Tokens[i - 1].Kind == TokenKind.Word)
            {
                return i - 1;
            }

            bool isMark = text.Tokens[i].Kind == TokenKind.Symbol && !text.Is(i, ';') && !text.Is(i, '<') && !text.Is(i, '%') && !text.Is(i, '/');
            if (text.Tokens[i].Kind == TokenKind.Number || (!isMark && !sentence.Says(i, ResultWord.Filler | ResultWord.ChangeNoun | ResultWord.Achieve | ResultWord.Change)))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The token after a metric of two words that begins here; the next one where it is of one.</summary>
    public static int EndOfCompound(PaperText text, int metric, int end) =>
        metric + 1 < end && s_compoundHeads.Contains(text.Span(metric)) && s_compounds.Contains(text.Span(metric + 1)) ? metric + 2 : metric + 1;

    /// <summary>Whether the number says by how much, not how high: "by 4.1 BLEU", "a gain of 0.5".</summary>
    public static bool IsDifference(ResultSentence sentence, Quantity quantity)
    {
        PaperText text = sentence.Text;
        if (sentence.Says(quantity.End, ResultWord.Comparative))
        {
            return true;
        }

        for (int i = quantity.First - 1; i >= sentence.First && i > quantity.First - Reach; i--)
        {
            if (text.Is(i, "by") || sentence.Says(i, ResultWord.ChangeNoun) || text.Is(i, '+'))
            {
                return true;
            }

            bool isGoal = (text.Is(i, "to") && !text.Is(i - 1, "up")) || sentence.Says(i, ResultWord.Achieve);
            if (isGoal || text.Is(i, ',') || text.Is(i, ';') || text.Is(i, '(') || text.Tokens[i].Kind == TokenKind.Number)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"two F1 scores", "3 accuracy metrics", "10 AP classes": a count.</summary>
    private static bool IsCounted(ResultSentence sentence, Quantity quantity, int metric) =>
        quantity.Value == Math.Floor(quantity.Value) && quantity.Value < 20 && metric + 1 < sentence.End
        && (sentence.Text.Is(metric + 1, "metrics") || sentence.Text.Is(metric + 1, "measures") || sentence.Text.Is(metric + 1, "benchmarks") || sentence.Text.Is(metric + 1, "functions") || sentence.Text.Is(metric + 1, "classes"));

    /// <summary>Metrics that are words too ("or", "ap"): only their capitals tell.</summary>
    private static bool IsShortWord(PaperText text, int token) => text.Tokens[token].Length <= 3;
}
