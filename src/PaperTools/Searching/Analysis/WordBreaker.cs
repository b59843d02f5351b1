using System.Runtime.CompilerServices;

namespace PaperTools.Searching.Analysis;

/// <summary>
/// Cuts a text into words.
/// <code>
/// text     = { compound | anything else }
/// compound = part { [ joiner ] part } [ sign ]       a joiner, or a letter before a digit, or ideographs side by side
/// part     = letter { letter | mark } [ apostrophe "s" ]                       the English possessive, where nothing follows
///          | digit { digit | "." digit } { letter | digit | mark } [ "×" ]
///          | ideograph { mark }
/// sign     = "%" | "+" { "+" } | "#"                 "#" after one letter only
/// </code>
/// Nothing of a compound contains white space, so that a text cut at white space has the words of the whole.
/// </summary>
internal static class WordBreaker
{
    /// <summary>The parts of a compound that are put together at most; a longer chain has only its parts and pairs.</summary>
    private const int MaximumParts = 8;

    /// <summary>The length of a joined word at most, in characters.</summary>
    private const int MaximumJoined = 2 * TermFolding.MaximumLength;

    /// <summary>Hands each word of the text to the sink, and returns how many positions there were.</summary>
    /// <typeparam name="TSink">A structure, so that the calls are inlined.</typeparam>
    [SkipLocalsInit]
    public static int Break<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : IWordSink
    {
        Span<Range> parts = stackalloc Range[MaximumParts];
        int position = 0;
        int at = 0;
        while (at < text.Length)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            CharacterClass first = CharacterClasses.At(text[at..], out int length);
            if (first is CharacterClass.None or CharacterClass.Mark)
            {
                at += length;
                continue;
            }

            at = ReadCompound(text, at, parts, ref position, ref sink);
        }

        return position;
    }

    private static int ReadCompound<TSink>(ReadOnlySpan<char> text, int start, Span<Range> parts, ref int position, ref TSink sink)
        where TSink : IWordSink
    {
        int count = 0;
        int at = start;
        int partStart;
        bool isIdeographic = false;
        while (true)
        {
            partStart = at;
            CharacterClass kind = CharacterClasses.At(text[at..], out _);
            isIdeographic |= kind == CharacterClass.Ideograph;
            at = EndOfPart(text, at, kind);
            sink.Add(new WordToken(partStart, at - partStart, position, start, WordKind.Part), text[partStart..at]);
            if (!isIdeographic)
            {
                if (count > 0)
                {
                    Join(text, parts.Slice((count - 1) % MaximumParts, 1), partStart..at, position - 1, start, ref sink);
                }

                parts[count % MaximumParts] = partStart..at;
            }

            count++;
            position++;
            if (Next(text, at) is not int next)
            {
                break;
            }

            at = next;
        }

        if (count is > 2 and <= MaximumParts && !isIdeographic)
        {
            Join(text, parts[..(count - 1)], parts[count - 1], position - count, start, ref sink);
        }

        int end = EndOfSign(text, partStart, at);
        if (end > at)
        {
            sink.Add(new WordToken(partStart, end - partStart, position - 1, start, WordKind.Signed), text[partStart..end]);
        }

        return end;
    }

    private static int EndOfPart(ReadOnlySpan<char> text, int at, CharacterClass kind)
    {
        bool isNumber = kind == CharacterClass.Digit;
        bool hasLetters = false;
        CharacterClasses.At(text[at..], out int length);
        at += length;
        while (kind == CharacterClass.Letter && at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        while (at < text.Length)
        {
            CharacterClass next = CharacterClasses.At(text[at..], out length);
            bool goesOn = next switch
            {
                CharacterClass.Mark => true,
                CharacterClass.Letter => kind != CharacterClass.Ideograph,
                CharacterClass.Digit => isNumber,
                CharacterClass.Ideograph => false,
                _ when isNumber => !hasLetters && text[at] == '.' && IsClass(text, at + 1, CharacterClass.Digit),
                _ => kind == CharacterClass.Letter && IsPossessive(text, at),
            };
            if (!goesOn)
            {
                return isNumber && !hasLetters && text[at] == '×' ? at + 1 : at;
            }

            hasLetters |= next == CharacterClass.Letter;
            at += length;
        }

        return at;
    }

    /// <summary>Whether an English possessive ends a word here, which stays with it for the stemmer to take off (Porter2, step 0).</summary>
    private static bool IsPossessive(ReadOnlySpan<char> text, int at) =>
        CharacterClasses.IsApostrophe(text[at]) && at + 1 < text.Length && text[at + 1] is 's' or 'S' && !IsWord(text, at + 2) && !IsClass(text, at + 2, CharacterClass.Mark);

    /// <summary>Where the compound's next part starts; null where the compound ends.</summary>
    private static int? Next(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] == ' ')
        {
            return null;
        }

        CharacterClass next = CharacterClasses.At(text[at..], out _);
        if (next is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Ideograph)
        {
            return at;
        }

        bool isJoined = CharacterClasses.IsJoiner(text[at]) && IsWord(text, at + 1)
            && (text[at] != ',' || (IsClass(text, at - 1, CharacterClass.Digit) && IsClass(text, at + 1, CharacterClass.Digit)));
        return isJoined ? at + 1 : null;
    }

    private static int EndOfSign(ReadOnlySpan<char> text, int partStart, int at)
    {
        if (at >= text.Length)
        {
            return at;
        }

        switch (text[at])
        {
            case '%' when IsClass(text, partStart, CharacterClass.Digit):
            case '#' when at - partStart == 1 && IsClass(text, partStart, CharacterClass.Letter):
                return IsWord(text, at + 1) ? at : at + 1;
            case '+':
                int end = at + 1;
                while (end < text.Length && text[end] == '+')
                {
                    end++;
                }

                return IsWord(text, end) ? at : end;
            default:
                return at;
        }
    }

    [SkipLocalsInit]
    private static void Join<TSink>(ReadOnlySpan<char> text, ReadOnlySpan<Range> parts, Range last, int position, int compound, ref TSink sink)
        where TSink : IWordSink
    {
        Span<char> joined = stackalloc char[MaximumJoined];
        int length = 0;
        foreach (Range part in parts)
        {
            length += CopyTo(text[part], joined[length..]);
        }

        length += CopyTo(text[last], joined[length..]);
        int start = parts[0].Start.Value;
        sink.Add(new WordToken(start, last.End.Value - start, position, compound, WordKind.Joined), joined[..length]);
    }

    private static int CopyTo(ReadOnlySpan<char> part, Span<char> target)
    {
        int length = Math.Min(part.Length, target.Length);
        part[..length].CopyTo(target);
        return length;
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at) =>
        at < text.Length && CharacterClasses.At(text[at..], out _) is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Ideograph;

    private static bool IsClass(ReadOnlySpan<char> text, int at, CharacterClass wanted) =>
        at < text.Length && CharacterClasses.At(text[at..], out _) == wanted;
}
