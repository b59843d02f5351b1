using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace PaperTools.Searching;

/// <summary>What a term's words begin with, and the two of its letters that English uses least.</summary>
internal sealed class Needle
{
    /// <summary>The letters of a word that are compared at once; of a longer word, the others are where these stand already.</summary>
    public const int WordLength = 16;

    /// <summary>What makes a lower-case letter of an ASCII letter.</summary>
    public const byte CaseBit = 0x20;

    /// <summary>Frequent letters first; what is no letter is rarer than any.</summary>
    private const string ByFrequency = "etaoinsrhldcumfpgwybvkxjqz";

    public Needle(string text)
    {
        Text = text;
        int first = Rarest(text, except: -1);
        int second = text.Length == 1 ? first : Rarest(text, except: first);
        (FirstOffset, SecondOffset) = ((nuint)first, (nuint)second);
        First = Vector256.Create((byte)(text[first] | CaseBit));
        Second = Vector256.Create((byte)(text[second] | CaseBit));
        IsNumber = char.IsAsciiDigit(text[0]) ? Vector256<byte>.AllBitsSet : Vector256<byte>.Zero;
        Mask = MaskOf(Math.Min(text.Length, WordLength));
        Span<byte> start = stackalloc byte[WordLength];
        start.Clear();
        _ = Ascii.FromUtf16(text.AsSpan(0, Math.Min(text.Length, WordLength)), start, out _);
        Start = (Vector128.Create<byte>(start) | Vector128.Create(CaseBit)) & Mask;
    }

    /// <summary>The letters, folded.</summary>
    public string Text { get; }

    /// <summary>Where the rarest letter stands.</summary>
    public nuint FirstOffset { get; }

    /// <summary>Where the next rarest stands.</summary>
    public nuint SecondOffset { get; }

    public Vector256<byte> First { get; }

    public Vector256<byte> Second { get; }

    /// <summary>All bits if it begins with a digit, which is where a word begins unless another stands before it; none if with a letter, for which letters are so.</summary>
    public Vector256<byte> IsNumber { get; }

    /// <summary>The first letters.</summary>
    public Vector128<byte> Start { get; }

    /// <summary>All bits of as many bytes as it has letters.</summary>
    public Vector128<byte> Mask { get; }

    /// <summary>An ASCII letter in lower case; anything else as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Lower(byte character) => char.IsAsciiLetterUpper((char)character) ? character | CaseBit : character;

    /// <summary>All bits of as many bytes as there are letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> MaskOf(int letters) => Vector128.LessThan(Vector128.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, (byte)15), Vector128.Create((byte)letters));

    /// <summary>Whether all of it stands at a place.</summary>
    public bool IsAt(ReadOnlySpan<byte> text, int at) => at + Text.Length <= text.Length && Ascii.EqualsIgnoreCase(text.Slice(at, Text.Length), Text);

    /// <summary>
    /// Whether the letters around a joiner, two on each side, stand in a row in the needle. What is no letter and no digit
    /// may be one more joiner.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place of the character before the joiner.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsPartedAt(ReadOnlySpan<byte> text, int at)
    {
        for (int i = 0; i + 1 < Text.Length; i++)
        {
            if (Text[i] == Lower(text[at]) && Text[i + 1] == Lower(text[at + 2]) && MayBe(i - 1, text, at - 1) && MayBe(i + 2, text, at + 3))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place of the rarest of the letters that are compared at once.</summary>
    private static int Rarest(string text, int except)
    {
        int rarest = -1;
        uint rarity = 0;
        for (int i = 0; i < Math.Min(text.Length, WordLength); i++)
        {
            uint rank = (uint)ByFrequency.IndexOf(text[i], StringComparison.Ordinal);
            if (i != except && (rarest < 0 || rank > rarity))
            {
                (rarest, rarity) = (i, rank);
            }
        }

        return rarest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayBe(int index, ReadOnlySpan<byte> text, int at) =>
        (uint)index >= (uint)Text.Length || (uint)at >= (uint)text.Length || !char.IsAsciiLetterOrDigit((char)text[at]) || Text[index] == Lower(text[at]);
}
