namespace PaperTools.Reading;

/// <summary>Knows a page of which not even the site's own lines are left: titles and abstracts in turn, parted by blank lines, and nothing else.</summary>
internal static class PairedText
{
    private const int FewestPairs = 3;

    /// <summary>Headings of other texts are shorter, taken together.</summary>
    private const int FewestWordsOfATitle = 4;

    /// <summary>Shorter paragraphs, taken together, are none of abstracts.</summary>
    private const int ShortestAbstract = 100;

    /// <summary>Whether a text is of this kind.</summary>
    public static bool IsPairs(DigestSample sample)
    {
        List<string> paragraphs = Paragraphs(sample);
        int pairs = paragraphs.Count / 2;
        if (pairs < FewestPairs)
        {
            return false;
        }

        int words = 0;
        int length = 0;
        for (int i = 0; i < pairs * 2; i += 2)
        {
            (string title, string text) = (paragraphs[i], paragraphs[i + 1]);
            bool isPair = Prose.IsTitleLike(title) && char.IsLetterOrDigit(title[0]) && title.Length < text.Length && text.Contains(' ', StringComparison.Ordinal) && Prose.EndsSentence(text);
            if (!isPair)
            {
                return false;
            }

            words += title.Split(' ').Length;
            length += text.Length;
        }

        return words >= pairs * FewestWordsOfATitle && length >= pairs * ShortestAbstract;
    }

    /// <summary>The paragraphs as lines; the last one of a sample that is not the whole text may be cut off, and is left out.</summary>
    private static List<string> Paragraphs(DigestSample sample)
    {
        List<string> paragraphs = [];
        bool isOpen = false;
        foreach (ReadOnlySpan<char> line in sample.Lines)
        {
            ReadOnlySpan<char> text = line.Trim();
            if (isOpen && !text.IsEmpty)
            {
                paragraphs[^1] = $"{paragraphs[^1]} {text}";
            }
            else if (!text.IsEmpty)
            {
                paragraphs.Add(text.ToString());
            }

            isOpen = !text.IsEmpty;
        }

        if (!sample.IsWhole && paragraphs.Count > 0)
        {
            paragraphs.RemoveAt(paragraphs.Count - 1);
        }

        return paragraphs;
    }
}
