namespace PaperTools.Extraction;

/// <summary>
/// Finds where sentences end, for the language of abstracts: a full stop ends one where white space and something that can
/// begin a sentence follow, and the word before it is no abbreviation. <c>e.g.</c>, <c>et al.</c>, <c>Fig. 2</c> and
/// <c>J. Doe</c> do not end one; <c>for LLMs.The code</c> does, since the space is often lost where lines were joined.
/// </summary>
internal static class SentenceSplitter
{
    private static readonly WordTable<bool> s_abbreviations = WordTable.Of(
        "eg", "ie", "al", "vs", "cf", "fig", "figs", "eq", "eqs", "sec", "tab", "ref", "refs", "resp", "approx", "ca", "no", "nos",
        "dr", "prof", "mr", "mrs", "ms", "st", "viz", "incl", "esp", "vol", "wrt", "spp", "sp", "subsp", "var", "aka");

    /// <summary>Appends the sentences of the tokens from <paramref name="first"/> to the end of the list.</summary>
    public static void Append(List<TextSentence> sentences, ReadOnlySpan<char> text, List<TextToken> tokens, int first)
    {
        int start = first;
        for (int i = first; i < tokens.Count; i++)
        {
            if (i + 1 == tokens.Count || EndsSentence(text, tokens, start, i))
            {
                sentences.Add(new TextSentence(start, i + 1));
                start = i + 1;
            }
        }
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, List<TextToken> tokens, int start, int i)
    {
        if (IsParagraphBreak(text[tokens[i].End..tokens[i + 1].Start]))
        {
            return true;
        }

        if (tokens[i].Kind != TokenKind.Symbol)
        {
            return false;
        }

        switch (text[tokens[i].Start])
        {
            case '。' or '！' or '？':
                return true;
            case '.':
                return tokens[i].End == tokens[i + 1].Start
                    ? IsLostSpace(text, tokens, i)
                    : CanBegin(text, tokens, i + 1) && !IsAbbreviation(text, tokens, start, i);
            case '!' or '?':
                return tokens[i].End < tokens[i + 1].Start && CanBegin(text, tokens, i + 1);
            case ')' or '"' or '\'' or '\u201d' or '\u2019' when i > start && tokens[i - 1].End == tokens[i].Start:
                return text[tokens[i - 1].Start] is '.' or '!' or '?' && tokens[i].End < tokens[i + 1].Start
                    && CanBegin(text, tokens, i + 1) && !IsAbbreviation(text, tokens, start, i - 1);
            default:
                return false;
        }
    }

    /// <summary>Whether white space holds an empty line.</summary>
    private static bool IsParagraphBreak(ReadOnlySpan<char> space)
    {
        int newline = space.IndexOf('\n');
        return newline >= 0 && space[(newline + 1)..].Contains('\n');
    }

    private static bool CanBegin(ReadOnlySpan<char> text, List<TextToken> tokens, int i)
    {
        char c = text[tokens[i].Start];
        if (char.IsLower(c))
        {
            // Names such as xLLaMA or pH may begin a sentence.
            return tokens[i].Kind == TokenKind.Word && tokens[i].Length > 1 && char.IsUpper(text[tokens[i].Start + 1]);
        }

        return c is not (',' or ';' or ':' or '.' or ')' or ']');
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> text, List<TextToken> tokens, int start, int stop)
    {
        if (stop == start || tokens[stop - 1].Kind != TokenKind.Word || tokens[stop - 1].End != tokens[stop].Start)
        {
            return false;
        }

        TextToken word = tokens[stop - 1];
        ReadOnlySpan<char> letters = text[word.Start..word.End];
        if (letters.Length == 1)
        {
            // "J. Doe", "e.g. Foo", "U.S. Senate"; but "Plan B. We" ends a sentence.
            bool dotted = stop - start > 1 && tokens[stop - 2].End == word.Start && text[tokens[stop - 2].Start] == '.';
            return dotted || (char.IsUpper(letters[0]) && !IsSentenceOpener(text, tokens, stop + 1));
        }

        return s_abbreviations.Contains(letters);
    }

    private static readonly WordTable<bool> s_openers = WordTable.Of(
        "we", "the", "this", "these", "our", "in", "to", "however", "it", "a", "an", "for", "as", "by", "on", "here", "then", "finally", "moreover", "furthermore");

    private static bool IsSentenceOpener(ReadOnlySpan<char> text, List<TextToken> tokens, int i) =>
        s_openers.Contains(text[tokens[i].Start..tokens[i].End]);

    /// <summary>A full stop between a word and a capitalised word that a space follows, outside addresses and file names.</summary>
    private static bool IsLostSpace(ReadOnlySpan<char> text, List<TextToken> tokens, int stop)
    {
        if (stop == 0 || tokens[stop - 1].End != tokens[stop].Start || tokens[stop - 1].Kind != TokenKind.Word || tokens[stop - 1].Length < 3)
        {
            return false;
        }

        TextToken next = tokens[stop + 1];
        ReadOnlySpan<char> word = text[next.Start..next.End];
        bool capitalised = next.Kind == TokenKind.Word && word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);
        if (!capitalised || next.End >= text.Length || text[next.End] != ' ')
        {
            return false;
        }

        // An address has its scheme or a slash within the same run of characters; look back a little, not without bound.
        int from = Math.Max(0, tokens[stop - 1].Start - 1);
        return text[from] is not ('/' or '.' or '@' or ':');
    }
}
