namespace PaperTools.Identity;

/// <summary>
/// Tells whether two records are of one paper. An identifier that both have decides, unless another one or all else speaks
/// against it. Identifiers that differ are never of one paper: two of arXiv, two of publishers; a preprint's and a
/// publisher's are no two of a kind, since a preprint and what came of it are one paper. Where no identifier tells, title,
/// authors, abstract and year do, and what they leave open is doubtful.
/// </summary>
public static class PaperMatcher
{
    /// <summary>Compares two records; which is the first makes no difference.</summary>
    public static PaperComparison Compare(Paper first, Paper second) => Compare(new PaperProfile(first), new PaperProfile(second));

    internal static PaperComparison Compare(PaperProfile first, PaperProfile second)
    {
        if (ReferenceEquals(first.Paper.FactStore, second.Paper.FactStore))
        {
            return Same("the same record");
        }

        IdComparison ids = IdComparison.Of(first.Ids, second.Ids);
        var evidence = new PaperEvidence(first, second);
        if (ids.Shared is PaperIdentifier shared)
        {
            return WithSharedId(shared, ids, evidence);
        }

        return ids.Conflict is not null ? WithOtherIds(ids.Conflict, evidence) : TitleMatcher.Compare(evidence, ids.Doubt);
    }

    /// <summary>Whether something speaks against two records being of one paper, and not only nothing for it.</summary>
    internal static bool AreApart(PaperProfile first, PaperProfile second)
    {
        if (IdComparison.Of(first.Ids, second.Ids) is { Shared: null, Conflict: not null })
        {
            return true;
        }

        var evidence = new PaperEvidence(first, second);
        return evidence.Authors.Agreement == AuthorAgreement.None || (evidence.Title.Relation >= TitleRelation.Revised && evidence.Title.Contradiction is not null);
    }

    private static PaperComparison WithSharedId(PaperIdentifier shared, IdComparison ids, PaperEvidence evidence)
    {
        string reason = $"the same {IdComparison.NameOf(shared.Scheme)} {shared.Value}";
        string? against = ids.Conflict ?? evidence.AgainstIdentifier;
        return against is null ? Same(reason) : Doubtful($"{reason}, but {against}");
    }

    private static PaperComparison WithOtherIds(string conflict, PaperEvidence evidence)
    {
        TitleComparison title = evidence.Title;
        bool hasTitle = title.Relation >= TitleRelation.Part && title.Contradiction is null
            && (evidence.Authors.Agreement >= AuthorAgreement.Some || (evidence.Authors.Agreement == AuthorAgreement.Unknown && evidence.HasTellingTitle));
        return hasTitle ? Doubtful($"the same title, but {conflict}")
            : title.Contradiction is null && evidence.Authors.Agreement != AuthorAgreement.None && evidence.Abstract == AbstractRelation.Equal ? Doubtful($"the same abstract, but {conflict}")
            : new PaperComparison(SameVerdict.Different, conflict);
    }

    private static PaperComparison Same(string reason) => new(SameVerdict.Same, reason);

    private static PaperComparison Doubtful(string reason) => new(SameVerdict.Doubtful, reason);
}
