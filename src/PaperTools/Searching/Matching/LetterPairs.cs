using System.Runtime.CompilerServices;

namespace PaperTools.Searching;

/// <summary>Some pairs of ASCII characters, their case aside.</summary>
internal sealed class LetterPairs
{
    private const int Characters = 128;

    /// <summary>For each character the ones that follow it, as bits; two halves.</summary>
    private readonly (ulong Low, ulong High)[] _followers = new (ulong, ulong)[Characters];

    /// <summary>Adds a pair, the first and the second in lower case.</summary>
    public void Add(char first, char second)
    {
        ref (ulong Low, ulong High) followers = ref _followers[first];
        followers = second < 64 ? (followers.Low | 1UL << second, followers.High) : (followers.Low, followers.High | 1UL << second);
    }

    /// <summary>Adds the pairs of a character in lower case with every other.</summary>
    public void AddAll(char first) => _followers[first] = (ulong.MaxValue, ulong.MaxValue);

    /// <summary>Whether a pair is one of them, whatever the case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(byte first, byte second)
    {
        (ulong low, ulong high) = _followers[Needle.Lower(first)];
        int after = Needle.Lower(second);
        return after < Characters && ((after < 64 ? low : high) & 1UL << after) != 0;
    }
}
