namespace PaperTools;

/// <summary>A place where a search found a paper.</summary>
/// <param name="Field">The field: <c>title</c>, <c>abstract</c>, ...</param>
/// <param name="Start">The place's first character in the field's text, from 0.</param>
/// <param name="Length">Its length in characters.</param>
/// <param name="Text">The words found.</param>
public sealed record Highlight(string Field, int Start, int Length, string Text)
{
    /// <summary>Field and words: <c>title: quantization</c>.</summary>
    public override string ToString() => $"{Field}: {Text}";
}
