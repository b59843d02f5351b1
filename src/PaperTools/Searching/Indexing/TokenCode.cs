using System.Runtime.CompilerServices;

namespace PaperTools.Searching;

/// <summary>
/// The words of a paper's texts in their order, by their numbers: what phrases are found in without the text.
/// <code>
/// stream = { text }                    the title, the abstract, each keyword
/// text   = { token } 0
/// token  = word | 1 back word | 2 word   a part; parts written as one, and how many parts back they begin; a part with its sign
/// word   = rank + 3                    0 for the most frequent word of the segment
/// </code>
/// Numbers are written in groups of seven bits, the lowest first, all bytes but the last with their highest bit set.
/// </summary>
internal static class TokenCode
{
    /// <summary>Ends a text.</summary>
    public const int EndOfText = 0;

    /// <summary>Stands before the distance and the word of parts written as one.</summary>
    public const int Joined = 1;

    /// <summary>Stands before a part with its sign.</summary>
    public const int Signed = 2;

    /// <summary>The number of the word of rank 0.</summary>
    public const int FirstWord = 3;

    private const int GroupBits = 7;
    private const int More = 1 << GroupBits;

    /// <summary>Writes a number.</summary>
    public static void Write(List<byte> stream, int number)
    {
        for (; number >= More; number >>= GroupBits)
        {
            stream.Add((byte)(number | More));
        }

        stream.Add((byte)number);
    }

    /// <summary>Reads the number at a place, and goes past it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ReadOnlySpan<byte> stream, ref int at)
    {
        int group = stream[at++];
        int number = group;
        for (int shift = GroupBits; group >= More; shift += GroupBits)
        {
            group = stream[at++];
            number += (group - 1) << shift;
        }

        return number;
    }

    /// <summary>Copies a stream with other numbers for its words.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="target">Takes the copy.</param>
    /// <param name="ranks">The new rank of each.</param>
    public static void Copy(ReadOnlySpan<byte> stream, List<byte> target, ReadOnlySpan<int> ranks)
    {
        for (int at = 0; at < stream.Length;)
        {
            int number = Read(stream, ref at);
            if (number == Joined)
            {
                Write(target, number);
                number = Read(stream, ref at);
                Write(target, number);
                number = Read(stream, ref at);
            }

            Write(target, number < FirstWord ? number : ranks[number - FirstWord] + FirstWord);
        }
    }
}
