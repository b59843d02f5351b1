namespace PaperTools.Identity;

/// <summary>Tells whether two records are of one paper where no identifier does: by title, authors, abstract and year.</summary>
internal static class TitleMatcher
{
    /// <summary>The share of the titles' words from which a title may be a revision of the other, with abstracts that are much the same.</summary>
    private const double RevisedOverlap = 0.7;

    /// <summary>The same, where only the authors say so.</summary>
    private const double DoubtfulOverlap = 0.8;

    /// <summary>The weight of a title at least, that another with a subtitle is the same as.</summary>
    private const double PartWeight = 1;

    private const double SingleAuthorPartWeight = 2;

    /// <summary>The weight under which people of one name may give papers of other years the same title.</summary>
    private const double CommonWeight = 3.3;

    /// <summary>The weight of a title at least, that a slip alone makes no other of.</summary>
    private const double SlipWeight = 4;

    /// <summary>Compares two records.</summary>
    /// <param name="evidence">What they say.</param>
    /// <param name="doubt">What their identifiers make doubtful, or null.</param>
    public static PaperComparison Compare(PaperEvidence evidence, string? doubt)
    {
        TitleComparison title = evidence.Title;
        if (title.Contradiction is string contradiction)
        {
            bool isDoubtful = title.Relation >= TitleRelation.Revised && evidence.Authors.Agreement != AuthorAgreement.None && evidence.Abstract == AbstractRelation.Equal;
            return new PaperComparison(isDoubtful ? SameVerdict.Doubtful : SameVerdict.Different, isDoubtful ? $"the same abstract, but {contradiction}" : contradiction);
        }

        PaperComparison found = title.Relation switch
        {
            TitleRelation.Different => ByAbstract(evidence),
            TitleRelation.Revised => ByRevisedTitle(evidence),
            _ => ByTitle(evidence),
        };
        string? against = found.Verdict == SameVerdict.Same ? doubt ?? evidence.Doubt : null;
        return against is null ? found : new PaperComparison(SameVerdict.Doubtful, $"{found.Reason}, but {against}");
    }

    private static PaperComparison ByTitle(PaperEvidence evidence)
    {
        string title = evidence.Title.Relation switch
        {
            TitleRelation.Part => "the same title, one with a part more",
            TitleRelation.Slip => "the same title but for a word's spelling",
            _ => "the same title",
        };
        bool hasAbstract = evidence.Abstract >= AbstractRelation.Similar;
        return evidence.Authors.Agreement switch
        {
            AuthorAgreement.None => hasAbstract ? Doubtful($"{title} and abstract by other authors") : Different($"{title} by other authors"),
            AuthorAgreement.Some => hasAbstract ? Same($"{title}, abstract and some authors") : Doubtful($"{title}, but not all authors"),
            AuthorAgreement.Full => hasAbstract ? Same($"{title}, authors and abstract") : ByAuthors(evidence, title),
            _ => hasAbstract ? Same($"{title} and abstract") : ByTitleAlone(evidence, title),
        };
    }

    private static PaperComparison ByAuthors(PaperEvidence evidence, string title)
    {
        string found = $"{title} and authors";
        TitleForm shorter = evidence.Shorter;
        if (shorter.IsSerial && evidence.YearsApart != 0)
        {
            return Doubtful($"{found}, but such a title comes every year");
        }

        if (shorter.IsPoor && !IsOfOneTime(evidence))
        {
            return Doubtful($"{found}, but a title that says little");
        }

        if (evidence.AreOfGroups && evidence.AreOfOtherYears)
        {
            return Doubtful($"{found}, but of groups, and of other years");
        }

        bool isByOne = evidence.Authors.Shared == 1 && evidence.AreAuthorsMore;
        if ((isByOne || evidence.HasInitialsOnly) && shorter.Weight < CommonWeight && evidence.YearsApart > 1)
        {
            return Doubtful($"{found}, but {evidence.YearsApart} years apart, a title that others may give, and {(isByOne ? "only one author in both" : "initials only")}");
        }

        double least = evidence.HasOneAuthor ? SingleAuthorPartWeight : PartWeight;
        return evidence.Title.Relation == TitleRelation.Part && shorter.Weight < least ? Doubtful($"{found}, but a part of a title that says little") : Same(found);
    }

    /// <summary>Whether a title that says little is of one year's or of several authors' paper, and of one place.</summary>
    private static bool IsOfOneTime(PaperEvidence evidence) =>
        !evidence.AreOfTwoPlaces && (evidence.YearsApart == 0 || (evidence.Authors.Shared > 1 && evidence.YearsApart is null or <= 1));

    private static PaperComparison ByTitleAlone(PaperEvidence evidence, string title)
    {
        bool isTelling = evidence.HasTellingTitle && evidence.Title.Relation switch
        {
            TitleRelation.Equal => true,
            TitleRelation.Slip => evidence.Shorter.Weight >= SlipWeight,
            _ => false,
        };
        bool isOne = isTelling && evidence.YearsApart is null or <= 2 && !(evidence.AreUnsigned && evidence.AreOfOtherYears);
        return isOne ? Same($"{title}, which tells enough") : Doubtful($"{title}, with no authors to compare");
    }

    private static PaperComparison ByRevisedTitle(PaperEvidence evidence)
    {
        const string Found = "much the same title";
        bool isNear = evidence.Title.Overlap >= RevisedOverlap && !evidence.Title.IsReordered;
        return (evidence.Authors.Agreement, evidence.Abstract) switch
        {
            (AuthorAgreement.None, AbstractRelation.Equal) => Doubtful($"{Found} and the same abstract by other authors"),
            (AuthorAgreement.None, _) => Different("another title and other authors"),
            (AuthorAgreement.Full, AbstractRelation.Equal) => Same($"{Found}, the same authors and abstract"),
            (AuthorAgreement.Full, AbstractRelation.Similar) => isNear ? Same($"{Found} and abstract, the same authors") : Doubtful($"{Found} and abstract, the same authors"),
            (AuthorAgreement.Unknown, AbstractRelation.Equal) => isNear ? Same($"{Found}, the same abstract") : Doubtful($"{Found}, the same abstract"),
            (_, AbstractRelation.Equal or AbstractRelation.Similar) => Doubtful($"{Found} and abstract"),
            (AuthorAgreement.Full, AbstractRelation.Unknown) when evidence.Title.Overlap >= DoubtfulOverlap && evidence.Authors.Shared > 1 => Doubtful($"{Found}, the same authors"),
            _ => Different("different titles"),
        };
    }

    private static PaperComparison ByAbstract(PaperEvidence evidence) =>
        evidence.HasOneAbstract && evidence.Authors.Agreement != AuthorAgreement.None
            ? Doubtful("the same abstract, but another title")
            : Different("different titles");

    private static PaperComparison Same(string reason) => new(SameVerdict.Same, reason);

    private static PaperComparison Doubtful(string reason) => new(SameVerdict.Doubtful, reason);

    private static PaperComparison Different(string reason) => new(SameVerdict.Different, reason);
}
