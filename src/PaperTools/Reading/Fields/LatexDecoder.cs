using System.Buffers;

namespace PaperTools.Reading.Fields;

/// <summary>
/// Turns LaTeX text into Unicode: accents, symbols, dashes and quotes become characters; fonts and braces go;
/// mathematics (<c>$...$</c>, <c>\(...\)</c>, <c>\[...\]</c>) and unknown commands stay as written. One pass, without
/// recursion, and the result is never longer than the source.
/// </summary>
internal static class LatexDecoder
{
    /// <summary>Decodes a text; one without LaTeX is given back as it is.</summary>
    public static string Decode(string text)
    {
        if (!IsLatex(text))
        {
            return text;
        }

        char[] buffer = ArrayPool<char>.Shared.Rent(text.Length);
        string decoded = new(buffer, 0, Decode(text, buffer));
        ArrayPool<char>.Shared.Return(buffer);
        return decoded;
    }

    /// <summary>Decodes a text into a buffer that is at least as long and does not overlap it.</summary>
    /// <returns>The number of characters written.</returns>
    public static int Decode(ReadOnlySpan<char> text, Span<char> output) => new LatexScanner(text, output).Run();

    /// <summary>Whether anything in the text means something in LaTeX.</summary>
    public static bool IsLatex(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int found = text.IndexOfAny(LatexScanner.Signs);
            if (found < 0)
            {
                return false;
            }

            bool isPlain = text[found] is '-' or '\'' && (found + 1 == text.Length || text[found + 1] != text[found]);
            if (!isPlain)
            {
                return true;
            }

            text = text[(found + 1)..];
        }
    }
}
