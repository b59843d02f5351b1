using System.Runtime.CompilerServices;
using System.Text;

namespace PaperTools;

/// <summary>
/// A text that becomes a string when somebody asks for it. A long text of printable ASCII is kept as bytes until then,
/// which takes half the room and no time: of the papers that a search looks through, few are ever shown. Each byte is a
/// character, so that lengths and places are those of the string.
/// </summary>
/// <remarks>One reference holds either, so that threads that share a paper see the one or the other, and never neither.</remarks>
internal readonly struct LazyText
{
    /// <summary>For a shorter text, a string costs no more than the bytes.</summary>
    private const int FewestBytes = 256;

    private readonly object? _bytesOrString;

    private LazyText(object bytesOrString) => _bytesOrString = bytesOrString;

    /// <summary>The number of characters.</summary>
    public int Length => Bytes is { } ascii ? ascii.Length : ToString().Length;

    /// <summary>The bytes, where it is printable ASCII and nobody asked for the string; empty otherwise.</summary>
    public ReadOnlySpan<byte> Ascii => Bytes;

    /// <summary>A character.</summary>
    public char this[int index] => Bytes is { } ascii ? (char)ascii[index] : ToString()[index];

    /// <summary>The bytes, where they are what is kept. To ask for the string is a comparison; for the array it would be a call.</summary>
    private byte[]? Bytes => _bytesOrString is string ? null : Unsafe.As<byte[]?>(_bytesOrString);

    /// <summary>A string.</summary>
    public static implicit operator LazyText(string text) => new(text);

    /// <summary>The text without white space at its ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LazyText Trimmed(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> trimmed = utf8.Trim(" \t"u8);
        bool staysBytes = trimmed.Length >= FewestBytes && !trimmed.ContainsAnyExceptInRange((byte)' ', (byte)'~');
        return staysBytes ? new LazyText(trimmed.ToArray()) : Encoding.UTF8.GetString(trimmed).Trim();
    }

    /// <summary>The place of the first such character; -1 where there is none.</summary>
    public int IndexOf(char character) => Bytes is { } ascii ? ascii.AsSpan().IndexOf((byte)character) : ToString().IndexOf(character, StringComparison.Ordinal);

    /// <summary>Whether the last character is this one.</summary>
    public bool EndsWith(char character) => Length > 0 && this[Length - 1] == character;

    /// <summary>The characters, in a buffer where there is no string of them; it grows as it must.</summary>
    public ReadOnlySpan<char> Characters(ref char[] buffer)
    {
        if (_bytesOrString is not byte[] ascii)
        {
            return ToString();
        }

        buffer = buffer.Length < ascii.Length ? new char[2 * ascii.Length] : buffer;
        return buffer.AsSpan(0, Encoding.ASCII.GetChars(ascii, buffer));
    }

    /// <summary>The string.</summary>
    public override string ToString() => Bytes is { } ascii ? Encoding.ASCII.GetString(ascii) : (string?)_bytesOrString ?? "";
}
