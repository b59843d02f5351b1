using System.Buffers;
using System.Globalization;
using System.Text;

namespace PaperTools.Writing.Html;

/// <summary>
/// The one HTML escaper. What it gives stands safely in an element's text and in a quoted attribute. Characters that HTML
/// forbids (controls other than tab and line ends, surrogates without their other half) become U+FFFD.
/// </summary>
/// <remarks>The HTML standard, 13.1.2 "Elements" and 13.1.4 "Character references"; 13.2.3.5 for what is forbidden.</remarks>
internal sealed class HtmlText
{
    private static readonly char[] s_special = [.. "&<>\"'\u2028\u2029", .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)];
    private static readonly SearchValues<char> s_notInUnicode = SearchValues.Create([.. s_special, .. Range('\uD800', '\uDFFF')]);
    private static readonly SearchValues<char> s_notInAscii = SearchValues.Create([.. s_special, .. Range('\u0080', '\uFFFF')]);

    private readonly SearchValues<char> _notAsTheyStand;

    private HtmlText(SearchValues<char> notAsTheyStand)
    {
        _notAsTheyStand = notAsTheyStand;
    }

    /// <summary>For an encoding that has every character.</summary>
    public static HtmlText Unicode { get; } = new(s_notInUnicode);

    /// <summary>For an encoding that may lack some: all beyond ASCII become character references.</summary>
    public static HtmlText Ascii { get; } = new(s_notInAscii);

    /// <summary>The escaper for what will be encoded as the name says (<c>utf-8</c>, <c>iso-8859-1</c>).</summary>
    public static HtmlText For(string encodingName) =>
        encodingName.StartsWith("utf-", StringComparison.OrdinalIgnoreCase) ? Unicode : Ascii;

    /// <summary>Writes a text escaped.</summary>
    public void Write(TextWriter output, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(_notAsTheyStand) is var index and >= 0)
        {
            output.Write(text[..index]);
            _ = Rune.DecodeFromUtf16(text[index..], out Rune rune, out int length);
            WriteRune(output, rune);
            text = text[(index + length)..];
        }

        output.Write(text);
    }

    private void WriteRune(TextWriter output, Rune rune)
    {
        switch (rune.Value)
        {
            case '&':
                output.Write("&amp;");
                break;
            case '<':
                output.Write("&lt;");
                break;
            case '>':
                output.Write("&gt;");
                break;
            case '"':
                output.Write("&quot;");
                break;
            case '\'':
                output.Write("&#39;");
                break;
            case '\t' or '\n' or '\r':
                output.Write((char)rune.Value);
                break;
            case 0x2028 or 0x2029:
                WriteReference(output, rune);
                break;
            default:
                WriteCharacter(output, Rune.IsControl(rune) ? Rune.ReplacementChar : rune);
                break;
        }
    }

    private void WriteCharacter(TextWriter output, Rune rune)
    {
        if (ReferenceEquals(this, Ascii))
        {
            WriteReference(output, rune);
            return;
        }

        Span<char> characters = stackalloc char[2];
        output.Write(characters[..rune.EncodeToUtf16(characters)]);
    }

    private static void WriteReference(TextWriter output, Rune rune) =>
        output.Write(string.Create(CultureInfo.InvariantCulture, $"&#x{rune.Value:X};"));

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
