using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PaperTools.Library;

/// <summary>CRC-32C, which processors have an instruction for (RFC 3720, section 12.1).</summary>
internal static class Checksum
{
    /// <summary>The checksum of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="previous">The checksum of the bytes before them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Of(ReadOnlySpan<byte> bytes, uint previous = 0)
    {
        uint checksum = ~previous;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            checksum = BitOperations.Crc32C(checksum, word);
        }

        foreach (byte last in bytes[(words.Length * sizeof(ulong))..])
        {
            checksum = BitOperations.Crc32C(checksum, last);
        }

        return ~checksum;
    }
}
