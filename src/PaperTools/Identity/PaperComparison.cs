namespace PaperTools.Identity;

/// <summary>Whether two records are of one paper.</summary>
public enum SameVerdict
{
    /// <summary>They are of different papers, or nothing says that they are of one.</summary>
    Different,

    /// <summary>They may be of one paper: a person should look.</summary>
    Doubtful,

    /// <summary>They are of one paper.</summary>
    Same,
}

/// <summary>What a comparison of two records came to.</summary>
/// <param name="Verdict">Whether they are of one paper.</param>
/// <param name="Reason">What decided, as a person would say it.</param>
public sealed record PaperComparison(SameVerdict Verdict, string Reason)
{
    /// <summary>Verdict and reason: <c>Same: the same DOI 10.1000/x</c>.</summary>
    public override string ToString() => $"{Verdict}: {Reason}";
}
