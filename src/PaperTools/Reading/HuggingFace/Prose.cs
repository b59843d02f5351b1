using System.Buffers;

namespace PaperTools.Reading;

/// <summary>Tells titles from running text where nothing but the text itself tells.</summary>
internal static class Prose
{
    /// <summary>Longer than any title on arXiv, shorter than nearly every abstract.</summary>
    private const int LongestTitle = 250;

    private static readonly SearchValues<char> s_closing = SearchValues.Create("\"')]}”’»*_");
    private static readonly SearchValues<char> s_sentenceEnds = SearchValues.Create(".!?");

    /// <summary>Whether a paragraph is too long for a title.</summary>
    public static bool IsLong(LazyText text) => text.Length > LongestTitle;

    /// <summary>Whether a paragraph is short enough for a title, and no sentence.</summary>
    public static bool IsTitleLike(LazyText text) => text.Length <= LongestTitle && !text.EndsWith('.');

    /// <summary>Whether a text ends as a sentence does, closing quotes and brackets aside.</summary>
    public static bool EndsSentence(LazyText text)
    {
        int end = text.Length;
        while (end > 0 && s_closing.Contains(text[end - 1]))
        {
            end--;
        }

        return end > 0 && s_sentenceEnds.Contains(text[end - 1]);
    }

    /// <summary>Whether a text is one sentence of at most 300 characters: what trending pages show instead of some abstracts.</summary>
    public static bool IsOneSentence(string text)
    {
        if (text.Length is 0 or >= 300)
        {
            return false;
        }

        for (int i = 0; i + 2 < text.Length; i++)
        {
            if (s_sentenceEnds.Contains(text[i]) && text[i + 1] == ' ' && char.IsUpper(text[i + 2]))
            {
                return false;
            }
        }

        return true;
    }
}
