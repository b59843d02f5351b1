using System.Text;

namespace PaperTools.Searching.Analysis;

/// <summary>
/// Folds a word to the form that it is compared in: case, width, ligatures and diacritics make no difference. Unicode's
/// compatibility decomposition (UAX #15, NFKD), without the marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters,
/// in lower case, composed again; then the Latin letters that have no decomposition, as Lucene's ASCIIFoldingFilter folds them.
/// </summary>
internal static class TermFolding
{
    /// <summary>The length of a term at most, in characters; the rest of a longer word makes no difference.</summary>
    public const int MaximumLength = 128;

    /// <summary>Folds a word.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="term">Takes the term: <see cref="MaximumLength"/> characters are enough.</param>
    /// <returns>The term's length.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> term)
    {
        int length = Math.Min(word.Length, MaximumLength);
        for (int i = 0; i < length; i++)
        {
            char character = word[i];
            if (character >= 128)
            {
                return FoldUnicode(word[..length], term);
            }

            term[i] = char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character;
        }

        return length;
    }

    /// <summary>The term of a word.</summary>
    public static string Fold(string word)
    {
        Span<char> term = stackalloc char[MaximumLength];
        return new string(term[..Fold(word, term)]);
    }

    private static int FoldUnicode(ReadOnlySpan<char> word, Span<char> term)
    {
        var folded = new StringBuilder(word.Length);
        foreach (Rune rune in Decompose(word).EnumerateRunes())
        {
            if (!IsIgnoredMark(rune.Value))
            {
                folded.Append(FoldRune(Rune.ToLowerInvariant(rune)));
            }
        }

        string composed = folded.ToString().Normalize(NormalizationForm.FormC);
        int length = Math.Min(composed.Length, MaximumLength);
        composed.AsSpan(0, length).CopyTo(term);
        return length;
    }

    private static string Decompose(ReadOnlySpan<char> word)
    {
        // A truncated word can end in half a surrogate pair, which cannot be normalised.
        ReadOnlySpan<char> whole = char.IsHighSurrogate(word[^1]) ? word[..^1] : word;
        return new string(whole).Normalize(NormalizationForm.FormKD);
    }

    private static bool IsIgnoredMark(int code) => code is
        (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05C7) or (>= 0x064B and <= 0x065F) or 0x0670
        or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F);

    private static string FoldRune(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ŧ' => "t",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        '×' => "x",
        '’' or 'ʼ' => "'",
        _ => rune.ToString(),
    };
}
