namespace PaperTools.Extraction;

/// <summary>
/// Title and abstract as the extractors read them: one text, cut into tokens and sentences once. The title is what stands
/// before <see cref="AbstractStart"/>; no token and no sentence crosses from it into the abstract.
/// </summary>
internal sealed class PaperText
{
    public PaperText(string title, string @abstract)
    {
        Text = string.Concat(title, "\n", @abstract);
        AbstractStart = title.Length + 1;

        // English has a token every five or six characters, punctuation included.
        var tokens = new List<TextToken>((Text.Length / 5) + 8);
        var sentences = new List<TextSentence>();
        Tokenizer.Append(tokens, Text, 0, title.Length);
        TitleTokens = tokens.Count;
        if (tokens.Count > 0)
        {
            sentences.Add(new TextSentence(0, tokens.Count));
        }

        FirstAbstractSentence = sentences.Count;
        Tokenizer.Append(tokens, Text, AbstractStart, Text.Length);
        SentenceSplitter.Append(sentences, Text, tokens, TitleTokens);
        Tokens = [.. tokens];
        Sentences = [.. sentences];
    }

    /// <summary>The title, a line feed, the abstract.</summary>
    public string Text { get; }

    /// <summary>Where the abstract starts in <see cref="Text"/>.</summary>
    public int AbstractStart { get; }

    /// <summary>The tokens of title and abstract.</summary>
    public TextToken[] Tokens { get; }

    /// <summary>How many of <see cref="Tokens"/> are the title's: they come first.</summary>
    public int TitleTokens { get; }

    /// <summary>The title as one sentence, if it has one token at least, then the abstract's sentences.</summary>
    public TextSentence[] Sentences { get; }

    /// <summary>The index of the abstract's first sentence.</summary>
    public int FirstAbstractSentence { get; }

    /// <summary>A token's characters.</summary>
    public ReadOnlySpan<char> Span(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>A token's first character.</summary>
    public char First(int token) => Text[Tokens[token].Start];

    /// <summary>The text from the start of one token to the end of another, both included.</summary>
    public string Slice(int first, int last) => Text[Tokens[first].Start..Tokens[last].End];

    /// <summary>Whether the token is this word, whatever its case; before the first and after the last there is none.</summary>
    public bool Is(int token, ReadOnlySpan<char> word) =>
        (uint)token < (uint)Tokens.Length && Tokens[token].Length == word.Length && Span(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token is this symbol; before the first and after the last there is none.</summary>
    public bool Is(int token, char symbol) => (uint)token < (uint)Tokens.Length && Tokens[token].Length == 1 && Text[Tokens[token].Start] == symbol;

    /// <summary>Whether nothing, no space either, stands between the token and the one before it.</summary>
    public bool IsGlued(int token) => token > 0 && Tokens[token].Start == Tokens[token - 1].End;
}
