namespace PaperTools.Identity;

/// <summary>How near two abstracts are.</summary>
internal enum AbstractRelation
{
    /// <summary>One is missing, too short, or somebody's summary; or they are neither near nor far.</summary>
    Unknown,

    /// <summary>They are of different papers.</summary>
    Different,

    /// <summary>Much of one stands in the other.</summary>
    Similar,

    /// <summary>One is the other, or a part of it.</summary>
    Equal,
}

/// <summary>
/// Compares abstracts by the part of the shorter one's pairs of neighbouring words that the longer one has (Broder's
/// containment, 1997), so that a text that was cut short compares as the whole.
/// </summary>
internal static class AbstractComparison
{
    private const double EqualPairs = 0.8;
    private const double SimilarPairs = 0.55;
    private const double DifferentPairs = 0.28;
    private const double DifferentWords = 0.5;

    /// <summary>Whether one abstract is the other, or a part of it.</summary>
    public static bool AreEqual(AbstractForm first, AbstractForm second) => first.IsTelling && second.IsTelling && first.SharesPairs(second, EqualPairs);

    /// <summary>Compares two abstracts.</summary>
    /// <param name="first">The first text.</param>
    /// <param name="second">The second text.</param>
    /// <param name="areOwn">Whether both are the papers' own: a summary says the same in other words.</param>
    public static AbstractRelation Of(AbstractForm first, AbstractForm second, bool areOwn)
    {
        if (!first.IsTelling || !second.IsTelling)
        {
            return AbstractRelation.Unknown;
        }

        double pairs = first.SharedPairs(second);
        return pairs switch
        {
            >= EqualPairs => AbstractRelation.Equal,
            >= SimilarPairs => AbstractRelation.Similar,
            < DifferentPairs when areOwn && first.SharedWords(second) < DifferentWords => AbstractRelation.Different,
            _ => AbstractRelation.Unknown,
        };
    }
}
