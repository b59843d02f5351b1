using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PaperTools.Searching.Analysis;

/// <summary>What a character is to a word.</summary>
internal enum CharacterClass : byte
{
    /// <summary>It ends a word.</summary>
    None,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>A digit, or another number such as a superscript two.</summary>
    Digit,

    /// <summary>A combining mark: it goes on with what stands before it.</summary>
    Mark,

    /// <summary>A character of a script that writes no spaces; each is a word of its own, as in Lucene's StandardTokenizer.</summary>
    Ideograph,
}

/// <summary>Classes of characters, by Unicode's general categories.</summary>
internal static class CharacterClasses
{
    private static readonly bool[] s_endsCompound = Ascii(rune => !IsInCompound((char)rune.Value));
    private static readonly CharacterClass[] s_ascii = Ascii(OfCategory);

    /// <summary>The class of the character at the start of a text, and its length in UTF-16 units.</summary>
    public static CharacterClass At(ReadOnlySpan<char> text, out int length)
    {
        char first = text[0];
        length = 1;
        if (first < 128)
        {
            return s_ascii[first];
        }

        // What is no character (half of a surrogate pair) decodes to U+FFFD, which is no letter.
        Rune.DecodeFromUtf16(text, out Rune rune, out length);
        return OfCategory(rune);
    }

    /// <summary>
    /// Whether the character joins the two words around it to a compound: hyphens, <c>^</c>, <c>_</c>, <c>&amp;</c>, a dot, a comma in
    /// a number, and apostrophes, since languages write words around them (<c>İstanbul'da</c>, <c>l'image</c>) and names one (<c>Qur'an</c>).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsJoiner(char character) => character is
        '-' or '.' or '^' or '_' or '&' or ',' or '\u00AD' or '\u00B7' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' or '\uFF0D'
        || IsApostrophe(character);

    /// <summary>The joiners of ASCII.</summary>
    public static ReadOnlySpan<char> AsciiJoiners => "-.^_&,'";

    /// <summary>Whether the character is an apostrophe.</summary>
    public static bool IsApostrophe(char character) => character is '\'' or '\u2019' or '\u02BC' or '\uFF07';

    /// <summary>
    /// Whether no compound goes on across the character, whatever stands around it. A text cut at such characters has the
    /// words of the whole. Characters beyond ASCII are not judged.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsCompound(char character) => character < 128 && s_endsCompound[character];

    private static T[] Ascii<T>(Func<Rune, T> of)
    {
        var values = new T[128];
        for (int code = 0; code < values.Length; code++)
        {
            values[code] = of(new Rune(code));
        }

        return values;
    }

    private static bool IsInCompound(char character) =>
        char.IsAsciiLetterOrDigit(character) || IsJoiner(character) || character is '%' or '+' or '#';

    private static CharacterClass OfCategory(Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.OtherLetter when IsIdeograph(rune.Value):
                return CharacterClass.Ideograph;
            case UnicodeCategory.UppercaseLetter:
            case UnicodeCategory.LowercaseLetter:
            case UnicodeCategory.TitlecaseLetter:
            case UnicodeCategory.ModifierLetter:
            case UnicodeCategory.OtherLetter:
            case UnicodeCategory.LetterNumber:
                return CharacterClass.Letter;
            case UnicodeCategory.DecimalDigitNumber:
            case UnicodeCategory.OtherNumber:
                return CharacterClass.Digit;
            case UnicodeCategory.NonSpacingMark:
            case UnicodeCategory.SpacingCombiningMark:
                return CharacterClass.Mark;
            default:
                return CharacterClass.None;
        }
    }

    /// <summary>Hiragana, Bopomofo and Han; Katakana and Hangul write words.</summary>
    private static bool IsIdeograph(int code) => code is
        (>= 0x3041 and <= 0x309F) or (>= 0x3100 and <= 0x312F) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
