namespace PaperTools.Searching;

/// <summary>What a paper must meet: a query, ready to be tested.</summary>
internal abstract record Condition
{
    /// <summary>Whether a paper meets it.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="counts">How often each of the query's evidence occurs in it.</param>
    public abstract bool IsMet(Paper paper, ReadOnlySpan<FieldCounts> counts);
}

/// <summary>Met by every paper.</summary>
internal sealed record AlwaysCondition : Condition
{
    public override bool IsMet(Paper paper, ReadOnlySpan<FieldCounts> counts) => true;
}

/// <summary>Met where evidence occurs.</summary>
internal sealed record EvidenceCondition(int Evidence) : Condition
{
    public override bool IsMet(Paper paper, ReadOnlySpan<FieldCounts> counts) => !counts[Evidence].IsEmpty;
}

/// <summary>Met where the paper itself says so: a fact, a date, an identifier.</summary>
internal sealed record PaperCondition(Func<Paper, bool> Test) : Condition
{
    public override bool IsMet(Paper paper, ReadOnlySpan<FieldCounts> counts) => Test(paper);
}

/// <summary>Met where the other is not.</summary>
internal sealed record NotCondition(Condition Child) : Condition
{
    public override bool IsMet(Paper paper, ReadOnlySpan<FieldCounts> counts) => !Child.IsMet(paper, counts);
}

/// <summary>Met where all are.</summary>
internal sealed record AllCondition(IReadOnlyList<Condition> Children) : Condition
{
    public override bool IsMet(Paper paper, ReadOnlySpan<FieldCounts> counts)
    {
        foreach (Condition child in Children)
        {
            if (!child.IsMet(paper, counts))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Met where one is.</summary>
internal sealed record AnyCondition(IReadOnlyList<Condition> Children) : Condition
{
    public override bool IsMet(Paper paper, ReadOnlySpan<FieldCounts> counts)
    {
        foreach (Condition child in Children)
        {
            if (child.IsMet(paper, counts))
            {
                return true;
            }
        }

        return false;
    }
}
