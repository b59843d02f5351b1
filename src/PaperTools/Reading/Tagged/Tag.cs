namespace PaperTools.Reading.Tagged;

/// <summary>The tag of a line: two to four capital letters or digits, as one number that compares fast.</summary>
/// <param name="Value">The characters, the first in the highest byte, padded with zeros.</param>
internal readonly record struct Tag(uint Value)
{
    /// <summary>The longest tag.</summary>
    public const int MaximumLength = 4;

    /// <summary>The tag of a name in any case.</summary>
    public static Tag Of(ReadOnlySpan<byte> name)
    {
        uint value = 0;
        for (int i = 0; i < MaximumLength; i++)
        {
            uint letter = i < name.Length ? name[i] : 0u;
            value = (value << 8) | (letter is >= 'a' and <= 'z' ? letter - ('a' - 'A') : letter);
        }

        return new(value);
    }
}
