namespace PaperTools.Reading.Fields;

/// <summary>
/// One or several accents over a letter: <c>\'e</c>, <c>\"{o}</c>, <c>\v s</c>, <c>\'{\i}</c>, <c>\'{\^e}</c>. The braces
/// behind the letter are left to the reader of the text.
/// </summary>
internal static class LatexAccent
{
    private const int MostAccents = 4;

    /// <summary>Reads accents and their letter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first accent's backslash.</param>
    /// <param name="output">Takes the letter, composed as far as Unicode has it.</param>
    /// <param name="written">The number of characters of it.</param>
    /// <returns>The end of the letter; <paramref name="start"/> where there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, int start, Span<char> output, out int written)
    {
        Span<char> accents = stackalloc char[MostAccents];
        int count = 0;
        int i = start;
        while (count < MostAccents && AccentAt(text, i) is char accent and not '\0')
        {
            accents[count++] = accent;
            i = SkipToLetter(text, i + 2);
        }

        int end = ReadLetter(text, i, out char letter);
        written = end == i ? 0 : Compose(letter, accents[..count], output);
        return end == i ? start : end;
    }

    private static int Compose(char letter, ReadOnlySpan<char> accents, Span<char> output)
    {
        int written = 0;
        for (int i = accents.Length - 1; i >= 0; i--)
        {
            char composed = LatexSymbols.Compose(letter, accents[i]);
            if (composed != '\0')
            {
                letter = composed;
                continue;
            }

            output[written++] = letter;
            letter = LatexSymbols.Combining(accents[i]);
        }

        output[written++] = letter;
        return written;
    }

    private static char AccentAt(ReadOnlySpan<char> text, int i)
    {
        if (i + 1 >= text.Length || text[i] != '\\')
        {
            return '\0';
        }

        char sign = text[i + 1];
        if (LatexSymbols.SignAccents.Contains(sign))
        {
            return sign;
        }

        bool isAccent = LatexSymbols.Combining(sign) != '\0' && LatexCommand.NameAt(text, i).Length == 1;
        return isAccent ? sign : '\0';
    }

    /// <summary>Reads the letter under an accent: a letter, or a command for one. Gives its end, or <paramref name="i"/> where there is none.</summary>
    private static int ReadLetter(ReadOnlySpan<char> text, int i, out char letter)
    {
        letter = '\0';
        if (i >= text.Length)
        {
            return i;
        }

        if (char.IsLetter(text[i]))
        {
            letter = text[i];
            return i + 1;
        }

        if (text[i] != '\\')
        {
            return i;
        }

        ReadOnlySpan<char> name = LatexCommand.NameAt(text, i);
        letter = name is "i" or "j" ? name[0] : LatexSymbols.Symbol(name) is { Length: 1 } symbol ? symbol[0] : '\0';
        return letter == '\0' ? i : LatexCommand.SkipSpace(text, i + 1 + name.Length);
    }

    private static int SkipToLetter(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (text[i] == '{' || char.IsWhiteSpace(text[i])))
        {
            i++;
        }

        return i;
    }
}
