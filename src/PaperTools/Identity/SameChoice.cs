namespace PaperTools.Identity;

/// <summary>
/// Decides which papers a record belongs to that seems to be of several: all of them where nothing speaks against their
/// being one, since the record shows that they are; else the ones that it shares an identifier with; else none, since
/// it may be of any (a page that has only a title, and two papers of that title).
/// </summary>
internal static class SameChoice
{
    /// <summary>Why a record is of none of the papers that it seems to be of.</summary>
    public const string Reason = "it may be of any of several papers";

    /// <summary>The papers that are one with the record.</summary>
    /// <typeparam name="T">What stands for a paper.</typeparam>
    /// <param name="ids">The record's identifiers.</param>
    /// <param name="same">The papers that it seems to be of.</param>
    /// <param name="idsOf">Gives the identifiers of a paper.</param>
    /// <param name="areApart">Tells of two papers that they are none.</param>
    public static IReadOnlyList<T> Choose<T>(IReadOnlyList<PaperIdentifier> ids, IReadOnlyList<T> same, Func<T, IReadOnlyList<PaperIdentifier>> idsOf, Func<T, T, bool> areApart)
    {
        if (AreOne(same, areApart))
        {
            return same;
        }

        T[] identified = [.. same.Where(paper => IdComparison.Of(ids, idsOf(paper)).Shared is not null)];
        return identified.Length > 0 && AreOne(identified, areApart) ? identified : [];
    }

    private static bool AreOne<T>(IReadOnlyList<T> papers, Func<T, T, bool> areApart)
    {
        for (int i = 0; i < papers.Count; i++)
        {
            for (int j = i + 1; j < papers.Count; j++)
            {
                if (areApart(papers[i], papers[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
