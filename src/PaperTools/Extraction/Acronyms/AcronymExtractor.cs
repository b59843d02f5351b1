namespace PaperTools.Extraction;

/// <summary>
/// Short and long forms that parentheses define, in either order: <c>large language models (LLMs)</c>,
/// <c>SWIE (Segment-Weighted Instruction Embedding)</c>.
/// </summary>
/// <remarks>
/// Candidates as in Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text",
/// PSB 2003. Where theirs takes the first match from the right, <see cref="AcronymAlignment"/> takes the best one.
/// </remarks>
internal static class AcronymExtractor
{
    /// <summary>No abstract defines more; a text that pretends to is not compared all with all.</summary>
    private const int MostAcronyms = 200;

    /// <summary>The longest long form, in words: Schwartz and Hearst's min(|A| + 5, 2|A|), where a hyphenated word counts as its parts.</summary>
    public static int LongestForm(int shortLength) => Math.Min(shortLength + 6, (shortLength * 2) + 2);

    public static IReadOnlyList<Acronym> Extract(FactStore facts)
    {
        PaperText text = facts.Text;
        List<Acronym>? acronyms = null;
        foreach (TextSentence sentence in text.Sentences)
        {
            for (int i = sentence.First + 1; i < sentence.End; i++)
            {
                if (!IsOpening(text, i))
                {
                    continue;
                }

                int close = Closing(text, i, sentence.End);
                if (close < 0)
                {
                    continue;
                }

                if (Forward(text, sentence, i, close) is Acronym forward)
                {
                    Add(ref acronyms, forward);
                }
                else if (Reverse(text, sentence, i, close) is Acronym reverse)
                {
                    Add(ref acronyms, reverse);
                }
            }
        }

        return acronyms is null ? [] : acronyms;
    }

    /// <summary>The long form stands before the parenthesis, the short one in it.</summary>
    private static Acronym? Forward(PaperText text, TextSentence sentence, int open, int close)
    {
        if (!ShortForm.TryRead(text, open + 1, close, out int start, out int end))
        {
            return null;
        }

        ReadOnlySpan<char> shortForm = text.Text.AsSpan(start, end - start);
        int letters = AcronymAlignment.Letters(shortForm).Length;
        int first = open;
        int last = open - 1;
        for (int words = 0; first > sentence.First && words < LongestForm(letters); first--)
        {
            if (text.Is(first - 1, ')') || text.Is(first - 1, ';') || text.Is(first - 1, '(') || text.Is(first - 1, ':'))
            {
                break;
            }

            words += text.Tokens[first - 1].Kind == TokenKind.Symbol ? 0 : 1;
        }

        // Quotes and other marks at the end of the long form are no part of it.
        while (last >= first && text.Tokens[last].Kind == TokenKind.Symbol)
        {
            last--;
        }

        if (last < first || !AcronymAlignment.TryAlign(shortForm, text, first, last, mustStartAtFirst: false, out int from)
            || (from == last && text.Span(last).Equals(shortForm, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return new Acronym(shortForm.ToString(), text.Slice(from, last));
    }

    /// <summary>The short form stands right before the parenthesis, and the whole parenthesis spells it out.</summary>
    private static Acronym? Reverse(PaperText text, TextSentence sentence, int open, int close)
    {
        int last = open - 1;
        if (text.Tokens[last].Kind == TokenKind.Symbol || close - open < 3 || text.First(open) != '(')
        {
            return null;
        }

        int first = last;
        while (first > sentence.First && text.IsGlued(first) && (text.Tokens[first - 1].Kind != TokenKind.Symbol || text.Is(first - 1, '-')))
        {
            first--;
        }

        if (!ShortForm.TryRead(text, first, open, out int start, out int end))
        {
            return null;
        }

        int from = open + 1;
        int to = close - 1;
        while (from < to && text.Tokens[from].Kind == TokenKind.Symbol)
        {
            from++;
        }

        while (to > from && text.Tokens[to].Kind == TokenKind.Symbol)
        {
            to--;
        }

        // A note after the long form: "(Large Language Model, ...)".
        for (int i = from + 1; i < to; i++)
        {
            if (text.Is(i, ';'))
            {
                to = i - 1;
                break;
            }
        }

        return to > from && to - from < 30 && AcronymAlignment.TryAlign(text.Text.AsSpan(start, end - start), text, from, to, mustStartAtFirst: true, out _)
            ? new Acronym(text.Text[start..end], text.Slice(from, to))
            : null;
    }

    private static bool IsOpening(PaperText text, int token) => text.Is(token, '(') || text.Is(token, '[');

    /// <summary>The matching bracket, not farther away than a long form may be; -1 where there is none.</summary>
    private static int Closing(PaperText text, int open, int end)
    {
        const int Farthest = 40;
        char closing = text.First(open) == '(' ? ')' : ']';
        for (int i = open + 1; i < end && i - open < Farthest; i++)
        {
            if (text.Is(i, closing))
            {
                return i;
            }

            if (text.Is(i, text.First(open)))
            {
                return -1;
            }
        }

        return -1;
    }

    private static void Add(ref List<Acronym>? acronyms, Acronym acronym)
    {
        acronyms ??= [];
        if (acronyms.Count == MostAcronyms)
        {
            return;
        }

        foreach (Acronym known in acronyms)
        {
            if (ShortForm.Stem(known.Short).Equals(ShortForm.Stem(acronym.Short), StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        acronyms.Add(acronym);
    }
}
