using System.Runtime.InteropServices;
using PaperTools.Extraction;

namespace PaperTools.Searching;

/// <summary>
/// Counts in how many papers each value of a property occurs. Spellings that differ in case, spaces and hyphens are one
/// value (<c>Llama 2</c>, <c>LLaMA-2</c>), shown as the first paper has it.
/// </summary>
internal sealed class PaperCounter(CountedProperty property)
{
    private const int LongestBar = 30;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(string Value, int Count)> _values = [];
    private readonly HashSet<int> _seen = [];

    /// <summary>The number of papers counted.</summary>
    public int Papers { get; private set; }

    /// <summary>The number of papers that have no value.</summary>
    public int Without { get; private set; }

    /// <summary>Counts a paper.</summary>
    public void Add(Paper paper)
    {
        Papers++;
        _seen.Clear();
        foreach (string? value in property.ValuesOf(paper))
        {
            if (string.IsNullOrEmpty(value))
            {
                continue;
            }

            ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, DistinctValues.Key(value), out bool exists);
            if (!exists)
            {
                place = _values.Count;
                _values.Add((value, 0));
            }

            if (_seen.Add(place))
            {
                CollectionsMarshal.AsSpan(_values)[place].Count++;
            }
        }

        Without += _seen.Count == 0 ? 1 : 0;
    }

    /// <summary>The counts: the most frequent first, equal ones by value; years and the like in their own order.</summary>
    public IEnumerable<PaperCount> Counts()
    {
        int most = _values.Count == 0 ? 0 : _values.Max(value => value.Count);
        IEnumerable<(string Value, int Count)> ordered = property.IsOrdered
            ? _values.OrderBy(value => value.Value, StringComparer.Ordinal)
            : _values.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.OrdinalIgnoreCase);
        return ordered.Select(value => new PaperCount(property.Name, value.Value, value.Count, (double)value.Count / Papers, Bar(value.Count, most)));
    }

    /// <summary>The longest bar has <see cref="LongestBar"/> blocks; the last block of a bar may be an eighth, a quarter, ...</summary>
    private static string Bar(int count, int most)
    {
        int eighths = Math.Max(1, (int)Math.Round(count * LongestBar * 8.0 / most));
        string blocks = new('\u2588', eighths / 8);
        return eighths % 8 == 0 ? blocks : blocks + (char)('\u2590' - (eighths % 8));
    }
}
