namespace PaperTools;

/// <summary>A person, or a group that signs as one.</summary>
public sealed record Author
{
    /// <summary>Given names or initials; null for a group, or where the source does not tell.</summary>
    public string? Given { get; init => field = PlainText.LineOrNull(value); }

    /// <summary>The family name, its particle included (<c>van der Berg</c>); null for a group.</summary>
    public string? Family { get; init => field = PlainText.LineOrNull(value); }

    /// <summary><c>Jr.</c>, <c>III</c>; null where there is none.</summary>
    public string? Suffix { get; init => field = PlainText.LineOrNull(value); }

    /// <summary>The whole name, for a group or where a name cannot be told apart; null otherwise.</summary>
    public string? Literal { get; init => field = PlainText.LineOrNull(value); }

    /// <summary>The name as one reads it: <c>Given Family, Suffix</c>, or the literal.</summary>
    public override string ToString()
    {
        if (Literal is not null)
        {
            return Literal;
        }

        string name = Given is null ? Family ?? "" : Family is null ? Given : $"{Given} {Family}";
        return Suffix is null ? name : $"{name}, {Suffix}";
    }
}
