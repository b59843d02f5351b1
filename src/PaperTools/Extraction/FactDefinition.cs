namespace PaperTools.Extraction;

/// <summary>A fact: its name and its place in a <see cref="FactStore"/>.</summary>
public abstract class FactDefinition
{
    private protected FactDefinition(string name, int index)
    {
        Name = name;
        Index = index;
    }

    /// <summary>The name, as in the JSON contract.</summary>
    public string Name { get; }

    internal int Index { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A fact of type <typeparamref name="T"/> and its extractor.</summary>
/// <typeparam name="T">The fact's type; a list is empty, never null.</typeparam>
public sealed class FactDefinition<T> : FactDefinition
{
    internal FactDefinition(string name, int index, Func<FactStore, T> extract)
        : base(name, index)
    {
        Extract = extract;
    }

    internal Func<FactStore, T> Extract { get; }
}
