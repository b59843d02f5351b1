using System.Runtime.InteropServices;

namespace PaperTools.Identity;

/// <summary>How far two author lists agree.</summary>
internal enum AuthorAgreement
{
    /// <summary>A list is missing, or says nothing: anonymous authors, another script, a group's name beside its members', one name that may be turned round.</summary>
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

    /// <summary>The length of lists that are walked rather than looked up in.</summary>
    private const int FewAuthors = 12;

    /// <summary>The names of a list.</summary>
    public static AuthorName[] NamesOf(IReadOnlyList<Author> authors) => [.. Known(authors)];

    /// <summary>The first name of a list.</summary>
    public static AuthorName? FirstOf(IReadOnlyList<Author> authors) => Known(authors).FirstOrDefault();

    /// <summary>Compares two lists.</summary>
    public static AuthorComparison Of(AuthorName[] first, AuthorName[] second)
    {
        if (first.Length == 0 || second.Length == 0 || Array.Exists(first, name => name.IsLatin) != Array.Exists(second, name => name.IsLatin))
        {
            return new AuthorComparison(AuthorAgreement.Unknown, 0);
        }

        (first, second) = (WithoutGroups(first, second), WithoutGroups(second, first));
        (AuthorName[] fewer, AuthorName[] more) = IsBefore(first, second) ? (first, second) : (second, first);
        int shared = CountShared(fewer, more);
        int turned = shared < FullShare * fewer.Length ? CountTurned(fewer, more) : 0;
        shared = turned > 1 ? Math.Max(shared, turned) : shared;
        bool isGroupOfOthers = shared == 0 && (AreGroups(fewer) || AreGroups(more)) && !(AreGroups(fewer) && AreGroups(more));
        bool isOneTurned = shared == 0 && turned == 1 && more.Length == 1;
        AuthorAgreement agreement = isGroupOfOthers || isOneTurned ? AuthorAgreement.Unknown : shared == 0 ? AuthorAgreement.None : shared >= FullShare * fewer.Length ? AuthorAgreement.Full : AuthorAgreement.Some;
        return new AuthorComparison(agreement, shared);
    }

    /// <summary>Whether only groups signed, whose members another record may name.</summary>
    public static bool AreGroups(AuthorName[] authors) => authors.Length > 0 && Array.TrueForAll(authors, author => author.IsGroup);

    /// <summary>The persons of a list that names a group beside them, where the other list names none.</summary>
    private static AuthorName[] WithoutGroups(AuthorName[] names, AuthorName[] others) =>
        AreGroups(names) || !Array.Exists(names, name => name.IsGroup) || Array.Exists(others, name => name.IsGroup) ? names : Array.FindAll(names, name => !name.IsGroup);

    private static IEnumerable<AuthorName> Known(IReadOnlyList<Author> authors) => authors.Take(MostAuthors).Select(AuthorName.Of).OfType<AuthorName>();

    /// <summary>An order of the two lists that does not depend on which is the first.</summary>
    private static bool IsBefore(AuthorName[] first, AuthorName[] second)
    {
        int order = first.Length.CompareTo(second.Length);
        for (int i = 0; order == 0 && i < first.Length; i++)
        {
            order = string.CompareOrdinal(first[i].Family, second[i].Family);
        }

        return order <= 0;
    }

    /// <summary>Names that are written alike are looked up first, so that a slip takes nobody's place.</summary>
    private static int CountShared(AuthorName[] fewer, AuthorName[] more)
    {
        Dictionary<string, List<int>> places = more.Length > FewAuthors ? PlacesOf(more) : [];
        Span<bool> taken = stackalloc bool[more.Length];
        Span<bool> isFound = stackalloc bool[fewer.Length];
        int shared = 0;
        for (int i = 0; i < fewer.Length; i++)
        {
            isFound[i] = more.Length > FewAuthors
                ? places.TryGetValue(fewer[i].LooseFamily, out List<int>? known) && TakeFirst(CollectionsMarshal.AsSpan(known), fewer[i], more, taken)
                : TakeAny(fewer[i], more, taken, mustBeAlike: true);
            shared += isFound[i] ? 1 : 0;
        }

        for (int i = 0; i < fewer.Length && more.Length <= MostForSlips; i++)
        {
            shared += !isFound[i] && TakeAny(fewer[i], more, taken, mustBeAlike: false) ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Those shared where one list has its family names first. One name may be so by chance; two are not.</summary>
    private static int CountTurned(AuthorName[] fewer, AuthorName[] more) =>
        Math.Max(CountShared(Array.ConvertAll(fewer, name => name.TurnedRound()), more), CountShared(fewer, Array.ConvertAll(more, name => name.TurnedRound())));

    private static Dictionary<string, List<int>> PlacesOf(AuthorName[] names)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            ref List<int>? known = ref CollectionsMarshal.GetValueRefOrAddDefault(places, names[i].LooseFamily, out _);
            (known ??= []).Add(i);
        }

        return places;
    }

    private static bool TakeAny(AuthorName name, AuthorName[] names, Span<bool> taken, bool mustBeAlike)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (!taken[i] && (!mustBeAlike || names[i].LooseFamily == name.LooseFamily) && name.IsCompatible(names[i]))
            {
                taken[i] = true;
                return true;
            }
        }

        return false;
    }

    private static bool TakeFirst(ReadOnlySpan<int> places, AuthorName name, AuthorName[] names, Span<bool> taken)
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
