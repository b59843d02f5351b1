namespace PaperTools.Extraction;

/// <summary>
/// Collects values as written, each once: <c>Llama 2</c>, <c>LLaMA-2</c> and <c>llama2</c> are one value, and the first
/// spelling stays.
/// </summary>
internal sealed class DistinctValues
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];

    /// <summary>The values in the order of their first mention.</summary>
    public IReadOnlyList<string> Values => _values;

    public void Add(ReadOnlySpan<char> value)
    {
        if (_keys.Add(Key(value)))
        {
            _values.Add(value.ToString());
        }
    }

    /// <summary>Letters and digits without case and a plural's s; signs that tell names apart (<c>+</c>) stay.</summary>
    public static string Key(ReadOnlySpan<char> value)
    {
        Span<char> key = value.Length <= 128 ? stackalloc char[value.Length] : new char[value.Length];
        int length = 0;
        foreach (char c in value)
        {
            if (!char.IsWhiteSpace(c) && c is not ('-' or '_'))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(key[..(length > 2 && key[length - 1] == 's' ? length - 1 : length)]);
    }
}
