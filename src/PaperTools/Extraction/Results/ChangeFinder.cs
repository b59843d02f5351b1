namespace PaperTools.Extraction;

/// <summary>Finds the two ends of a change: <c>improves from 84% to 91%</c>, <c>decreased from 9.64 to 7.23</c>, <c>to 7.23 from 9.64</c>.</summary>
internal static class ChangeFinder
{
    private const int Between = 10;
    private const int BeforeValue = 5;

    /// <summary>Whether the quantity at <paramref name="index"/> and the next one are the ends of a change.</summary>
    public static bool IsChange(ResultSentence sentence, List<Quantity> quantities, int index, int clauseStart, out double from, out double to)
    {
        from = to = 0;
        Quantity left = quantities[index];
        if (left.Max is double upper && Introduced(sentence, left.First, "from") is > 0 and int only)
        {
            (from, to) = (left.Value, upper);
            return HasDirection(sentence, clauseStart, only) && IsMeasured(sentence, left, clauseStart);
        }

        if (index + 1 >= quantities.Count)
        {
            return false;
        }

        Quantity right = quantities[index + 1];
        if (right.First - left.End > Between || left.Max is not null || right.Max is not null)
        {
            return false;
        }

        bool isForward = Introduced(sentence, left.First, "from") > 0 && Introduced(sentence, right.First, "to") >= left.End;
        bool isBackward = !isForward && Introduced(sentence, left.First, "to") > 0 && Introduced(sentence, right.First, "from") >= left.End;
        if (!isForward && !isBackward)
        {
            return false;
        }

        (from, to) = isForward ? (left.Value, right.Value) : (right.Value, left.Value);
        int start = isForward ? Introduced(sentence, left.First, "from") : Introduced(sentence, left.First, "to");
        bool sameUnit = left.Unit == right.Unit || left.Unit == QuantityUnit.None;
        return sameUnit && HasDirection(sentence, clauseStart, start) && IsMeasured(sentence, right, clauseStart);
    }

    /// <summary>The place of the preposition that leads to the value; -1 where there is none.</summary>
    private static int Introduced(ResultSentence sentence, int first, ReadOnlySpan<char> preposition)
    {
        for (int i = first - 1; i >= sentence.First && i >= first - BeforeValue; i--)
        {
            if (sentence.Text.Is(i, preposition))
            {
                return i;
            }

            if (sentence.Text.Tokens[i].Kind == TokenKind.Number || sentence.Text.Is(i, ',') || sentence.Text.Is(i, ';'))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool HasDirection(ResultSentence sentence, int clauseStart, int preposition) =>
        (sentence.Between(clauseStart, preposition) & (ResultWord.Change | ResultWord.ChangeNoun)) != ResultWord.None
        && !(preposition > sentence.First && (sentence.Text.Is(preposition - 1, "ranging") || sentence.Text.Is(preposition - 1, "range") || sentence.Text.Is(preposition - 1, "varying")));

    /// <summary>Bare numbers need a metric in their clause: "from 2 to 4 layers" is a setting.</summary>
    private static bool IsMeasured(ResultSentence sentence, Quantity quantity, int clauseStart) =>
        quantity.Unit != QuantityUnit.None || (sentence.Between(clauseStart, quantity.First) & (ResultWord.Metric | ResultWord.Measure)) != ResultWord.None;
}
