namespace PaperTools.Extraction;

/// <summary>
/// Aligns the letters of a short form with a long one and finds where the long form begins.
/// </summary>
/// <remarks>
/// Schwartz and Hearst match from right to left and take the first letter that fits, which errs where a later word holds the
/// letter too ("Text-to-Image generation (TTI)" would begin at "to"). Here every alignment competes: a letter that begins
/// a word is worth most, then a capital inside one (<c>trAnslator</c>), then any other; words that give no letter cost.
/// </remarks>
internal static class AcronymAlignment
{
    private const int Initial = 10;
    private const int InnerCapital = 8;
    private const int Inner = 2;
    private const int SkippedWord = -5;
    private const int SkippedStopWord = -1;
    private const int Impossible = int.MinValue / 2;

    private static readonly WordTable<bool> s_stopWords = WordTable.Of(
        "a", "an", "the", "of", "for", "and", "or", "in", "on", "to", "with", "by", "from", "at", "as", "into", "via", "through", "over", "under", "based", "using", "is", "its", "de", "der", "des");

    /// <summary>The letters and digits that must be found, in lower case, without the s of the plural.</summary>
    public static string Letters(ReadOnlySpan<char> shortForm)
    {
        Span<char> letters = stackalloc char[shortForm.Length];
        int count = 0;
        foreach (char c in ShortForm.Stem(shortForm))
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[count++] = char.ToLowerInvariant(c);
            }
        }

        return letters[..count].ToString();
    }

    /// <summary>
    /// Finds the best place in the tokens <paramref name="first"/> to <paramref name="last"/> for the long form to begin, if they hold one.
    /// </summary>
    /// <param name="shortForm">The short form.</param>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token where the long form may begin.</param>
    /// <param name="last">The token that it ends with.</param>
    /// <param name="mustStartAtFirst">Whether it must begin at <paramref name="first"/>.</param>
    /// <param name="from">The token that it begins with.</param>
    public static bool TryAlign(ReadOnlySpan<char> shortForm, PaperText text, int first, int last, bool mustStartAtFirst, out int from)
    {
        string letters = Letters(shortForm);
        from = -1;
        if (letters.Length < 2)
        {
            return false;
        }

        List<int> words = Words(text, first, last);
        if (words.Count == 0 || words.Count > 40)
        {
            return false;
        }

        int best = Best(letters, text, words, mustStartAtFirst, out from);
        if (from >= 0 && best >= Threshold(letters, words, from, last, text, mustStartAtFirst))
        {
            return true;
        }

        // The number of a version or of items that the long form does not repeat: "Stress Questionnaire (FCSQ-14)".
        int dash = shortForm.LastIndexOf('-');
        if (dash > 1 && !shortForm[(dash + 1)..].ContainsAnyExceptInRange('0', '9'))
        {
            return TryAlign(shortForm[..dash], text, first, last, mustStartAtFirst, out from);
        }

        // Letters in another order than the words ("soft-image Guidance (IFG)"), or a prefix that no word spells ("Math Reasoning (xMR)").
        return !mustStartAtFirst && (TryAnyOrder(shortForm, text, words, out from) || TryWithoutPrefix(shortForm, text, words, out from));
    }

    /// <summary>
    /// Half of the letters must begin words, or be capitals in them; a single word ("perplexity (PPL)") must only begin with
    /// the first. A whole parenthesis that spells a longer name out has a title's liberty.
    /// </summary>
    private static int Threshold(string letters, List<int> words, int from, int last, PaperText text, bool wholeParenthesis)
    {
        int used = words.Count - words.IndexOf(from);
        if (used == 1)
        {
            return text.Tokens[last].Length > letters.Length + 1 ? Initial + (Inner * (letters.Length - 1)) : int.MaxValue;
        }

        return wholeParenthesis && letters.Length > 3 ? letters.Length : letters.Length * Initial / 2;
    }

    private static List<int> Words(PaperText text, int first, int last)
    {
        var words = new List<int>();
        for (int i = first; i <= last; i++)
        {
            // A command of LaTeX is no word.
            if (text.Tokens[i].Kind != TokenKind.Symbol && !(i > 0 && text.Is(i - 1, '\\') && text.IsGlued(i)))
            {
                words.Add(i);
            }
        }

        return words;
    }

    /// <summary>
    /// best[k] is the best score of the letters from k on in the words from the current one on, going from the last word to
    /// the first. Words after the last matched letter cost like any skipped word.
    /// </summary>
    private static int Best(string letters, PaperText text, List<int> words, bool mustStartAtFirst, out int from)
    {
        int n = letters.Length;
        Span<int> next = stackalloc int[n + 1];
        Span<int> current = stackalloc int[n + 1];
        next.Fill(Impossible);
        next[n] = 0;
        int best = Impossible;
        from = -1;
        for (int w = words.Count - 1; w >= 0; w--)
        {
            ReadOnlySpan<char> word = text.Span(words[w]);
            int skip = s_stopWords.Contains(word) ? SkippedStopWord : SkippedWord;
            for (int k = 0; k <= n; k++)
            {
                current[k] = next[k] + skip;
                if (k < n)
                {
                    current[k] = Math.Max(current[k], Take(letters, k, word, next));
                }
            }

            int start = Take(letters, 0, word, next);
            bool allowed = !mustStartAtFirst || w == 0;
            if (allowed && start > best && char.ToLowerInvariant(word[0]) == letters[0])
            {
                best = start;
                from = words[w];
            }

            current.CopyTo(next);
        }

        return best;
    }

    /// <summary>The best score when the word gives the letters k, k+1, … up to as many as it holds in order, the first of them its initial or a capital.</summary>
    private static int Take(string letters, int k, ReadOnlySpan<char> word, ReadOnlySpan<int> next)
    {
        int score = 0;
        int best = Impossible;
        int position = 0;
        for (int taken = k; taken < letters.Length; taken++)
        {
            int found = IndexOf(word, letters[taken], position, out int worth);
            if (found < 0)
            {
                // Digits are words too: 2 is "two" or "to".
                if (taken == k && Spells(word, letters[taken]))
                {
                    return Initial + next[taken + 1];
                }

                break;
            }

            score += worth;
            position = found + 1;
            best = Math.Max(best, score + next[taken + 1]);
        }

        return best;
    }

    private static int IndexOf(ReadOnlySpan<char> word, char letter, int position, out int worth)
    {
        worth = 0;
        for (int i = position; i < word.Length; i++)
        {
            if (char.ToLowerInvariant(word[i]) == letter)
            {
                worth = i == 0 ? Initial : char.IsUpper(word[i]) || char.IsDigit(word[i]) ? InnerCapital : Inner;
                return i;
            }
        }

        return -1;
    }

    private static bool Spells(ReadOnlySpan<char> word, char digit) => digit switch
    {
        '2' => word.Equals("to", StringComparison.OrdinalIgnoreCase) || word.Equals("two", StringComparison.OrdinalIgnoreCase),
        '3' => word.Equals("three", StringComparison.OrdinalIgnoreCase),
        '4' => word.Equals("for", StringComparison.OrdinalIgnoreCase) || word.Equals("four", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>
    /// The last words, one a letter in any order: all but one begin with their letter, and the one left holds it. A part of
    /// the short form that is itself one of the words (<c>LLM-KICK</c>) stands for it.
    /// </summary>
    private static bool TryAnyOrder(ReadOnlySpan<char> shortForm, PaperText text, List<int> words, out int from)
    {
        from = -1;
        string letters = Letters(shortForm);
        int embedded = -1;
        foreach (int word in words)
        {
            ReadOnlySpan<char> span = text.Span(word);
            if (span.Length is > 1 and < 6 && char.IsUpper(span[^1]) && shortForm.StartsWith(span, StringComparison.Ordinal)
                && shortForm.Length > span.Length && shortForm[span.Length] == '-')
            {
                embedded = word;
                letters = Letters(shortForm[span.Length..]);
            }
        }

        if (letters.Length is < 3 or > 8)
        {
            return false;
        }

        var left = new List<char>(letters);
        int odd = -1;
        int used = 0;
        for (int w = words.Count - 1; w >= 0 && used < letters.Length; w--)
        {
            ReadOnlySpan<char> word = text.Span(words[w]);
            if (words[w] == embedded || s_stopWords.Contains(word))
            {
                continue;
            }

            used++;
            from = words[w];
            if (!left.Remove(char.ToLowerInvariant(word[0])))
            {
                if (odd >= 0)
                {
                    return false;
                }

                odd = words[w];
            }
        }

        if (used < letters.Length || embedded > 0 && embedded < from)
        {
            return false;
        }

        return odd < 0 || (left.Count == 1 && text.Span(odd).ToString().Contains(left[0], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A small letter before the capitals that no word spells: <c>Multilingual Math Reasoning (xMR)</c>.</summary>
    private static bool TryWithoutPrefix(ReadOnlySpan<char> shortForm, PaperText text, List<int> words, out int from)
    {
        from = -1;
        if (shortForm.Length < 3 || !char.IsLower(shortForm[0]) || !char.IsUpper(shortForm[1]))
        {
            return false;
        }

        string letters = Letters(shortForm[1..]);
        if (letters.Length < 2 || words.Count < letters.Length)
        {
            return false;
        }

        for (int i = 0; i < letters.Length; i++)
        {
            if (char.ToLowerInvariant(text.First(words[words.Count - letters.Length + i])) != letters[i])
            {
                return false;
            }
        }

        int start = words.Count - letters.Length;
        bool extends = start > 0 && char.IsUpper(text.First(words[start])) && char.IsUpper(text.First(words[start - 1]));
        from = words[extends ? start - 1 : start];
        return true;
    }
}
