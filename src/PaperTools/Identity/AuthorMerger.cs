namespace PaperTools.Identity;

/// <summary>
/// Makes one author list of two: the longer one, each name in its fullest form. Equally long lists are told apart by the
/// family names in order, so that which list came first makes no difference.
/// </summary>
internal static class AuthorMerger
{
    /// <summary>The list; the first itself where the second adds nothing.</summary>
    public static IReadOnlyList<Author> Merge(IReadOnlyList<Author> first, IReadOnlyList<Author> second)
    {
        if (ReferenceEquals(first, second) || first.Count == 0 || second.Count == 0)
        {
            return first.Count == 0 ? second : first;
        }

        AuthorName?[] names = [.. first.Select(AuthorName.Of)];
        AuthorName?[] others = [.. second.Select(AuthorName.Of)];
        bool isFirst = Order(names, others) >= 0;
        (IReadOnlyList<Author> list, IReadOnlyList<Author> other) = isFirst ? (first, second) : (second, first);
        Author[] merged = isFirst ? Fullest(list, names, other, others) : Fullest(list, others, other, names);
        return merged.SequenceEqual(first) ? first : merged;
    }

    /// <summary>Names before nobody ("Anonymous"), then the longer list, then by family names.</summary>
    private static int Order(AuthorName?[] first, AuthorName?[] second)
    {
        int order = first.Count(name => name is not null).CompareTo(second.Count(name => name is not null));
        order = order != 0 ? order : first.Length.CompareTo(second.Length);
        for (int i = 0; order == 0 && i < first.Length; i++)
        {
            order = -string.CompareOrdinal(first[i]?.LooseFamily, second[i]?.LooseFamily);
        }

        return order;
    }

    private static Author[] Fullest(IReadOnlyList<Author> list, AuthorName?[] names, IReadOnlyList<Author> other, AuthorName?[] others)
    {
        ILookup<string, int> places = Enumerable.Range(0, others.Length).Where(place => others[place] is not null).ToLookup(place => others[place]!.LooseFamily, StringComparer.Ordinal);
        Author[] merged = [.. list];
        for (int i = 0; i < merged.Length; i++)
        {
            // Two of one family name who may both be meant are left alone.
            if (names[i] is AuthorName name && places[name.LooseFamily].Where(place => name.IsCompatible(others[place]!)).ToArray() is [int only]
                && names.Count(known => known?.LooseFamily == name.LooseFamily && known.IsCompatible(others[only]!)) == 1)
            {
                merged[i] = IsFuller(other[only], merged[i]) ? other[only] : merged[i];
            }
        }

        return merged;
    }

    /// <summary>The parts of a name told apart before a whole, more letters before fewer, letters with their marks before bare ones.</summary>
    private static bool IsFuller(Author author, Author other)
    {
        int order = (author.Family is not null).CompareTo(other.Family is not null);
        order = order != 0 ? order : (author.Given?.Count(char.IsLetter) ?? 0).CompareTo(other.Given?.Count(char.IsLetter) ?? 0);
        order = order != 0 ? order : author.ToString().Count(c => c > '\u007F').CompareTo(other.ToString().Count(c => c > '\u007F'));
        return (order != 0 ? order : FieldOrder.Longer(author.ToString(), other.ToString())) > 0;
    }
}
