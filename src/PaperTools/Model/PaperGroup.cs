namespace PaperTools;

/// <summary>Papers on the same subject.</summary>
/// <param name="Name">A label: the words that these papers share and others do not.</param>
/// <param name="Group">The papers, the most typical first.</param>
public sealed record PaperGroup(string Name, IReadOnlyList<Paper> Group)
{
    /// <summary>The number of papers.</summary>
    public int Count => Group.Count;

    /// <summary>The label.</summary>
    public override string ToString() => Name;
}
