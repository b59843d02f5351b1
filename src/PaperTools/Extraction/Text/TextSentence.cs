namespace PaperTools.Extraction;

/// <summary>A sentence of a <see cref="PaperText"/>: its tokens, from <paramref name="First"/> up to, not with, <paramref name="End"/>.</summary>
internal readonly record struct TextSentence(int First, int End)
{
    public int Count => End - First;
}
