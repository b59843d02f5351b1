using PaperTools.Writing;

namespace PaperTools.Library;

/// <summary>
/// The keys that a paper is looked up by: papers that share none are different, those that share one may be the same, which
/// <see cref="PaperMatcher"/> tells.
/// </summary>
public static class IdentityKeys
{
    /// <summary>The keys of a paper: <c>arxiv:2305.12345</c>, <c>doi:10.1000/x</c>, <c>title:...</c>.</summary>
    public static IReadOnlyList<string> Of(Paper paper)
    {
        List<string> keys = [.. PaperIdentifiers.Of(paper).Select(id => id.Key)];
        foreach (string title in paper.OtherTitles.Prepend(paper.Title).Select(title => KeyText.Of(title, int.MaxValue)))
        {
            string key = $"title:{title}";
            if (title.Length > 0 && !keys.Contains(key))
            {
                keys.Add(key);
            }
        }

        return keys;
    }
}
