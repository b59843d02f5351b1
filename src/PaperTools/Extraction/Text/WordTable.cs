using System.Diagnostics.CodeAnalysis;

namespace PaperTools.Extraction;

/// <summary>
/// A set of words, or a map from words, that is asked with spans, so that looking a token up allocates nothing. Case does
/// not count. (What <c>GetAlternateLookup</c> does from .NET 9 on.)
/// </summary>
/// <typeparam name="T">What a word stands for.</typeparam>
internal sealed class WordTable<T>
{
    private readonly int[] _buckets;
    private readonly (string Word, int Hash, int Next, T Value)[] _entries;

    public WordTable(IReadOnlyCollection<KeyValuePair<string, T>> words)
    {
        _entries = new (string, int, int, T)[words.Count];
        _buckets = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, words.Count * 2))];
        int count = 0;
        foreach ((string word, T value) in words)
        {
            int hash = Hash(word);
            ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];
            _entries[count] = (word, hash, bucket, value);
            bucket = ++count;
        }
    }

    public bool Contains(ReadOnlySpan<char> word) => TryGet(word, out _);

    public bool TryGet(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T value)
    {
        int hash = Hash(word);
        for (int i = _buckets[hash & (_buckets.Length - 1)]; i > 0; i = _entries[i - 1].Next)
        {
            ref readonly var entry = ref _entries[i - 1];
            if (entry.Hash == hash && word.Equals(entry.Word, StringComparison.OrdinalIgnoreCase))
            {
                value = entry.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static int Hash(ReadOnlySpan<char> word) => string.GetHashCode(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Makes a <see cref="WordTable{T}"/>.</summary>
internal static class WordTable
{
    /// <summary>A set of words.</summary>
    public static WordTable<bool> Of(params string[] words) => Map(words.Select(word => (word, true)));

    /// <summary>A map from words.</summary>
    public static WordTable<T> Map<T>(IEnumerable<(string Word, T Value)> words) =>
        new([.. words.Select(pair => KeyValuePair.Create(pair.Word, pair.Value))]);
}
