namespace PaperTools.Extraction;

/// <summary>
/// Finds parameter counts: <c>7B</c>, <c>0.5B-32B</c>, <c>13 billion</c>, also inside <c>LLaMA2-7B</c>. Sizes that stand in
/// one list share what tells: in <c>1B, 3.7B and 16B parameters</c> the noun is said once. Numbers of tokens, samples and
/// other data are no sizes.
/// <code>
/// size  = number ( "B" | "b" | "M" | "T" ) | number [ "-" ] ( "million" | "billion" | "trillion" )
/// range = size "-" size | number "-" size
/// list  = size { ( "," | "and" | "or" | "to" | "/" | "-" ) size }
/// </code>
/// </summary>
internal static class ModelSizeExtractor
{
    private const int WordsAfter = 4;
    private const int WordsBefore = 6;

    /// <summary>The sizes, as written.</summary>
    public static IReadOnlyList<string> Extract(FactStore facts)
    {
        PaperText text = facts.Text;
        var values = new DistinctValues();
        var list = new List<Size>();
        bool? isAboutModels = null;
        for (int i = 0; i < text.Tokens.Length;)
        {
            if (!TryRead(text, i, out Size size))
            {
                i++;
                continue;
            }

            list.Clear();
            int next = i;
            while (TryRead(text, next, out size))
            {
                list.Add(size);
                i = size.End;
                next = AfterConnector(text, size.End);
            }

            if (list.Count > 0 && !AddressSpans.Cover(facts.LexiconMatches.Addresses, text.Tokens[list[0].First].Start)
                && CountsParameters(facts, list, ref isAboutModels))
            {
                foreach (Size found in list)
                {
                    values.Add(text.Text.AsSpan(text.Tokens[found.First].Start, text.Tokens[found.End - 1].End - text.Tokens[found.First].Start));
                }
            }
        }

        return values.Values;
    }

    /// <summary>A size at a token; <c>0.5B-32B</c> is one.</summary>
    private static bool TryRead(PaperText text, int token, out Size size)
    {
        size = default;
        if (token < 0 || token >= text.Tokens.Length || text.Tokens[token].Kind != TokenKind.Number
            || (text.IsGlued(token) && text.Tokens[token - 1].Kind != TokenKind.Symbol) || IsDecimal(text, token))
        {
            return false;
        }

        int end = EndOfSize(text, token, out char unit);
        if (end < 0)
        {
            // "7-70B"; in "BayLing-2-7B" the first number is the name's.
            bool isPartner = !text.IsGlued(token) && token + 2 < text.Tokens.Length && text.IsGlued(token + 1) && text.IsGlued(token + 2)
                && IsDash(text, token + 1) && (end = EndOfSize(text, token + 2, out unit)) > 0;
            if (!isPartner)
            {
                return false;
            }
        }
        else if (end + 1 < text.Tokens.Length && unit is 'B' or 'b' or 'M' && text.IsGlued(end) && text.IsGlued(end + 1) && IsDash(text, end)
            && EndOfSize(text, end + 1, out char other) is > 0 and int endOfRange && char.ToUpperInvariant(other) is 'B' or 'M')
        {
            end = endOfRange;
        }

        size = new Size(token, end, unit);
        return true;
    }

    /// <summary>The token after a single size, or -1.</summary>
    private static int EndOfSize(PaperText text, int token, out char unit)
    {
        unit = ' ';
        if (token >= text.Tokens.Length || text.Tokens[token].Kind != TokenKind.Number || token + 1 >= text.Tokens.Length)
        {
            return -1;
        }

        int next = token + 1;
        if (text.IsGlued(next) && text.Tokens[next].Kind == TokenKind.Word)
        {
            ReadOnlySpan<char> letters = text.Span(next);
            if (letters is "x" && next + 2 < text.Tokens.Length && text.IsGlued(next + 1) && text.Tokens[next + 1].Kind == TokenKind.Number)
            {
                next += 2;
                letters = text.Span(next);
            }
            else if (letters.Length > 2 && letters[0] == 'x' && char.IsAsciiDigit(letters[1]) && letters[^1] is 'B' or 'b')
            {
                unit = 'B';
                return next + 1;
            }

            unit = letters is "B" or "b" or "M" or "T" ? letters[0] : ' ';
            return unit == ' ' ? -1 : next + 1;
        }

        if (text.IsGlued(next) && text.Is(next, '-'))
        {
            next++;
        }

        if (next < text.Tokens.Length && ParameterCounts.IsNumeral(text.Span(next)))
        {
            unit = 'w';
            return next + 1;
        }

        return -1;
    }

    private static int AfterConnector(PaperText text, int token)
    {
        int start = token;
        while (token < text.Tokens.Length && token < start + 3
            && (text.Is(token, ',') || text.Is(token, '/') || IsDash(text, token) || text.Is(token, "and") || text.Is(token, "or") || text.Is(token, "to")))
        {
            token++;
        }

        return token > start ? token : -1;
    }

    private static bool CountsParameters(FactStore facts, List<Size> list, ref bool? isAboutModels)
    {
        PaperText text = facts.Text;
        int end = list[^1].End;
        bool isPlain = list.TrueForAll(size => size.Unit is 'B' or 'b');
        if (list[0].First > 0 && text.First(list[0].First - 1) is '$' or '\u20ac' or '\u00a3')
        {
            return false;
        }

        for (int i = end; i < text.Tokens.Length && i < end + WordsAfter; i++)
        {
            ReadOnlySpan<char> word = text.Span(i);
            if (ParameterCounts.IsParameterNoun(word))
            {
                return true;
            }

            if (i <= end + 1 && ParameterCounts.IsDataNoun(word) && !IsDash(text, end))
            {
                return false;
            }

            if (ParameterCounts.IsModelNoun(word) && isPlain)
            {
                return true;
            }

            if (text.Tokens[i].Kind == TokenKind.Symbol && text.First(i) is '.' or ';' or ')' or ',')
            {
                break;
            }
        }

        if (IsInName(text, list[0]))
        {
            // "MovieLens-1M" counts ratings; only a model's name has its size in it.
            return isPlain || (list[0].Unit == 'M' && facts.Names.Models.Any(model => model.EndsWith(text.Slice(list[0].First, list[0].End - 1), StringComparison.Ordinal)));
        }

        for (int i = list[0].First - 1; i >= 0 && i >= list[0].First - WordsBefore && !text.Is(i, '.'); i--)
        {
            if (ParameterCounts.IsParameterNoun(text.Span(i)) || (text.Tokens[i].Kind == TokenKind.Word && isPlain && ParameterCounts.IsModelNoun(text.Span(i))))
            {
                return true;
            }
        }

        return isPlain && (isAboutModels ??= IsAboutModels(text));
    }

    /// <summary><c>LLaMA2-7B</c>, <c>Pythia 410M</c>: the size follows a capitalised name.</summary>
    private static bool IsInName(PaperText text, Size size)
    {
        int before = size.First - 1;
        bool isGlued = before > 0 && text.IsGlued(size.First) && IsDash(text, before);
        if (isGlued)
        {
            return true;
        }

        if (before > 0 && text.Tokens[before].Kind == TokenKind.Number && text.Tokens[before].Length <= 3)
        {
            // "Gemma 2 9B"
            before--;
        }

        return before >= 0 && text.Tokens[before].Kind == TokenKind.Word && char.IsUpper(text.First(before)) && text.Tokens[before].Length > 2
            && size.Unit == 'B';
    }

    private static bool IsAboutModels(PaperText text)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (ParameterCounts.IsParameterNoun(text.Span(i)) || text.Is(i, "LLM") || text.Is(i, "LLMs") || (text.Is(i, "language") && i + 1 < text.Tokens.Length && (text.Is(i + 1, "models") || text.Is(i + 1, "model"))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDecimal(PaperText text, int token) => text.IsGlued(token) && text.Is(token - 1, '.');

    private static bool IsDash(PaperText text, int token) =>
        token < text.Tokens.Length && text.Tokens[token].Kind == TokenKind.Symbol && text.First(token) is '-' or '\u2013' or '\u2010' or '\u2011' or '~';

    /// <summary>A size: its tokens from <paramref name="First"/> up to, not with, <paramref name="End"/>, and its unit, w for a word.</summary>
    private readonly record struct Size(int First, int End, char Unit);
}
