namespace PaperTools.Extraction;

/// <summary>What a <see cref="TextToken"/> is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, and the digits and marks that follow them: <c>GSM8K</c>, <c>speedup</c>.</summary>
    Word,

    /// <summary>Digits with decimal point or thousands separators: <c>3.24</c>, <c>2,000</c>. What is glued to it (<c>x</c>, <c>B</c>) is a token of its own.</summary>
    Number,

    /// <summary>One character that is neither.</summary>
    Symbol,
}

/// <summary>A piece of a <see cref="PaperText"/>: from <paramref name="Start"/> up to, not with, <paramref name="End"/>.</summary>
internal readonly record struct TextToken(int Start, int End, TokenKind Kind)
{
    public int Length => End - Start;
}
