namespace PaperTools.Searching.Analysis;

/// <summary>A word of a text, and where it stands.</summary>
/// <param name="Start">Its first character in the text, from 0.</param>
/// <param name="Length">Its length in characters, what joins its parts included.</param>
/// <param name="Position">Its number among the words of the text, from 0; neighbours differ by one.</param>
/// <param name="Compound">Where the compound starts that it is part of: equal for the parts of <c>low-resource</c>.</param>
/// <param name="Kind">What it is of the compound.</param>
internal readonly record struct WordToken(int Start, int Length, int Position, int Compound, WordKind Kind)
{
    /// <summary>The first character after it.</summary>
    public int End => Start + Length;
}

/// <summary>What a token is of the compound that it stands in.</summary>
internal enum WordKind
{
    /// <summary>A word, or one part of a compound: <c>low</c> and <c>resource</c> of <c>low-resource</c>.</summary>
    Part,

    /// <summary>Two neighbouring parts, or all of them, written as one: <c>lowresource</c>. It has the position of its first part.</summary>
    Joined,

    /// <summary>A part with the sign that belongs to it: <c>C++</c>, <c>50%</c>, <c>200+</c>. The part itself is a token, too.</summary>
    Signed,
}

/// <summary>Takes the tokens of a text one by one.</summary>
internal interface IWordSink
{
    /// <summary>Takes a token.</summary>
    /// <param name="token">Where it stands.</param>
    /// <param name="text">Its characters as written, without what joins parts; good for the call only.</param>
    void Add(in WordToken token, ReadOnlySpan<char> text);
}
