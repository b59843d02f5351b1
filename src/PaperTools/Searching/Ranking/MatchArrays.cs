using System.Buffers;

namespace PaperTools.Searching;

/// <summary>The arrays that one search leaves to the next. An array that is not given back is the garbage collector's.</summary>
internal static class MatchArrays
{
    /// <summary>The papers of a block, with as many numbers for each as few queries need.</summary>
    private const int Longest = 16 * PaperBlock.Capacity;

    /// <summary>Of each length; a million papers make a quarter as many blocks.</summary>
    private const int Most = 1024;

    /// <summary>Arrays of numbers.</summary>
    public static ArrayPool<int> Numbers { get; } = ArrayPool<int>.Create(Longest, Most);

    /// <summary>Arrays of counts.</summary>
    public static ArrayPool<FieldCounts> Counts { get; } = ArrayPool<FieldCounts>.Create(Longest, Most);
}
