using System.Text;
using PaperTools.Searching;
using PaperTools.Searching.Analysis;

namespace PaperTools.Library;

/// <summary>Makes a block of the values of papers, which come in their order.</summary>
/// <param name="factsVersion">The version of the facts among the values.</param>
internal sealed class ValueBlockBuilder(int factsVersion)
{
    /// <summary>Each value behind the number of its property, as a character.</summary>
    private readonly WordList _values = new();

    private readonly List<int[]> _papers = [];
    private ValueBlock? _source;
    private int?[] _copies = [];

    /// <summary>The number of papers so far.</summary>
    public int Count => _papers.Count;

    /// <summary>The next paper; its facts are worked out.</summary>
    public void Add(Paper paper) =>
        _papers.Add([.. TestedProperty.All.SelectMany(property => property.ValuesOf(paper).Select(value => NumberOf(property.Index, value)))]);

    /// <summary>The next paper, as another block has it; where that does not know it, its values are not known here either.</summary>
    public void Copy(ValueBlock source, int row)
    {
        if (source != _source)
        {
            _source = source;
            _copies = new int?[source.ValueCount];
        }

        _papers.Add([.. source.ValuesOf(row).Select(value => _copies[value] ??= NumberOf(source.PropertyOf(value), source.TextOf(value)))]);
    }

    /// <summary>The block; nothing can be added any more.</summary>
    public ValueBlock Complete()
    {
        int[] order = [.. Enumerable.Range(0, _values.Count).OrderBy(value => _values[value][0])];
        int[] ranks = new int[order.Length];
        int[] propertyStarts = new int[TestedProperty.All.Count + 1];
        int[] valueStarts = new int[order.Length + 1];
        using var letters = new MemoryStream();
        for (int rank = 0; rank < order.Length; rank++)
        {
            ReadOnlySpan<char> value = _values[order[rank]];
            ranks[order[rank]] = rank;
            propertyStarts[value[0] + 1] = rank + 1;
            letters.Write(Encoding.UTF8.GetBytes(value.ToString()));
            valueStarts[rank + 1] = (int)letters.Length;
        }

        for (int property = 0; property < TestedProperty.All.Count; property++)
        {
            propertyStarts[property + 1] = Math.Max(propertyStarts[property], propertyStarts[property + 1]);
        }

        var papers = new TokenBlockBuilder();
        foreach (int[] values in _papers)
        {
            foreach (int rank in values.Select(value => ranks[value]).Order().Distinct())
            {
                TokenCode.Write(papers.Streams, rank);
            }

            papers.EndPaper();
        }

        return new ValueBlock(factsVersion, Count, propertyStarts, valueStarts, papers.Complete(), letters.ToArray());
    }

    private int NumberOf(int property, string value) => _values.Add($"{(char)property}{value}");
}
