using YamlDotNet.Core;

namespace PaperTools.Watching;

/// <summary>A part of a profile, and where it stands.</summary>
/// <param name="Place">Its line and column, from 1.</param>
internal abstract record ProfileNode(Mark Place)
{
    /// <summary>The number of parts that it is made of, itself and what aliases repeat among them.</summary>
    public int Size { get; protected init; } = 1;

    /// <summary>What it is, for a message: <c>a list</c>.</summary>
    public abstract string Kind { get; }
}

/// <summary>A text, a number or nothing.</summary>
internal sealed record ProfileScalar(Mark Place, string Value, bool IsPlain) : ProfileNode(Place)
{
    /// <summary>Whether it is YAML's nothing, as behind a key without a value.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    public override string Kind => IsNull ? "nothing" : "a single value";
}

/// <summary>A list.</summary>
internal sealed record ProfileList : ProfileNode
{
    public ProfileList(Mark place, IReadOnlyList<ProfileNode> items)
        : base(place)
    {
        Items = items;
        Size = 1 + items.Sum(item => item.Size);
    }

    public IReadOnlyList<ProfileNode> Items { get; }

    public override string Kind => "a list";
}

/// <summary>Keys with values, in the order of the file; a key may be there twice.</summary>
internal sealed record ProfileMap : ProfileNode
{
    public ProfileMap(Mark place, IReadOnlyList<(ProfileScalar Key, ProfileNode Value)> entries)
        : base(place)
    {
        Entries = entries;
        Size = 1 + entries.Sum(entry => 1 + entry.Value.Size);
    }

    public IReadOnlyList<(ProfileScalar Key, ProfileNode Value)> Entries { get; }

    public override string Kind => "keys with values";
}
