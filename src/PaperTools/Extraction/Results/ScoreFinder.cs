namespace PaperTools.Extraction;

/// <summary>Finds the metric that a bare number is a value of: <c>an AUC of 0.93</c>, <c>by 4.1 BLEU</c>, <c>6.72 PPL</c>.</summary>
internal static class ScoreFinder
{
    private const int Reach = 9;

    /// <summary>The metric's token right after the number, or before it with nothing but filling words between; -1 where there is none.</summary>
    public static int MetricOf(ResultSentence sentence, Quantity quantity)
    {
        PaperText text = sentence.Text;
        int after = quantity.End;
        if (after < sentence.End && (text.Is(after, "average") || text.Is(after, "percentage") || text.Is(after, "mean") || text.Is(after, "relative") || text.Is(after, "absolute")))
        {
            after++;
        }

        if (sentence.Says(after, ResultWord.Metric) && !text.IsGlued(after) && !IsCounted(sentence, quantity, after))
        {
            return after;
        }

        for (int i = quantity.First - 1; i >= sentence.First && i > quantity.First - Reach; i--)
        {
            if (sentence.Says(i, ResultWord.Metric) && !text.Is(i, "magnitude"))
            {
                return IsShortWord(text, i) && !char.IsUpper(text.First(i)) ? -1 : i;
            }

            bool isMark = text.Tokens[i].Kind == TokenKind.Symbol && !text.Is(i, ';') && !text.Is(i, '<') && !text.Is(i, '%') && !text.Is(i, '/');
            if (text.Tokens[i].Kind == TokenKind.Number || (!isMark && !sentence.Says(i, ResultWord.Filler | ResultWord.ChangeNoun | ResultWord.Achieve)))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether the number says by how much, not how high: "by 4.1 BLEU", "a gain of 0.5".</summary>
    public static bool IsDifference(ResultSentence sentence, Quantity quantity)
    {
        PaperText text = sentence.Text;
        for (int i = quantity.First - 1; i >= sentence.First && i > quantity.First - Reach; i--)
        {
            if (text.Is(i, "by") || sentence.Says(i, ResultWord.ChangeNoun) || text.Is(i, '+'))
            {
                return true;
            }

            if (text.Is(i, "to") && !text.Is(i - 1, "up") || sentence.Says(i, ResultWord.Achieve) || text.Is(i, ',') || text.Is(i, ';'))
            {
                return text.Is(i, ',') ? false : sentence.Says(i, ResultWord.ChangeNoun);
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
