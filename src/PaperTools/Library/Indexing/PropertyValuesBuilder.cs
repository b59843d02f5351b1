using System.Runtime.InteropServices;
using System.Text;
using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>Makes the values of a property of papers that come in their order.</summary>
internal sealed class PropertyValuesBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _starts = [0];
    private readonly List<byte> _letters = [];
    private readonly List<byte> _stream = [];
    private PropertyValues? _source;
    private int[][] _sourceValues = [];
    private int?[] _copies = [];

    /// <summary>The next paper.</summary>
    public void Add(IEnumerable<string> values) => Write([.. values.Select(NumberOf).Distinct()]);

    /// <summary>The next paper, as another block has it.</summary>
    public void Copy(PropertyValues source, int row)
    {
        if (source != _source)
        {
            _source = source;
            _sourceValues = [.. source.ByPaper()];
            _copies = new int?[source.Count];
        }

        Write(Array.ConvertAll(_sourceValues[row], value => _copies[value] ??= NumberOf(source.TextOf(value))));
    }

    /// <summary>The values of all papers.</summary>
    /// <param name="papers">How many they are.</param>
    public PropertyValues Complete(int papers)
    {
        ReadOnlySpan<int> counts = [_numbers.Count, _letters.Count];
        byte[] bytes = [.. MemoryMarshal.AsBytes(counts), .. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_starts)), .. _letters, .. _stream];
        return new PropertyValues(papers, bytes);
    }

    private void Write(int[] values)
    {
        TokenCode.Write(_stream, values.Length);
        foreach (int value in values)
        {
            TokenCode.Write(_stream, value);
        }
    }

    private int NumberOf(string value)
    {
        if (!_numbers.TryGetValue(value, out int number))
        {
            number = _numbers.Count;
            _numbers.Add(value, number);
            _letters.AddRange(Encoding.UTF8.GetBytes(value));
            _starts.Add(_letters.Count);
        }

        return number;
    }
}
