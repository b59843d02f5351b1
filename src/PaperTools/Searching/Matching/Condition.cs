namespace PaperTools.Searching;

/// <summary>What a paper must meet: a query, ready to be tested.</summary>
internal abstract record Condition
{
    /// <summary>The papers that meet it.</summary>
    /// <param name="rows">The papers to test.</param>
    /// <param name="counts">How often each of the query's evidence occurs in them.</param>
    public abstract RowSet Select(RowSet rows, BlockCounts counts);
}

/// <summary>Met by every paper.</summary>
internal sealed record AlwaysCondition : Condition
{
    public override RowSet Select(RowSet rows, BlockCounts counts) => rows;
}

/// <summary>Met where evidence occurs.</summary>
internal sealed record EvidenceCondition(int Evidence) : Condition
{
    public override RowSet Select(RowSet rows, BlockCounts counts) => rows.And(counts.RowsWith(Evidence));
}

/// <summary>Met where a value of a property passes a test.</summary>
internal sealed record ValueCondition(TestedProperty Property, Predicate<string> Passes) : Condition
{
    public override RowSet Select(RowSet rows, BlockCounts counts) => counts.Block.Select(rows, this);

    /// <summary>Whether a paper meets it.</summary>
    public bool IsMetBy(Paper paper) => Property.ValuesOf(paper).Any(value => Passes(value));
}

/// <summary>Met where a date or a count of the paper says so.</summary>
internal sealed record NumberCondition(Predicate<PaperNumbers> Test) : Condition
{
    public override RowSet Select(RowSet rows, BlockCounts counts) => rows.Where(row => Test(counts.Block.NumbersAt(row)));
}

/// <summary>Met where the other is not.</summary>
internal sealed record NotCondition(Condition Child) : Condition
{
    public override RowSet Select(RowSet rows, BlockCounts counts) => rows.Except(Child.Select(rows, counts));
}

/// <summary>Met where all are.</summary>
internal sealed record AllCondition(IReadOnlyList<Condition> Children) : Condition
{
    public override RowSet Select(RowSet rows, BlockCounts counts)
    {
        foreach (Condition child in Children)
        {
            if (rows.IsEmpty)
            {
                break;
            }

            rows = child.Select(rows, counts);
        }

        return rows;
    }
}

/// <summary>Met where one is.</summary>
internal sealed record AnyCondition(IReadOnlyList<Condition> Children) : Condition
{
    public override RowSet Select(RowSet rows, BlockCounts counts)
    {
        RowSet left = rows;
        foreach (Condition child in Children)
        {
            if (left.IsEmpty)
            {
                break;
            }

            left = left.Except(child.Select(left, counts));
        }

        return rows.Except(left);
    }
}
