namespace PaperTools.Identity;

/// <summary>How near two titles are.</summary>
internal enum TitleRelation
{
    /// <summary>They have little in common.</summary>
    Different,

    /// <summary>Most words are the same, and others are not.</summary>
    Revised,

    /// <summary>One has a part that the other has not: a subtitle, a name before the colon, an end that was cut off.</summary>
    Part,

    /// <summary>A word or two are written another way.</summary>
    Slip,

    /// <summary>They are the same title.</summary>
    Equal,
}

/// <summary>What a comparison of two titles came to; which is the first makes no difference.</summary>
/// <param name="Relation">How near they are.</param>
/// <param name="Overlap">The part of their words that both have, by weight, from 0 to 1.</param>
/// <param name="Marker">A word that only one title has and that makes another text of it: <c>erratum</c>; null where there is none.</param>
/// <param name="Numbers">The numbers that differ, as a reason; null where none do.</param>
internal readonly record struct TitleComparison(TitleRelation Relation, double Overlap, string? Marker, string? Numbers)
{
    private const double RevisedOverlap = 0.5;
    private const int WordsPerSlip = 5;

    /// <summary>The part of the shorter title that the longer one has at least, unless they have nothing to do with each other.</summary>
    private const double LeastShared = 0.3;

    /// <summary>What says that they are titles of different texts, however near they are; null where nothing does.</summary>
    public string? Contradiction => Marker is null ? Numbers : $"'{Marker}' in one title only";

    /// <summary>Whether the same words stand in another order: from English to German, from German to English.</summary>
    public bool IsReordered => Relation == TitleRelation.Revised && Overlap > 0.98;

    /// <summary>Compares two titles.</summary>
    public static TitleComparison Of(TitleForm first, TitleForm second)
    {
        if (first.Letters.Length == 0 || second.Letters.Length == 0)
        {
            return new TitleComparison(TitleRelation.Different, 0, null, null);
        }

        if (first.Letters == second.Letters)
        {
            return new TitleComparison(TitleRelation.Equal, 1, null, null);
        }

        if (string.CompareOrdinal(first.Letters, second.Letters) > 0)
        {
            (first, second) = (second, first);
        }

        double shared = SharedWeight(first, second);
        double overlap = 2 * shared / (first.Weight + second.Weight);
        if (shared < LeastShared * Math.Min(first.Weight, second.Weight))
        {
            return new TitleComparison(TitleRelation.Different, overlap, null, null);
        }

        List<TitleEdit> edits = TitleEdit.Between(first.Words, second.Words);
        var judge = new TitleEditJudge(first, second);
        edits.ForEach(judge.Judge);
        return new TitleComparison(RelationOf(judge, overlap, Math.Min(first.Words.Length, second.Words.Length)), overlap, judge.Marker, judge.Numbers);
    }

    private static TitleRelation RelationOf(TitleEditJudge judge, double overlap, int words)
    {
        bool isRevised = judge.Changes > 0 || (judge.PartsOfFirst > 0 && judge.PartsOfSecond > 0) || judge.Slips > Math.Max(1, words / WordsPerSlip);
        return isRevised ? overlap >= RevisedOverlap ? TitleRelation.Revised : TitleRelation.Different
            : judge.PartsOfFirst + judge.PartsOfSecond > 0 ? TitleRelation.Part
            : judge.Slips > 0 ? TitleRelation.Slip
            : TitleRelation.Equal;
    }

    /// <summary>The weight of the words that both titles have, each as often as both have it.</summary>
    private static double SharedWeight(TitleForm first, TitleForm second)
    {
        Span<bool> taken = stackalloc bool[second.Words.Length];
        double shared = 0;
        for (int i = 0; i < first.Words.Length; i++)
        {
            for (int j = 0; j < second.Words.Length; j++)
            {
                if (!taken[j] && first.Words[i].Text == second.Words[j].Text)
                {
                    taken[j] = true;
                    shared += first.Weights[i];
                    break;
                }
            }
        }

        return shared;
    }
}
