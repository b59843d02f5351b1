using System.Globalization;

namespace PaperTools.Searching;

/// <summary>A parsed query: words that must all occur in title or abstract.</summary>
public sealed class Query(IReadOnlyList<string> words)
{
    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words { get; } = words;

    /// <summary>Whether every word occurs, case and diacritics folded.</summary>
    public bool Matches(Paper paper) => Words.All(word => Contains(paper.Title, word) || Contains(paper.Abstract, word));

    private static bool Contains(string text, string word) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
