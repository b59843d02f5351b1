using PaperTools.Writing;

namespace PaperTools.Library;

/// <summary>
/// Makes one author list of two: the longer one, each name in its fullest form. Equally long lists are told apart by the
/// family names in order, so that which list came first makes no difference.
/// </summary>
internal static class AuthorMerger
{
    /// <summary>The list; the first itself where the second adds nothing.</summary>
    public static IReadOnlyList<Author> Merge(IReadOnlyList<Author> first, IReadOnlyList<Author> second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return second.Count == 0 ? first : second;
        }

        (IReadOnlyList<Author> list, IReadOnlyList<Author> other) = Order(first, second) >= 0 ? (first, second) : (second, first);
        ILookup<string, Author> names = other.ToLookup(KeyText.OfAuthor, StringComparer.Ordinal);
        Author[] merged = [.. list.Select(author => Fuller(author, names[KeyText.OfAuthor(author)]))];
        return merged.SequenceEqual(first) ? first : merged;
    }

    private static int Order(IReadOnlyList<Author> first, IReadOnlyList<Author> second)
    {
        int order = first.Count.CompareTo(second.Count);
        return order != 0 ? order : -string.CompareOrdinal(string.Join('/', first.Select(KeyText.OfAuthor)), string.Join('/', second.Select(KeyText.OfAuthor)));
    }

    private static Author Fuller(Author author, IEnumerable<Author> others)
    {
        Author fullest = author;
        foreach (Author other in others.Where(other => IsInitialsOf(author.Given ?? "", other.Given ?? "")))
        {
            fullest = FieldOrder.Longer(other.Given ?? "", fullest.Given ?? "") > 0 ? other : fullest;
        }

        return fullest;
    }

    private static bool IsInitialsOf(string given, string other)
    {
        string first = KeyText.Of(given);
        string second = KeyText.Of(other);
        return first.Length == 0 || second.Length == 0 || first[0] == second[0];
    }
}
