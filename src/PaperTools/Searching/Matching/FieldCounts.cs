using System.Runtime.CompilerServices;

namespace PaperTools.Searching;

/// <summary>The fields of a paper whose words are counted.</summary>
[Flags]
internal enum WordFields
{
    None = 0,
    Title = 1,
    Abstract = 2,
    Keywords = 4,
    All = Title | Abstract | Keywords,
}

/// <summary>How often something occurs in each field of a paper, packed into twenty bits; the highest number of a field stands for itself and all above.</summary>
internal readonly record struct FieldCounts(uint Packed)
{
    /// <summary>The bits in use.</summary>
    public const int Bits = 20;

    private const int KeywordsShift = 12;
    private const int TitleShift = 16;
    private const uint AbstractMask = 0xFFF;
    private const uint SmallMask = 0xF;

    public int Title => (int)(Packed >> TitleShift & SmallMask);

    public int Keywords => (int)(Packed >> KeywordsShift & SmallMask);

    public int Abstract => (int)(Packed & AbstractMask);

    public bool IsEmpty => Packed == 0;

    /// <summary>One more in a field.</summary>
    public FieldCounts Increment(WordFields field) => Plus(field, 1);

    /// <summary>Some more in a field.</summary>
    public FieldCounts Plus(WordFields field, int count)
    {
        (int shift, uint mask) = field switch
        {
            WordFields.Title => (TitleShift, SmallMask),
            WordFields.Keywords => (KeywordsShift, SmallMask),
            _ => (0, AbstractMask),
        };
        uint old = Packed >> shift & mask;
        return new FieldCounts(Packed + (Math.Min((uint)count, mask - old) << shift));
    }

    /// <summary>Whether each field has it at least as often.</summary>
    public bool HasAtLeast(FieldCounts other) => Title >= other.Title && Abstract >= other.Abstract && Keywords >= other.Keywords;

    /// <summary>The sum of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FieldCounts operator +(FieldCounts left, FieldCounts right) => new(
        Math.Min((uint)(left.Title + right.Title), SmallMask) << TitleShift
        | Math.Min((uint)(left.Keywords + right.Keywords), SmallMask) << KeywordsShift
        | Math.Min((uint)(left.Abstract + right.Abstract), AbstractMask));

    /// <summary>The bits of the fields.</summary>
    public static uint MaskOf(WordFields fields) =>
        (fields.HasFlag(WordFields.Title) ? SmallMask << TitleShift : 0)
        | (fields.HasFlag(WordFields.Keywords) ? SmallMask << KeywordsShift : 0)
        | (fields.HasFlag(WordFields.Abstract) ? AbstractMask : 0);
}
