using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>Makes a block of the values of papers, <see cref="PaperBlock.Capacity"/> at most, which come in their order.</summary>
/// <param name="factsVersion">The version of the facts among the values.</param>
internal sealed class ValueBlockBuilder(int factsVersion)
{
    private readonly PropertyValuesBuilder[] _properties = [.. TestedProperty.All.Select(_ => new PropertyValuesBuilder())];
    private readonly RowSet _known = new(PaperBlock.Capacity);

    /// <summary>The number of papers so far.</summary>
    public int Count { get; private set; }

    /// <summary>The next paper; its facts are worked out.</summary>
    public void Add(Paper paper)
    {
        foreach (TestedProperty property in TestedProperty.All)
        {
            _properties[property.Index].Add(property.ValuesOf(paper));
        }

        _known.Add(Count++);
    }

    /// <summary>The next paper, as another block has it; where that does not know it, its values are not known here either.</summary>
    public void Copy(ValueBlock source, int row)
    {
        bool isKnown = source.Known.Contains(row);
        for (int property = 0; property < _properties.Length; property++)
        {
            if (isKnown)
            {
                _properties[property].Copy(source.Property(property), row);
            }
            else
            {
                _properties[property].Add([]);
            }
        }

        if (isKnown)
        {
            _known.Add(Count);
        }

        Count++;
    }

    /// <summary>The block; nothing can be added any more.</summary>
    public ValueBlock Complete()
    {
        PropertyValues[] properties = Array.ConvertAll(_properties, property => property.Complete(Count));
        return new ValueBlock(factsVersion, Count, _known.Slice(0, Count), property => properties[property]);
    }
}
