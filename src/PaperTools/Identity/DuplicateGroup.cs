namespace PaperTools.Identity;

/// <summary>Records of one paper, by their numbers.</summary>
/// <param name="member">The first of them.</param>
/// <param name="ids">Its identifiers.</param>
internal sealed class DuplicateGroup(int member, IReadOnlyList<PaperIdentifier> ids)
{
    private readonly List<int> _members = [member];

    /// <summary>The records.</summary>
    public IReadOnlyList<int> Members => _members;

    /// <summary>The identifiers of all records.</summary>
    public IReadOnlyList<PaperIdentifier> Ids { get; private set; } = ids;

    /// <summary>The group that this one has become a part of; null where it is one itself.</summary>
    public DuplicateGroup? Into { get; private set; }

    /// <summary>Takes over the records of another group.</summary>
    public void Take(DuplicateGroup other)
    {
        if (other != this)
        {
            _members.AddRange(other._members);
            Ids = other.Ids.Count == 0 ? Ids : [.. Ids.Union(other.Ids)];
            other.Into = this;
        }
    }
}
