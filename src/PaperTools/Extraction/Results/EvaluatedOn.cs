namespace PaperTools.Extraction;

/// <summary>Finds what a result was measured on: <c>… on the GSM8K dataset</c>.</summary>
internal static class EvaluatedOn
{
    private const int Reach = 10;
    private const int Longest = 6;

    private static readonly WordTable<bool> s_nouns = WordTable.Of("dataset", "datasets", "benchmark", "benchmarks", "test", "testset", "tasks", "task", "set", "corpus");

    /// <summary>The name after "on": first after the quantity, then before it in its clause; empty where none is there.</summary>
    public static string Find(ResultSentence sentence, int from, int until, int clauseStart, int first)
    {
        PaperText text = sentence.Text;
        for (int i = from; i < Math.Min(until, from + Reach); i++)
        {
            if ((text.Is(i, "on") || text.Is(i, "in")) && Name(text, i + 1, until) is { Length: > 0 } name)
            {
                return name;
            }
        }

        for (int i = first - 1; i > clauseStart && i > first - Reach; i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Number && !text.IsGlued(i))
            {
                break;
            }

            if (text.Is(i, "on") && Name(text, i + 1, first) is { Length: > 0 } name)
            {
                return name;
            }
        }

        return "";
    }

    private static string Name(PaperText text, int first, int until)
    {
        while (first < until && (text.Is(first, "the") || text.Is(first, "a") || text.Is(first, "an") || text.Is(first, "our")))
        {
            first++;
        }

        if (first >= until || !char.IsUpper(text.First(first)))
        {
            return "";
        }

        int i = first;
        while (i < until && i - first < Longest * 2
            && (text.IsGlued(i) ? text.First(i) is not (',' or '.' or ')' or ';' or ':') || (text.Is(i, '.') && i + 1 < until && text.IsGlued(i + 1))
                : text.Tokens[i].Kind == TokenKind.Number || (text.Tokens[i].Kind == TokenKind.Word && char.IsUpper(text.First(i))) || i == first))
        {
            i++;
        }

        while (i - 1 > first && s_nouns.Contains(text.Span(i - 1)))
        {
            i--;
        }

        return text.Slice(first, i - 1);
    }
}
