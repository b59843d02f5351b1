using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>
/// The values that a block's papers have of every <see cref="TestedProperty"/>; only of the papers that somebody asked for. It never
/// changes. Safe for several threads.
/// </summary>
/// <param name="factsVersion">The version of the facts among the values.</param>
/// <param name="count">The number of papers.</param>
/// <param name="known">The papers whose values are known.</param>
/// <param name="load">Gets the values of a property by its number.</param>
internal sealed class ValueBlock(int factsVersion, int count, RowSet known, Func<int, PropertyValues> load)
{
    private readonly PropertyValues?[] _properties = new PropertyValues?[TestedProperty.All.Count];

    /// <summary>The version of the facts among the values.</summary>
    public int FactsVersion => factsVersion;

    /// <summary>The number of papers.</summary>
    public int Count => count;

    /// <summary>The papers whose values are known.</summary>
    public RowSet Known => known;

    /// <summary>A block of papers of which nothing is known.</summary>
    public static ValueBlock Unknown(int factsVersion, int count) =>
        new(factsVersion, count, new RowSet(count), _ => throw new InvalidOperationException("Nothing is known of these papers."));

    /// <summary>Those of some papers, their values known, that meet a condition.</summary>
    /// <exception cref="IndexDamagedException">The values are not what was written.</exception>
    public RowSet Select(RowSet rows, ValueCondition condition) =>
        rows.IsEmpty ? new RowSet(count) : Property(condition.Property.Index).Select(rows, condition);

    /// <summary>The values of a property, loaded when they are asked for.</summary>
    /// <exception cref="IndexDamagedException">They are not what was written.</exception>
    public PropertyValues Property(int index)
    {
        if (Volatile.Read(ref _properties[index]) is PropertyValues loaded)
        {
            return loaded;
        }

        PropertyValues values = load(index);
        Volatile.Write(ref _properties[index], values);
        return values;
    }
}
