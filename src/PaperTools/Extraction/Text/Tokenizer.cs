using System.Globalization;

namespace PaperTools.Extraction;

/// <summary>
/// Cuts text into words, numbers and single symbols; white space is left out. Hyphens, apostrophes and dots are symbols
/// even inside a name (<c>WMT'21</c>, <c>LLaMA-2</c>): whoever wants the longer piece joins tokens that touch.
/// <code>
/// word   = letter { letter | mark | digit | "_" }
/// number = digit { digit } { "," 3 digit } [ "." digit { digit } ]
/// </code>
/// </summary>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of <paramref name="text"/> between <paramref name="start"/> and <paramref name="end"/>.</summary>
    public static void Append(List<TextToken> tokens, ReadOnlySpan<char> text, int start, int end)
    {
        int position = start;
        while (position < end)
        {
            char c = text[position];
            if (char.IsWhiteSpace(c))
            {
                position++;
                continue;
            }

            TokenKind kind = char.IsLetter(c) ? TokenKind.Word : char.IsAsciiDigit(c) ? TokenKind.Number : TokenKind.Symbol;
            int next = kind switch
            {
                TokenKind.Word => EndOfWord(text, position, end),
                TokenKind.Number => EndOfNumber(text, position, end),
                _ => EndOfSymbol(text, position, end),
            };
            tokens.Add(new TextToken(position, next, kind));
            position = next;
        }
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int position, int end)
    {
        while (position < end && (char.IsLetterOrDigit(text[position]) || text[position] == '_' || IsMark(text[position])))
        {
            position++;
        }

        return position;
    }

    private static int EndOfNumber(ReadOnlySpan<char> text, int position, int end)
    {
        position = EndOfDigits(text, position, end);
        while (position < end && text[position] == ',' && EndOfDigits(text, position + 1, end) == position + 4)
        {
            position += 4;
        }

        return position < end && text[position] == '.' && EndOfDigits(text, position + 1, end) > position + 1
            ? EndOfDigits(text, position + 1, end)
            : position;
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int position, int end)
    {
        while (position < end && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>A pair of surrogates is one symbol, a lone one too.</summary>
    private static int EndOfSymbol(ReadOnlySpan<char> text, int position, int end) =>
        position + 1 < end && char.IsSurrogatePair(text[position], text[position + 1]) ? position + 2 : position + 1;

    private static bool IsMark(char c) =>
        c > '\x7f' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
