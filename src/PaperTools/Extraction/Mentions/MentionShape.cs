namespace PaperTools.Extraction;

/// <summary>What a piece looks like: whether it can be a proper name, a version, a parameter count.</summary>
internal static class MentionShape
{
    private static readonly WordTable<bool> s_variants = WordTable.Of(
        "instruct", "chat", "turbo", "pro", "ultra", "flash", "sonnet", "opus", "haiku", "large", "base", "small", "mini", "nano",
        "medium", "tiny", "coder", "math", "vl", "vision", "preview", "plus", "max", "thinking", "xl", "xxl", "xs", "lite", "it", "hf",
        "text", "davinci", "code", "moe", "omni", "audio", "embed", "sft", "rl", "distill", "next", "uncased", "cased", "v", "vicuna");

    private static readonly WordTable<bool> s_spacedVariants = WordTable.Of(
        "instruct", "chat", "turbo", "pro", "ultra", "flash", "sonnet", "opus", "haiku", "mini", "nano", "coder", "vl", "vision",
        "preview", "thinking", "large", "base", "small", "xl", "xxl", "lite", "omni", "r", "scout", "maverick", "nemo");

    private static readonly WordTable<bool> s_tails = WordTable.Of(
        "based", "style", "like", "centric", "level", "generated", "scale", "guided", "driven", "family", "only", "enhanced", "assisted",
        "powered", "as", "class", "derived", "type", "free", "specific", "aware", "adapter", "score");

    /// <summary>A part after a hyphen that belongs to a model's name: a version, a size, a variant, another capitalised part.</summary>
    public static bool IsModelPart(ReadOnlySpan<char> part) =>
        part.Length > 0 && !s_tails.Contains(part)
        && (char.IsAsciiDigit(part[0]) || s_variants.Contains(part) || char.IsUpper(part[0]) || IsVersion(part));

    /// <summary>A word after a space that belongs to a model's name.</summary>
    public static bool IsSpacedModelPart(ReadOnlySpan<char> word) =>
        IsParameterCount(word) || IsVersion(word) || IsVersionNumber(word)
        || (word.Length > 0 && char.IsUpper(word[0]) && s_spacedVariants.Contains(word));

    /// <summary><c>2</c>, <c>3.5</c>, <c>4o</c>, <c>3-V</c>: what counts editions, at most two digits before the point.</summary>
    public static bool IsVersionNumber(ReadOnlySpan<char> word)
    {
        int digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
        {
            digits++;
        }

        if (digits is 0 or > 2)
        {
            return false;
        }

        ReadOnlySpan<char> rest = word[digits..];
        return rest.Length == 0 || rest is "o" || rest[0] == '-'
            || (rest.Length <= 3 && rest[0] == '.' && rest[1..].IndexOfAnyExceptInRange('0', '9') < 0);
    }

    /// <summary><c>v2</c>, <c>V1.5</c>.</summary>
    public static bool IsVersion(ReadOnlySpan<char> word) =>
        word.Length is > 1 and < 7 && word[0] is 'v' or 'V' && word.Length > 1 && char.IsAsciiDigit(word[1]);

    /// <summary><c>7B</c>, <c>1.3b</c>, <c>410M</c>, <c>8x7B</c>.</summary>
    public static bool IsParameterCount(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || word[^1] is not ('B' or 'b' or 'M' or 'T') || !char.IsAsciiDigit(word[0]))
        {
            return false;
        }

        foreach (char c in word[..^1])
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or 'x'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a part after a hyphen is a parameter count: <c>Alpaca-13B</c>, <c>Quokka-13B-chat</c>.</summary>
    public static bool HasParameterCount(ReadOnlySpan<char> piece)
    {
        for (int hyphen = piece.IndexOf('-'); hyphen >= 0; hyphen = piece.IndexOf('-'))
        {
            piece = piece[(hyphen + 1)..];
            int end = piece.IndexOf('-');
            if (hyphen > 1 && IsParameterCount(end < 0 ? piece : piece[..end]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two capitals at least, or a capital and a digit, and no more: <c>OptMATH</c>, <c>GSM8K</c>, <c>SST-2</c>.</summary>
    public static bool IsNameLike(ReadOnlySpan<char> piece)
    {
        int capitals = 0;
        bool hasDigit = false;
        foreach (char c in piece)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            hasDigit |= char.IsAsciiDigit(c);
        }

        return piece.Length > 1 && char.IsLetter(piece[0]) && (capitals >= 2 || (capitals == 1 && hasDigit)) && !IsHyphenatedWords(piece);
    }

    /// <summary>A name that mixes capitals and small letters within one word: <c>CaseHOLD</c>, <c>TriviaQA</c>; not <c>LLMs</c>.</summary>
    public static bool IsMixedCase(ReadOnlySpan<char> piece)
    {
        if (!IsNameLike(piece))
        {
            return false;
        }

        if (piece[^1] == 's')
        {
            piece = piece[..^1];
        }

        bool hasSmall = false;
        foreach (char c in piece)
        {
            hasSmall |= char.IsLower(c);
        }

        return hasSmall;
    }

    /// <summary>A capitalised word of three letters at least, the others small: <c>Belebele</c>.</summary>
    public static bool IsCapitalisedWord(ReadOnlySpan<char> piece)
    {
        if (piece.Length < 3 || !char.IsUpper(piece[0]))
        {
            return false;
        }

        foreach (char c in piece[1..])
        {
            if (!char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>Cross-Lingual</c>, <c>English-Centric</c>: words of a title, not a name.</summary>
    private static bool IsHyphenatedWords(ReadOnlySpan<char> piece)
    {
        if (!piece.Contains('-'))
        {
            return false;
        }

        while (piece.Length > 0)
        {
            int hyphen = piece.IndexOf('-');
            ReadOnlySpan<char> part = hyphen < 0 ? piece : piece[..hyphen];
            if (part.Length < 3 || part[1..].IndexOfAnyExceptInRange('a', 'z') >= 0)
            {
                return false;
            }

            piece = hyphen < 0 ? default : piece[(hyphen + 1)..];
        }

        return true;
    }
}
