namespace PaperTools.Library;

/// <summary>How far two author lists agree.</summary>
internal enum AuthorAgreement
{
    /// <summary>A list is missing, or says nothing: anonymous authors, another script.</summary>
    Unknown,

    /// <summary>No author is in both.</summary>
    None,

    /// <summary>Some are in both, and others that should be are not.</summary>
    Some,

    /// <summary>They are one list: the shorter one has nobody, or few, that the longer one lacks.</summary>
    Full,
}

/// <summary>What a comparison of two author lists came to. The order of the authors makes no difference, and a list may be cut short.</summary>
/// <param name="Agreement">How far they agree.</param>
/// <param name="Shared">The authors that are in both.</param>
internal readonly record struct AuthorComparison(AuthorAgreement Agreement, int Shared)
{
    /// <summary>The part of the shorter list that must be in the longer one.</summary>
    private const double FullShare = 0.6;

    /// <summary>The authors that are looked at; collaborations sign by the thousand.</summary>
    private const int MostAuthors = 300;

    /// <summary>The length of lists in which a name that is written another way is looked for.</summary>
    private const int MostForSlips = 60;

    /// <summary>The names of a list.</summary>
    public static AuthorName[] NamesOf(IReadOnlyList<Author> authors) => [.. authors.Take(MostAuthors).Select(AuthorName.Of).OfType<AuthorName>()];

    /// <summary>Compares two lists.</summary>
    public static AuthorComparison Of(AuthorName[] first, AuthorName[] second)
    {
        if (first.Length == 0 || second.Length == 0 || Array.Exists(first, name => name.IsLatin) != Array.Exists(second, name => name.IsLatin))
        {
            return new AuthorComparison(AuthorAgreement.Unknown, 0);
        }

        (AuthorName[] fewer, AuthorName[] more) = IsBefore(first, second) ? (first, second) : (second, first);
        int shared = CountShared(fewer, more);
        AuthorAgreement agreement = shared == 0 ? AuthorAgreement.None : shared >= FullShare * fewer.Length ? AuthorAgreement.Full : AuthorAgreement.Some;
        return new AuthorComparison(agreement, shared);
    }

    /// <summary>An order of the two lists that does not depend on which is the first.</summary>
    private static bool IsBefore(AuthorName[] first, AuthorName[] second) =>
        first.Length != second.Length
            ? first.Length < second.Length
            : string.CompareOrdinal(string.Join('/', first.Select(name => name.Family)), string.Join('/', second.Select(name => name.Family))) <= 0;

    private static int CountShared(AuthorName[] fewer, AuthorName[] more)
    {
        ILookup<string, int> places = Enumerable.Range(0, more.Length).ToLookup(index => more[index].LooseFamily, StringComparer.Ordinal);
        bool[] taken = new bool[more.Length];
        var left = new List<AuthorName>();
        int shared = 0;
        foreach (AuthorName name in fewer)
        {
            if (TakeFirst(places[name.LooseFamily], name, more, taken))
            {
                shared++;
            }
            else
            {
                left.Add(name);
            }
        }

        if (more.Length <= MostForSlips)
        {
            shared += left.Count(name => TakeFirst(Enumerable.Range(0, more.Length), name, more, taken));
        }

        return shared;
    }

    private static bool TakeFirst(IEnumerable<int> places, AuthorName name, AuthorName[] names, bool[] taken)
    {
        foreach (int place in places)
        {
            if (!taken[place] && name.IsCompatible(names[place]))
            {
                taken[place] = true;
                return true;
            }
        }

        return false;
    }
}
